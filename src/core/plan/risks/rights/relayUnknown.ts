import type { Receiver } from "../../../simulate";
import type { Change } from "../change";
import type { Cell } from "../reading/cells";
import { nameOf } from "../reading/named";
import { isAlike, samePermissions } from "../reading/pair";
import { placed } from "../reading/placed";
import { risk } from "../risk";
import { held } from "./powers";

const code = "relay-unknown";

/** Rights differ from the groups, and nobody read which (R66, R105). */
export const relayUnknown = risk({
  code,
  *find(change) {
    for (const receiver of unknownIn(change))
      yield { ...placed(change, code, receiver), fill: { connector: nameOf(receiver) } };
  },
});

/** Connectors of which nobody can tell, in cells where reach or rights change; each once, as it is afterwards. */
function unknownIn({ cells }: Change): Iterable<Receiver> {
  const found = new Map<string, Receiver>();
  for (const cell of cells) {
    if (!isChanged(cell)) continue;
    const { was, is } = cell;
    if (is && held(cell.new, "relay") === "unknown") found.set(is.connector.id, is);
    else if (was && held(cell.old, "relay") === "unknown" && !found.has(was.connector.id))
      found.set(was.connector.id, was);
  }
  return found.values();
}

function isChanged({ was, is }: Cell): boolean {
  if (!was || !is || was.connector.id !== is.connector.id) return true;
  return (
    !samePermissions(was, is) ||
    ["PermissionGroups", "AuthMechanism"].some((each) => !isAlike(was, is, each))
  );
}
