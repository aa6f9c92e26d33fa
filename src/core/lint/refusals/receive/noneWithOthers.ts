import { parameterName, phrase, value } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const noneWithOthers = refusal({
  code: "refused/auth-none-with-others",
  of: "receive",
  reads: ["AuthMechanism"],
  cites: ["V1"],
  examples: {
    refused: [{ explicit: { AuthMechanism: ["None", "Tls"] } }],
    accepted: [{ explicit: { AuthMechanism: ["None"] } }, { explicit: { AuthMechanism: ["Tls"] } }],
  },
  *find(subject) {
    const mechanisms = subject.members("AuthMechanism");
    if (!mechanisms.includes("None") || mechanisms.length < 2) return;
    yield {
      what: phrase`${parameterName("AuthMechanism")} holds None beside other mechanisms.`,
      why: phrase`None says that nobody signs in; the cmdlet refuses it together with ${value(mechanisms.filter((each) => each !== "None").join(", "))}.`,
      mend: phrase`Take None away, or keep it alone.`,
      fixes: [
        setting(subject, phrase`Take None away`, true, {
          AuthMechanism: mechanisms.filter((each) => each !== "None"),
        }),
      ],
    };
  },
});
