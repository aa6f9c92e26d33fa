import { phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { accountsSubmit } from "../reading/door/accounts";
import { isDefault } from "../reading/door/defaultConnector";
import { isNowhere, publicIn, type Region } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { strangersRelay, strangersSubmit } from "../reading/door/strangers";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** When something is misused here, no line tells which address did what (S247). */
export const receiveOff = rule({
  code: "log/receive-off",
  per: "server",
  *find(unit) {
    for (const { receiver, served } of servingIn(unit)) {
      if (receiver.value("ProtocolLoggingLevel") !== "None" || isDefault(receiver)) continue;
      if (isNowhere(served) || !isDoor(receiver, served)) continue;
      yield {
        receiver,
        parameter: "ProtocolLoggingLevel",
        fixes: [
          setting(receiver, phrase`Keep a protocol log`, true, { ProtocolLoggingLevel: "Verbose" }),
        ],
      };
    }
  },
});

/** Strangers relay, or come from outside, or accounts sign in from there. */
const isDoor = (receiver: Receiver, region: Region): boolean =>
  strangersRelay(receiver) ||
  ((strangersSubmit(receiver) || accountsSubmit(receiver) === true) &&
    !isNowhere(publicIn(region)));
