import { value } from "../../../finding";
import { nameOf } from "../reading/named";
import { differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "role-changed";

/** Another service opens the port (R1, R24, R96). */
export const roleChanged = risk({
  code,
  *find(change) {
    for (const pair of change.receivers)
      if (isBoth(pair) && differs(pair, "TransportRole"))
        yield {
          ...atPair(code, pair, "TransportRole"),
          fill: {
            connector: nameOf(pair.new),
            new: value(String(pair.new.value("TransportRole"))),
          },
        };
  },
});
