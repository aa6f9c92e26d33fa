import { parameterName, phrase, value } from "../../../finding";
import { durationOf, durationSeconds } from "../../../values";
import { refusal, setting } from "../../refusal";

const day = 86_400;

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
    // Documents say less; equal was seen to pass. A minute more is right by both.
    const longer = durationSeconds(idle) + 60;
    yield {
      what: phrase`The idle time-out is longer than the whole session may last.`,
      why: phrase`${parameterName("ConnectionInactivityTimeout")} is ${value(idle)}, ${parameterName("ConnectionTimeout")} ${value(whole)}. The cmdlet refuses the longer one.`,
      mend: phrase`Make ${parameterName("ConnectionInactivityTimeout")} shorter than ${parameterName("ConnectionTimeout")}.`,
      fixes:
        longer > day
          ? []
          : [
              setting(subject, phrase`Let sessions last ${value(durationOf(longer))}`, true, {
                ConnectionTimeout: durationOf(longer),
              }),
            ],
    };
  },
});
