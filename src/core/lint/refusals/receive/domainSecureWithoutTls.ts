import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const domainSecureWithoutTls = refusal({
  code: "refused/domain-secure-without-tls",
  of: "receive",
  reads: ["DomainSecureEnabled", "AuthMechanism"],
  cites: ["V6"],
  examples: {
    refused: [{ explicit: { DomainSecureEnabled: true, AuthMechanism: ["None"] } }],
    accepted: [{ explicit: { DomainSecureEnabled: true, AuthMechanism: ["Tls"] } }],
  },
  *find(subject) {
    const mechanisms = subject.value("AuthMechanism");
    if (subject.value("DomainSecureEnabled") !== true || !Array.isArray(mechanisms)) return;
    if (mechanisms.includes("Tls")) return;
    yield {
      what: phrase`Domain Security needs Tls in ${parameterName("AuthMechanism")}.`,
      why: phrase`Mutual TLS cannot start where STARTTLS is not offered. The cmdlet was seen to refuse it.`,
      mend: phrase`Add Tls, or turn ${parameterName("DomainSecureEnabled")} off.`,
      fixes: [
        setting(subject, phrase`Offer TLS`, true, {
          AuthMechanism: [...mechanisms.filter((each) => each !== "None"), "Tls"].sort(),
        }),
      ],
    };
  },
});
