import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const requireTlsWithoutTls = refusal({
  code: "refused/require-tls-without-tls",
  of: "receive",
  reads: ["RequireTLS", "AuthMechanism"],
  cites: ["V3"],
  examples: {
    refused: [{ explicit: { RequireTLS: true, AuthMechanism: ["None"] } }],
    accepted: [
      { explicit: { RequireTLS: true, AuthMechanism: ["Tls"] } },
      { explicit: { RequireTLS: false, AuthMechanism: ["None"] } },
    ],
  },
  *find(subject) {
    const mechanisms = subject.value("AuthMechanism");
    if (subject.value("RequireTLS") !== true || !Array.isArray(mechanisms)) return;
    if (mechanisms.includes("Tls")) return;
    yield {
      what: phrase`TLS is demanded but not offered.`,
      why: phrase`${parameterName("RequireTLS")} is on and ${parameterName("AuthMechanism")} lacks Tls, so STARTTLS is never offered. The cmdlet refuses.`,
      mend: phrase`Add Tls to ${parameterName("AuthMechanism")}, or turn ${parameterName("RequireTLS")} off.`,
      fixes: [
        setting(subject, phrase`Offer TLS`, true, {
          AuthMechanism: [...mechanisms.filter((each) => each !== "None"), "Tls"].sort(),
        }),
      ],
    };
  },
});
