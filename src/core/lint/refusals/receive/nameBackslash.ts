import { phrase, value } from "../../../finding";
import { refusal } from "../../refusal";

export const nameBackslash = refusal({
  code: "refused/name-with-backslash",
  of: "receive",
  reads: ["Name"],
  cites: ["V20-backslash"],
  examples: {
    refused: [{ name: "EX01\\Relay", explicit: {} }],
    accepted: [{ name: "Relay", explicit: {} }],
  },
  *find(subject) {
    if (!subject.connector.name.includes("\\")) return;
    yield {
      what: phrase`The name holds a backslash.`,
      why: phrase`The backslash parts server and name in an identity: ${value("EX01\\Relay")}. Exchange was seen to refuse it in a name.`,
      mend: phrase`Use another sign.`,
    };
  },
});
