import type { Organisation, ReceiveConnector } from "../model";
import type { Chart, SendNode, ServerFold, ServerGroup } from "./chart";
import { type Kept, keep } from "./keep";
import { likenessOf } from "./likeness";

/** Up to this many servers each stands by itself, alike or not. */
export const fewServers = 12;

const alike = new WeakMap<ServerGroup, Kept<string>>();
const heads = new WeakMap<ServerGroup, Kept<ServerGroup>>();
const sourcesBy = new WeakMap<readonly SendNode[], ReadonlyMap<string, string>>();
const none: readonly ServerFold[] = [];

/**
 * Servers of one site (or of none) that are alike in all but their names: version, role, receive connectors
 * with what they differ in from what is deployed, and the send connectors that they are sources of. Each fold
 * has two servers at least, in the order of the chart; a server is in one fold or in none.
 */
export function foldsOf(
  organisation: Organisation,
  groups: readonly ServerGroup[],
  sends: readonly SendNode[],
  held: (server: string) => readonly ReceiveConnector[],
): readonly ServerFold[] {
  if (groups.length <= fewServers) return none;
  const sources = sourcesOf(sends);
  const places = new Map<string, Map<string, ServerGroup[]>>();
  const found: ServerGroup[][] = [];
  for (const group of groups) {
    const { server, site } = group.server;
    const own = keep(alike, group, [organisation.version], () =>
      likenessOfGroup(organisation, group, held(server)),
    );
    // The long text is a key of its own: joined to another it would be read through for each group at each key press.
    const place = `${site === undefined ? "" : `at ${site}`}\n${sources.get(server) ?? ""}`;
    const here = places.get(place) ?? new Map<string, ServerGroup[]>();
    places.set(place, here);
    const list = here.get(own);
    if (list) list.push(group);
    else {
      const made = [group];
      here.set(own, made);
      found.push(made);
    }
  }
  return found.flatMap((members) => {
    const [first] = members;
    return first && members.length > 1
      ? [{ key: first.server.server, site: first.server.site, members }]
      : [];
  });
}

/** What a server's frame shows, told without its name; the drawn facts decide beside the values. */
function likenessOfGroup(
  organisation: Organisation,
  { server, connectors }: ServerGroup,
  held: readonly ReceiveConnector[],
): string {
  const byId = new Map(held.map((each) => [each.id, each]));
  const told = connectors.map(({ id, change, neverReached }) => {
    const connector = byId.get(id);
    const facts = JSON.stringify([change ?? null, neverReached]);
    return facts + (connector ? likenessOf(organisation, connector) : id);
  });
  return JSON.stringify([server.version, server.role, told.length]) + told.sort().join("\n");
}

/** The send connectors that each server is a source of, but those that every server is. */
function sourcesOf(sends: readonly SendNode[]): ReadonlyMap<string, string> {
  const known = sourcesBy.get(sends);
  if (known) return known;
  const lists = new Map<string, string[]>();
  for (const { id, everywhere, sources } of sends)
    for (const server of everywhere ? [] : sources) {
      const list = lists.get(server);
      if (list) list.push(id);
      else lists.set(server, [id]);
    }
  const made = new Map([...lists].map(([server, ids]) => [server, ids.join(" ")]));
  sourcesBy.set(sends, made);
  return made;
}

/**
 * The chart with each fold drawn as its first server, unless one of its servers stands apart: `apart` holds
 * ids of servers, so that a fold stays open while its members come and go under the person's hands. The first
 * server's group says what it stands for; its other servers' groups are left out while the fold is closed.
 */
export function folded(chart: Chart, apart: ReadonlySet<string>): Chart {
  if (chart.folds.length === 0) return chart;
  const shown = new Map<string, ServerGroup | undefined>();
  for (const fold of chart.folds) {
    const open = fold.members.some(({ server }) => apart.has(server.server));
    fold.members.forEach((group, at) => {
      if (at === 0) shown.set(group.server.server, headOf(group, fold, open));
      else if (!open) shown.set(group.server.server, undefined);
    });
  }
  const groups = chart.groups.flatMap((group) => {
    const { server } = group.server;
    return shown.has(server) ? (shown.get(server) ?? []) : exceptional(group, chart, apart);
  });
  return { ...chart, groups };
}

/**
 * A group with what sets its server apart, the same object while that is the same. While it is under the person's
 * hands nothing is said, so that the frame does not move with what is typed.
 */
function exceptional(
  group: ServerGroup,
  { exceptions }: Chart,
  apart: ReadonlySet<string>,
): ServerGroup {
  const { server } = group.server;
  const exception = apart.has(server) ? undefined : exceptions.get(server);
  return exception ? keep(heads, group, [exception], () => ({ ...group, exception })) : group;
}

/** The group that heads a fold; the same object while nothing in the fold changed. */
const headOf = (group: ServerGroup, fold: ServerFold, open: boolean): ServerGroup =>
  keep(heads, group, [open, ...fold.members], () => {
    const standsFor = fold.members.map(({ server }) => server.name);
    const server = open ? group.server : { ...group.server, standsFor };
    return { ...group, server, fold: { ...fold, open } };
  });

/** The fold of a server, or of the server that a receive connector stands on. */
export const foldOf = (chart: Chart, id: string): ServerFold | undefined =>
  chart.folds.find(({ members }) =>
    members.some(
      ({ server, connectors }) => server.server === id || connectors.some((each) => each.id === id),
    ),
  );

/** The server with that id, or that a receive connector stands on. */
export function serverHolding(chart: Chart, id: string): string | undefined {
  const found = chart.groups.find(
    ({ server, connectors }) => server.server === id || connectors.some((each) => each.id === id),
  );
  return found?.server.server;
}
