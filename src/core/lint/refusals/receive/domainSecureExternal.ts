import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const domainSecureExternal = refusal({
  code: "refused/domain-secure-with-external",
  of: "receive",
  reads: ["DomainSecureEnabled", "AuthMechanism"],
  cites: ["V7"],
  examples: {
    refused: [
      {
        explicit: {
          DomainSecureEnabled: true,
          AuthMechanism: ["ExternalAuthoritative", "Tls"],
          PermissionGroups: ["ExchangeServers"],
        },
      },
    ],
    accepted: [{ explicit: { DomainSecureEnabled: true, AuthMechanism: ["Tls"] } }],
  },
  *find(subject) {
    if (subject.value("DomainSecureEnabled") !== true) return;
    if (!subject.members("AuthMechanism").includes("ExternalAuthoritative")) return;
    yield {
      what: phrase`Domain Security and ExternalAuthoritative exclude each other.`,
      why: phrase`One proves the partner by certificate, the other takes every client as proved. The cmdlet was seen to refuse both together.`,
      mend: phrase`Turn ${parameterName("DomainSecureEnabled")} off, or take ExternalAuthoritative away.`,
      fixes: [
        setting(subject, phrase`Turn Domain Security off`, false, { DomainSecureEnabled: false }),
      ],
    };
  },
});
