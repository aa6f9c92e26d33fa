import { nameOf } from "../reading/named";
import { rightsOf } from "../reading/pair";
import type { Moved } from "../reading/pairs";
import { replacedIn } from "../reading/recreated";
import { risk } from "../risk";
import { atOf } from "../words";

const code = "permissions-lost";

/** Explicit rights live on the object that goes (R65); those that were not imported nobody can bring back (R66). */
export const permissionsLost = risk({
  code,
  *find(change) {
    for (const each of replacedIn(change)) {
      const n = lostOf(each);
      if (n === 0) continue;
      yield {
        connector: each.new.connector,
        server: each.new.server,
        parameter: atOf(code)[0],
        fill: { n: n ?? "Any", connector: nameOf(each.new) },
      };
    }
  },
});

/** How many rights the design lacks; undefined: they were not imported. */
function lostOf({ old, new: now }: Moved): number | undefined {
  if (!old.connector.permissions) return undefined;
  const held = new Set((now.connector.permissions ?? []).flatMap(rightsOf));
  return old.connector.permissions.flatMap(rightsOf).filter((each) => !held.has(each)).length;
}
