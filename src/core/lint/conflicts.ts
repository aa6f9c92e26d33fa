import type { Finding } from "../finding";
import { name, parameterName, phrase, value } from "../finding";
import type { ReceiveConnector, Server } from "../model";
import type { Receiver } from "../simulate";
import {
  type Binding,
  type IpRange,
  isWildcard,
  parseBinding,
  parseRange,
  printRange,
} from "../values";
import { isContested } from "./contested";
import { type Overlap, type Owned, overlaps } from "./overlaps";

/** What the pair rules read of one receive connector, with its lists already parsed. */
export interface Listening {
  readonly connector: ReceiveConnector;
  readonly role: string | undefined;
  readonly bindings: readonly Binding[];
  readonly ranges: readonly (IpRange | null)[];
}

/**
 * Reads the lists of a connector; texts that cannot be read are the value rules' business. Lists that were read
 * before, all of them, are taken as they are.
 */
export function listening(
  connector: ReceiveConnector,
  get: (parameter: string) => unknown,
  read?: Receiver,
): Listening {
  const list = (parameter: string): readonly string[] => {
    const said = get(parameter);
    return Array.isArray(said) ? said : [];
  };
  const known = <T>(texts: readonly string[], parameter: string, parsed?: readonly T[]) =>
    parsed?.length === texts.length && read?.members(parameter) === texts ? parsed : undefined;
  const role = get("TransportRole");
  const bindings = list("Bindings");
  const ranges = list("RemoteIPRanges");
  return {
    connector,
    role: typeof role === "string" ? role : undefined,
    bindings:
      known(bindings, "Bindings", read?.bindings) ??
      bindings.flatMap((text) => {
        const each = parseBinding(text);
        return each.ok ? [each.value] : [];
      }),
    ranges:
      known(ranges, "RemoteIPRanges", read?.ranges) ??
      ranges.map((text) => {
        const each = parseRange(text);
        return each.ok ? each.value : null;
      }),
  };
}

/**
 * Refusals between the receive connectors of one server: name (NRC), service on a port (R24),
 * ranges on a binding (R25, R26). Disabled connectors take part (R27). A pair is told once, at the
 * connector that came later.
 */
export function conflictsOf(
  server: Server,
  members: readonly Listening[],
  age: Age = ageOf,
): Finding[] {
  const inOrder = byAge(members, age);
  return [
    ...sameNames(server, inOrder),
    ...roles(server, inOrder),
    ...ranges(server, members, age),
  ];
}

/** When a connector came, as a number that grows. */
type Age = (connector: ReceiveConnector) => number;

/** Ids are numbered in order of their making. */
const ageOf: Age = ({ id }) => Number(id.replace(/\D/g, "")) || 0;

function sameNames(server: Server, members: readonly Listening[]): Finding[] {
  const seen = new Map<string, ReceiveConnector>();
  const found: Finding[] = [];
  for (const { connector } of members) {
    const key = connector.name.toLowerCase();
    if (!seen.has(key)) {
      seen.set(key, connector);
      continue;
    }
    found.push({
      code: "refused/name-in-use",
      severity: "error",
      place: { connector: connector.id, server: server.id, parameter: "Name" },
      what: phrase`${name(server.name)} already has a connector of this name.`,
      why: phrase`The name identifies a connector on its server: ${value(`${server.name}\\${connector.name}`)}. Exchange refuses the second.`,
      mend: phrase`Give one of them another name.`,
      cites: ["name-unique"],
      standing: "documented",
      fixes: [],
    });
  }
  return found;
}

/** R24: one port, two services. Told once for each later connector. */
function roles(server: Server, members: readonly Listening[]): Finding[] {
  const found: Finding[] = [];
  if (!isContested(members, ({ role }) => role)) return found;
  const claimed = new Map<string, Listening>();
  for (const second of members) {
    const first = rivalOf(second, claimed);
    for (const { family, port } of second.bindings) {
      const key = `${family} ${port} ${second.role}`;
      if (!claimed.has(key)) claimed.set(key, second);
    }
    if (first) found.push(tellRole(server, first, second));
  }
  return found;
}

const services = ["FrontendTransport", "HubTransport"];

/** The first connector of the other service that holds a port of this one. */
function rivalOf(
  second: Listening,
  claimed: ReadonlyMap<string, Listening>,
): Listening | undefined {
  for (const binding of second.bindings)
    for (const key of rivals(binding, second.role)) {
      const each = claimed.get(key);
      if (each && meet(each, second)) return each;
    }
  return undefined;
}

/** Where a connector of the other service on the same family and port would be noted. */
const rivals = ({ family, port }: Binding, role: string | undefined): string[] =>
  services.filter((each) => role && each !== role).map((each) => `${family} ${port} ${each}`);

function tellRole(server: Server, first: Listening, second: Listening): Finding {
  const shared = meet(first, second) as Binding;
  const role = first.role as string;
  return {
    code: "refused/port-of-other-service",
    severity: "warning",
    place: { connector: second.connector.id, server: server.id, parameter: "TransportRole" },
    what: phrase`Port ${value(String(shared.port))} of ${name(server.name)} belongs to the other service.`,
    why: phrase`${name(first.connector.name)} holds it for ${value(role)}, this one is ${value(second.role as string)}. Two services cannot open one port; Exchange was seen to refuse the second.`,
    mend: phrase`Use the same ${parameterName("TransportRole")}, or another port.`,
    cites: ["R24"],
    standing: "observed",
    fixes: [
      {
        label: phrase`Make it ${value(role)}`,
        safe: false,
        changes: [{ connector: second.connector.id, parameter: "TransportRole", value: role }],
      },
    ],
  };
}

