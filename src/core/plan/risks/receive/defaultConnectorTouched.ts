import { defaultNamed } from "../../../lint";
import { nameOf } from "../reading/named";
import { differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { atOf } from "../words";

const code = "default-connector-touched";

/** Services rely on the five connectors of a Mailbox server as setup made them (R3). */
export const defaultConnectorTouched = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) {
      const { old } = pair;
      if (old?.server.role !== "Mailbox" || !defaultNamed(old)) continue;
      if (isBoth(pair) && !atOf(code).some((each) => differs(pair, each))) continue;
      yield { ...atPair(code, pair), fill: { connector: nameOf(old) } };
    }
  },
});
