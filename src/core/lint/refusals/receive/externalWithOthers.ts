import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

const excluded = ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated"];

export const externalWithOthers = refusal({
  code: "refused/external-with-other-mechanisms",
  of: "receive",
  reads: ["AuthMechanism"],
  cites: ["V4"],
  examples: {
    refused: [
      {
        explicit: {
          AuthMechanism: ["ExchangeServer", "ExternalAuthoritative"],
          PermissionGroups: ["ExchangeServers"],
        },
      },
    ],
    accepted: [
      {
        explicit: {
          AuthMechanism: ["ExternalAuthoritative", "Tls"],
          PermissionGroups: ["ExchangeServers"],
        },
      },
    ],
  },
  *find(subject) {
    const mechanisms = subject.members("AuthMechanism");
    if (!mechanisms.includes("ExternalAuthoritative")) return;
    const clash = mechanisms.filter((each) => excluded.includes(each));
    if (clash.length === 0) return;
    yield {
      what: phrase`ExternalAuthoritative stands beside ${clash.join(", ")}.`,
      why: phrase`It declares every client secured by other means; only Tls may join it in ${parameterName("AuthMechanism")}. The cmdlet refuses.`,
      mend: phrase`Take ${clash.join(", ")} away, or take ExternalAuthoritative away.`,
      fixes: [
        setting(subject, phrase`Keep ExternalAuthoritative only`, false, {
          AuthMechanism: mechanisms.filter((each) => !excluded.includes(each)),
        }),
      ],
    };
  },
});
