import { value } from "../../../finding";
import { endpointsOnlyIn } from "../reading/listening";
import { named } from "../reading/named";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "new-listener";

/** Somebody listens where nobody did (R2). An address that a wildcard took in before is none. */
export const newListener = risk({
  code,
  *find(change) {
    for (const { server, text, receivers } of endpointsOnlyIn(change, "new"))
      yield {
        ...placed(change, code, ...receivers),
        fill: { server: named(server.name), endpoint: value(text) },
      };
  },
});
