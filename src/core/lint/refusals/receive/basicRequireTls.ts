import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const basicRequireTls = refusal({
  code: "refused/basic-require-tls-alone",
  of: "receive",
  reads: ["AuthMechanism"],
  cites: ["V2"],
  examples: {
    refused: [
      { explicit: { AuthMechanism: ["BasicAuthRequireTLS", "Tls"] } },
      { explicit: { AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS"] } },
    ],
    accepted: [
      { explicit: { AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"] } },
      { explicit: { AuthMechanism: ["BasicAuth", "Tls"] } },
    ],
  },
  *find(subject) {
    const mechanisms = subject.members("AuthMechanism");
    if (!mechanisms.includes("BasicAuthRequireTLS")) return;
    const missing = ["BasicAuth", "Tls"].filter((each) => !mechanisms.includes(each));
    if (missing.length === 0) return;
    const mended = [...mechanisms, ...missing].sort();
    yield {
      what: phrase`BasicAuthRequireTLS needs ${missing.join(" and ")} beside it.`,
      why: phrase`It only says when Basic is offered. Without ${missing.join(" and ")} in ${parameterName("AuthMechanism")} there is nothing to offer, and the cmdlet refuses.`,
      mend: phrase`Add ${missing.join(" and ")}, or take BasicAuthRequireTLS away.`,
      fixes: [
        setting(subject, phrase`Add ${missing.join(" and ")}`, true, { AuthMechanism: mended }),
      ],
    };
  },
});
