import { ascending, sameValue } from "../values";
import type { Connector, Organisation } from "./organisation";

/**
 * Makes each connector that is deployed as it is designed one object with its twin: whether it changed
 * is then answered at once. For organisations that were read, where the two are copies.
 */
export function shareTwins(organisation: Organisation): Organisation {
  const deployed: Record<string, Connector> = {};
  for (const [id, each] of Object.entries(organisation.deployed)) {
    const designed = Object.hasOwn(organisation.connectors, id)
      ? organisation.connectors[id]
      : undefined;
    deployed[id] = designed && sameConnector(designed, each) ? designed : each;
  }
  return { ...organisation, deployed };
}

/** Equal in all that they hold. */
export function sameConnector(a: Connector, b: Connector): boolean {
  const names = Object.keys(a.explicit);
  return (
    names.length === Object.keys(b.explicit).length &&
    names.every(
      (name) => Object.hasOwn(b.explicit, name) && sameValue(a.explicit[name], b.explicit[name]),
    ) &&
    apart(a) === apart(b)
  );
}

/** What a connector holds besides its values, in one order. */
const apart = (each: Connector): string =>
  JSON.stringify([
    each.kind,
    each.id,
    each.name,
    each.usage,
    each.unknown,
    Object.entries(each.drafts).sort(([a], [b]) => ascending(a, b)),
    each.kind === "receive" ? [each.server, each.permissions ?? null] : [],
    each.notes ?? null,
    each.madeBy ?? null,
  ]);
