import { parameterName, phrase } from "../../../finding";
import { refusal } from "../../refusal";

export const banner = refusal({
  code: "refused/banner-without-220",
  of: "receive",
  reads: ["Banner"],
  cites: ["V14"],
  examples: {
    refused: [{ explicit: { Banner: "Welcome" } }, { explicit: { Banner: "550 go away" } }],
    accepted: [{ explicit: { Banner: "220 mail.corp.example" } }, { explicit: { Banner: null } }],
  },
  *find(subject) {
    const text = subject.value("Banner");
    if (typeof text !== "string" || text === "" || /^220([ -]|$)/.test(text)) return;
    yield {
      what: phrase`The banner does not start with 220.`,
      why: phrase`220 is the reply code that tells a client to go on (RFC 5321). The cmdlet refuses a ${parameterName("Banner")} without it.`,
      mend: phrase`Begin with ${"220 "} and the name of the host.`,
    };
  },
});
