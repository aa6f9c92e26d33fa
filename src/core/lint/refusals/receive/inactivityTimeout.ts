import { parameterName, phrase, value } from "../../../finding";
import { durationSeconds } from "../../../values";
import { refusal, setting } from "../../refusal";

export const inactivityTimeout = refusal({
  code: "refused/inactivity-longer-than-connection",
  of: "receive",
  reads: ["ConnectionInactivityTimeout", "ConnectionTimeout"],
  cites: ["V9"],
  examples: {
    refused: [
      { explicit: { ConnectionInactivityTimeout: "00:20:00", ConnectionTimeout: "00:10:00" } },
      { explicit: { ConnectionInactivityTimeout: "00:10:01" } },
    ],
    accepted: [
      { explicit: { ConnectionInactivityTimeout: "00:05:00", ConnectionTimeout: "00:10:00" } },
      { explicit: { ConnectionInactivityTimeout: "00:10:00", ConnectionTimeout: "00:10:00" } },
    ],
  },
  *find(subject) {
    const idle = subject.value("ConnectionInactivityTimeout");
    const whole = subject.value("ConnectionTimeout");
    if (typeof idle !== "string" || typeof whole !== "string") return;
    if (durationSeconds(idle) <= durationSeconds(whole)) return;
    yield {
      what: phrase`The idle time-out is longer than the whole session may last.`,
      why: phrase`${parameterName("ConnectionInactivityTimeout")} is ${value(idle)}, ${parameterName("ConnectionTimeout")} ${value(whole)}. The cmdlet refuses the longer one.`,
      mend: phrase`Make ${parameterName("ConnectionInactivityTimeout")} shorter than ${parameterName("ConnectionTimeout")}.`,
      fixes: [
        setting(subject, phrase`Let sessions last ${value(idle)}`, true, {
          ConnectionTimeout: idle,
        }),
      ],
    };
  },
});