/** R25 and R26: ranges that are equal or cross on one binding, or across a wildcard and an exact one. */
function ranges(server: Server, members: readonly Listening[], age: Age): Finding[] {
  const byOwner = new Map(members.map((each) => [each.connector.id, each]));
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const group of meetingGroups(members)) {
    if (group.length < 2) continue;
    for (const overlap of overlaps(group.flatMap(owned))) {
      const pair = order(overlap, byOwner, age);
      const relation = bindingsOf(pair.first, pair.second);
      if (!relation || (relation === "wildcard" && overlap.relation === "equal")) continue;
      const key = `${pair.first.connector.id} ${pair.second.connector.id}`;
      if (told.has(key)) continue;
      told.add(key);
      found.push(tellRange(server, overlap, relation, pair));
    }
  }
  return found;
}

interface Pair {
  readonly first: Listening;
  readonly second: Listening;
  readonly row: number;
  readonly text: string;
  readonly other: string;
}

function tellRange(
  server: Server,
  overlap: Overlap,
  relation: "same" | "wildcard",
  pair: Pair,
): Finding {
  const shared = meet(pair.first, pair.second) as Binding;
  const port = value(`:${shared.port}`);
  const place = {
    connector: pair.second.connector.id,
    server: server.id,
    parameter: "RemoteIPRanges",
    row: pair.row,
  };
  if (overlap.relation === "equal")
    return {
      code: "refused/range-equal",
      severity: "warning",
      place,
      what: phrase`${name(server.name)} already listens on ${port} for exactly ${value(pair.text)}.`,
      why: phrase`${name(pair.first.connector.name)} has the same binding and the same range, so nothing tells the two apart. Exchange was seen to refuse the second.`,
      mend: phrase`Narrow one of the two ranges, or use another address or port.`,
      cites: ["R25-equal"],
      standing: "observed",
      fixes: [],
    };
  const documented = relation === "same";
  return {
    code: "refused/range-crosses",
    severity: documented ? "error" : "warning",
    place,
    what: phrase`${value(pair.text)} crosses ${value(pair.other)} of ${name(pair.first.connector.name)}.`,
    why: phrase`On one binding of ${name(server.name)} a range may lie wholly inside another one, but not partly. ${documented ? "Exchange refuses the second." : "Across a wildcard and an exact address Exchange was seen to refuse it."}`,
    mend: phrase`Cut the range so that it lies inside the other one, or beside it.`,
    cites: [documented ? "R25" : "R26"],
    standing: documented ? "documented" : "observed",
    fixes: [],
  };
}

/** Connectors that can meet: for each exact address and port those that bind it or its wildcard, and those of the wildcard alone. */
function meetingGroups(members: readonly Listening[]): Listening[][] {
  const exact = new Map<string, Set<Listening>>();
  const wild = new Map<string, Set<Listening>>();
  const add = (groups: Map<string, Set<Listening>>, key: string, member: Listening) => {
    const group = groups.get(key);
    if (group) group.add(member);
    else groups.set(key, new Set([member]));
  };
  for (const member of members)
    for (const binding of member.bindings)
      if (isWildcard(binding)) add(wild, `${binding.family} ${binding.port}`, member);
      else add(exact, `${binding.family} ${binding.port} ${binding.address}`, member);
  const groups = [...wild.values()].map((group) => [...group]);
  for (const [key, group] of exact) {
    const [family, port] = key.split(" ");
    groups.push([...new Set([...group, ...(wild.get(`${family} ${port}`) ?? [])])]);
  }
  return groups;
}

const owned = (member: Listening): Owned[] =>
  member.ranges.flatMap((range, row) =>
    range ? [{ range, owner: member.connector.id, row }] : [],
  );

/** The binding that two connectors share, exactly or through a wildcard; null where they cannot meet. */
function meet(a: Listening, b: Listening): Binding | null {
  for (const one of a.bindings)
    for (const two of b.bindings) {
      if (one.family !== two.family || one.port !== two.port) continue;
      if (one.address === two.address) return one;
      if (isWildcard(one)) return two;
      if (isWildcard(two)) return one;
    }
  return null;
}

function bindingsOf(a: Listening, b: Listening): "same" | "wildcard" | null {
  const same = a.bindings.some((one) =>
    b.bindings.some(
      (two) => one.family === two.family && one.port === two.port && one.address === two.address,
    ),
  );
  if (same) return "same";
  return meet(a, b) ? "wildcard" : null;
}

/** The later connector is the one that Exchange would refuse. */
function order(overlap: Overlap, byOwner: ReadonlyMap<string, Listening>, age: Age): Pair {
  const one = byOwner.get(overlap.first.owner) as Listening;
  const two = byOwner.get(overlap.second.owner) as Listening;
  const swap = age(one.connector) > age(two.connector);
  const [first, second] = swap ? [two, one] : [one, two];
  const [left, right] = swap ? [overlap.second, overlap.first] : [overlap.first, overlap.second];
  return {
    first,
    second,
    row: right.row,
    text: textOf(second, right.row),
    other: textOf(first, left.row),
  };
}

/** As it is written; one of a default list as it is printed. */
const textOf = ({ connector, ranges }: Listening, row: number): string => {
  const list = connector.explicit.RemoteIPRanges;
  const range = ranges[row];
  return (Array.isArray(list) ? list[row] : undefined) ?? (range ? printRange(range) : "");
};

/** Most lists stand in that order already. */
function byAge(members: readonly Listening[], age: Age): readonly Listening[] {
  const aged = members.map((member) => ({ member, age: age(member.connector) }));
  if (aged.every((each, at) => at === 0 || (aged[at - 1]?.age ?? 0) <= each.age)) return members;
  return aged.sort((a, b) => a.age - b.age).map(({ member }) => member);
}
