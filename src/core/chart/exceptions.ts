import type { Organisation, ReceiveConnector } from "../model";
import type { ServerException, ServerFold, ServerGroup } from "./chart";
import { type Kept, keep } from "./keep";
import { differingIn, likenessOf, ownName } from "./likeness";

const known = new WeakMap<ServerGroup, Kept<ServerException | undefined>>();

/**
 * Servers that stand by themselves at a site where others are alike: in what each differs from the largest fold there
 * of its role, by the server's id. A server of another role is not held against them.
 */
export function exceptionsOf(
  organisation: Organisation,
  groups: readonly ServerGroup[],
  folds: readonly ServerFold[],
  held: (server: string) => readonly ReceiveConnector[],
): ReadonlyMap<string, ServerException> {
  const found = new Map<string, ServerException>();
  if (folds.length === 0) return found;
  const inFold = new Set(folds.flatMap(({ members }) => members.map((each) => each.server.server)));
  const largest = new Map<string, ServerFold>();
  for (const fold of folds) {
    const key = placeOf(fold.members[0]);
    const before = largest.get(key);
    if (!before || before.members.length < fold.members.length) largest.set(key, fold);
  }
  for (const group of groups) {
    if (inFold.has(group.server.server)) continue;
    const fold = largest.get(placeOf(group));
    const head = fold?.members[0];
    if (!fold || !head) continue;
    const { servers, version } = organisation;
    const exception = keep(known, group, [head, fold.members.length, servers, version], () =>
      exceptionOf(organisation, fold, [held(head.server.server), held(group.server.server)]),
    );
    if (exception) found.set(group.server.server, exception);
  }
  return found;
}

const placeOf = (group: ServerGroup | undefined): string =>
  JSON.stringify([group?.server.site ?? null, group?.server.role]);

/** Undefined where no connector differs: then it is the version or the way out that sets the server apart. */
function exceptionOf(
  organisation: Organisation,
  fold: ServerFold,
  [theirs, own]: readonly [readonly ReceiveConnector[], readonly ReceiveConnector[]],
): ServerException | undefined {
  const byName = new Map(theirs.map((each) => [ownName(organisation, each), each]));
  let connectors = 0;
  let values = 0;
  for (const connector of own) {
    const name = ownName(organisation, connector);
    const like = byName.get(name);
    byName.delete(name);
    if (like && likenessOf(organisation, like) === likenessOf(organisation, connector)) continue;
    connectors += 1;
    values += like ? differingIn(organisation, like, connector) : 0;
  }
  connectors += byName.size;
  return connectors === 0 ? undefined : { from: fold.members.length, connectors, values };
}
