import { signsInBasic, toldList } from "../../../lint";
import { nameOf } from "../reading/named";
import { isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "smart-host-sign-in-dropped";

/** A host that relays for accounts only refuses what is handed to it now (S160, S161). */
export const smartHostSignInDropped = risk({
  code,
  *find(change) {
    for (const pair of change.senders) {
      if (!isBoth(pair) || !signsInBasic(pair.old) || signsInBasic(pair.new)) continue;
      const left = new Set(pair.new.smartHosts.map((each) => each.toLowerCase()));
      const stay = pair.old.smartHosts.filter((each) => left.has(each.toLowerCase()));
      if (stay.length > 0)
        yield {
          ...atPair(code, pair),
          fill: { connector: nameOf(pair.new), host: toldList(stay) },
        };
    }
  },
});
