import { takersIn } from "../reading/classes";
import { nameOf } from "../reading/named";
import { differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "front-end-proxy-toggled";

/** Another service opens the outside session, from other addresses (S60, S61). */
export const frontEndProxyToggled = risk({
  code,
  *find(change) {
    const takers = takersIn(change).new;
    for (const pair of change.senders)
      if (isBoth(pair) && takers.has(pair.id) && differs(pair, "FrontendProxyEnabled"))
        yield {
          ...atPair(code, pair),
          fill: {
            connector: nameOf(pair.new),
            new:
              pair.new.value("FrontendProxyEnabled") === true
                ? "the front end"
                : "its source servers",
          },
        };
  },
});
