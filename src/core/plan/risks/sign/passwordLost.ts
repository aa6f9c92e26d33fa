import { signsInBasic } from "../../../lint";
import { nameOf } from "../reading/named";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { asksPassword } from "./password";

const code = "password-lost";

/** A stored password never comes out again, and the way back needs it (S166, S212, S224). */
export const passwordLost = risk({
  code,
  *find(change) {
    for (const pair of change.senders) {
      const { old, new: now } = pair;
      if (!old || !signsInBasic(old)) continue;
      const isKept = now && !now.byDns && signsInBasic(now) && !asksPassword(change, pair);
      if (!isKept) yield { ...atPair(code, pair), fill: { connector: nameOf(old) } };
    }
  },
});
