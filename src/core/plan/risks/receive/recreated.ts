import { nameOf } from "../reading/named";
import { recreatedIn } from "../reading/recreated";
import { risk } from "../risk";
import { atOf } from "../words";

const code = "recreated";

/** No Set- moves a connector to another server: the old object goes, and another comes (R1). */
export const recreated = risk({
  code,
  *find(change) {
    for (const { new: now } of recreatedIn(change))
      yield {
        connector: now.connector,
        server: now.server,
        parameter: atOf(code)[0],
        fill: { connector: nameOf(now) },
      };
  },
});
