import { phrase } from "../../../finding";
import { offersSignIn, type Receiver } from "../../../simulate";
import { isNowhere, measuredOn, publicIn } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const endlessGuessing = rule({
  code: "auth/endless-guessing",
  per: "server",
  *find(unit) {
    if (!unit.receivers.some(neverCloses)) return;
    for (const { receiver, served } of servingIn(unit)) {
      if (!neverCloses(receiver) || isNowhere(publicIn(served))) continue;
      yield {
        receiver,
        parameter: "MaxLogonFailures",
        measured: measuredOn([], served),
        fixes: [setting(receiver, phrase`Put back 3`, true, { MaxLogonFailures: 3 })],
      };
    }
  },
});

const neverCloses = (receiver: Receiver): boolean =>
  receiver.enabled && receiver.connector.explicit.MaxLogonFailures === 0 && offersSignIn(receiver);
