import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const extendedProtection = refusal({
  code: "refused/extended-protection-without-tls",
  of: "receive",
  reads: ["ExtendedProtectionPolicy", "RequireTLS"],
  cites: ["V8"],
  examples: {
    refused: [{ explicit: { ExtendedProtectionPolicy: "Require", RequireTLS: false } }],
    accepted: [
      { explicit: { ExtendedProtectionPolicy: "Allow", RequireTLS: true } },
      { explicit: { ExtendedProtectionPolicy: "None" } },
    ],
  },
  *find(subject) {
    const policy = subject.value("ExtendedProtectionPolicy");
    if (policy === undefined || policy === null || policy === "None") return;
    if (subject.value("RequireTLS") !== false) return;
    yield {
      what: phrase`Extended protection needs ${parameterName("RequireTLS")}.`,
      why: phrase`It binds the sign-in to the TLS channel. Without demanded TLS the cmdlet was seen to refuse it.`,
      mend: phrase`Turn ${parameterName("RequireTLS")} on, or set the policy to None.`,
      fixes: [
        setting(subject, phrase`Set the policy to None`, false, {
          ExtendedProtectionPolicy: "None",
        }),
      ],
    };
  },
});
