import { phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { internetDoors } from "../reading/door/internetDoor";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** RFC 5321, 4.5.3.1.8: a host must take at least so many. */
const least = 100;
/** As setup has it. */
const usual = 200;

export const recipientsBelow100 = rule({
  code: "limits/recipients-below-100",
  per: "server",
  *find(unit) {
    for (const { receiver } of internetDoors(unit, (each) => recipientsOf(each) < least)) {
      const n = recipientsOf(receiver);
      yield {
        receiver,
        parameter: "MaxRecipientsPerMessage",
        fill: { n },
        measured: { values: [String(n)] },
        fixes: [
          setting(receiver, phrase`Take ${usual} recipients`, true, {
            MaxRecipientsPerMessage: usual,
          }),
        ],
      };
    }
  },
});

/** What was said; the default is more. */
function recipientsOf(receiver: Receiver): number {
  const most = receiver.connector.explicit.MaxRecipientsPerMessage;
  return typeof most === "number" ? most : Number.POSITIVE_INFINITY;
}
