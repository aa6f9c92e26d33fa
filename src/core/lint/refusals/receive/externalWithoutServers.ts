import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const externalWithoutServers = refusal({
  code: "refused/external-without-exchange-servers",
  of: "receive",
  reads: ["PermissionGroups", "AuthMechanism"],
  cites: ["V5"],
  examples: {
    refused: [
      {
        explicit: {
          AuthMechanism: ["ExternalAuthoritative"],
          PermissionGroups: ["AnonymousUsers"],
        },
      },
    ],
    accepted: [
      {
        explicit: {
          AuthMechanism: ["ExternalAuthoritative"],
          PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
        },
      },
      { explicit: { AuthMechanism: ["Tls"], PermissionGroups: ["AnonymousUsers"] } },
    ],
  },
  *find(subject) {
    const groups = subject.value("PermissionGroups");
    if (!subject.members("AuthMechanism").includes("ExternalAuthoritative")) return;
    if (!Array.isArray(groups) || groups.includes("ExchangeServers")) return;
    yield {
      what: phrase`ExternalAuthoritative needs the group ExchangeServers.`,
      why: phrase`Externally secured clients get their rights from that group. Without it in ${parameterName("PermissionGroups")} the cmdlet refuses.`,
      mend: phrase`Add ExchangeServers to ${parameterName("PermissionGroups")}, or take ExternalAuthoritative away.`,
      fixes: [
        setting(subject, phrase`Add ExchangeServers`, false, {
          PermissionGroups: [...groups.filter((each) => each !== "None"), "ExchangeServers"].sort(),
        }),
      ],
    };
  },
});
