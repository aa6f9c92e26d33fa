import { type Receiver, sampleDomains, spaceHolds } from "../simulate";
import {
  type Binding,
  type Family,
  type IpRange,
  type IpSet,
  ipSet,
  parseAddressSpace,
  parseRange,
} from "../values";
import { bindingsIn } from "./bindings";
import { unionOfRows } from "./lists";
import type { Member } from "./member";

/** Where a receive member stands at either end: its sockets by family and port, and its ranges. */
export interface Claim {
  readonly ports: ReadonlySet<number>;
  readonly sets: Readonly<Record<Family, IpSet>>;
  /** Services that it belongs to at either end; two services cannot open one port (R24). */
  readonly services: ReadonlySet<Receiver["service"]>;
}

const portKey = ({ family, port }: Binding): number => port * 10 + family;

/** The sockets and addresses that a member may take on its way; temporary ranges lie within those of the ends. */
export function claimOf(member: Member): Claim {
  const rowsOf = (part: "Bindings" | "RemoteIPRanges") =>
    unionOfRows(member.rows("old", part), member.rows("new", part));
  const ranges = rowsOf("RemoteIPRanges").flatMap((text) => {
    const read = parseRange(text);
    return read.ok ? [read.value] : [];
  });
  const of = (family: Family): IpSet =>
    ipSet(
      family,
      ranges.filter((each) => each.family === family),
    );
  return {
    ports: new Set(bindingsIn(rowsOf("Bindings")).map(portKey)),
    sets: { 4: of(4), 6: of(6) },
    services: member.services,
  };
}

/** Whether a connector that stays listens on a port of a claim. */
export const listensIn = ({ bindings }: Receiver, { ports }: Claim): boolean =>
  bindings.some((each) => ports.has(portKey(each)));

/** Whether it belongs to a service that those of a claim do not all belong to. */
export const differsInService = ({ service }: Receiver, { services }: Claim): boolean =>
  services.size !== 1 || !services.has(service);

/** Whether it claims addresses of a claim. */
export const claimsIn = ({ ranges }: Receiver, { sets }: Claim): boolean =>
  ranges.some((range) => touches(sets[range.family], range));

function touches({ ranges }: IpSet, { first, last }: IpRange): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as IpRange).last < first) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found !== undefined && found.first <= last;
}

const sharePort = (a: Claim, b: Claim): boolean => {
  for (const port of a.ports) if (b.ports.has(port)) return true;
  return false;
};

const shareAddress = (a: Claim, b: Claim): boolean =>
  ([4, 6] as const).some((family) => {
    const [one, two] = [a.sets[family], b.sets[family]];
    return one.ranges.length < two.ranges.length
      ? one.ranges.some((range) => touches(two, range))
      : two.ranges.some((range) => touches(one, range));
  });

/** Whether a change of a receive connector can touch nobody else: names, sockets, ranges and rights stay. */
export const isQuiet = (member: Member): boolean =>
  member.kind === "receive" &&
  member.old !== null &&
  member.end !== null &&
  member.old.name === member.end.name &&
  !member.hasRights &&
  member.differs.every((part) => part === "rest");

/** A member with what it is held against others by, read once. */
interface Held {
  readonly member: Member;
  readonly names: readonly string[];
  readonly claim: Claim | undefined;
}

/**
 * Members of one place that hang together, by claims that touch or names that pass from one to another; others are
 * on their own.
 */
export function componentsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const parents = members.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parents[up] !== up) up = parents[up] as number;
    parents[at] = up;
    return up;
  };
  const held = members.map(
    (member): Held => ({
      member,
      names: namesOf(member),
      claim: member.kind === "receive" && !isQuiet(member) ? claimOf(member) : undefined,
    }),
  );
  held.forEach((one, at) => {
    for (let other = 0; other < at; other += 1)
      if (root(at) !== root(other) && hangTogether(one, held[other] as Held))
        parents[root(at)] = root(other);
  });
  const groups = new Map<number, Member[]>();
  members.forEach((member, at) => {
    const group = groups.get(root(at)) ?? [];
    groups.set(root(at), group);
    group.push(member);
  });
  return [...groups.values()];
}

function hangTogether(one: Held, two: Held): boolean {
  if (one.names.some((name) => two.names.includes(name))) return true;
  if (one.member.kind === "send") return shareDomain(one.member, two.member);
  if (!one.claim || !two.claim || !sharePort(one.claim, two.claim)) return false;
  const services = new Set([...one.claim.services, ...two.claim.services]);
  return services.size > 1 || shareAddress(one.claim, two.claim);
}

const namesOf = ({ old, end }: Member): readonly string[] =>
  [old, end].flatMap((each) => (each ? [each.name.toLowerCase()] : []));

function shareDomain(one: Member, two: Member): boolean {
  const spaces = (member: Member) =>
    unionOfRows(member.rows("old", "AddressSpaces"), member.rows("new", "AddressSpaces")).flatMap(
      (text) => {
        const read = parseAddressSpace(text);
        return read.ok ? [read.value] : [];
      },
    );
  const [own, other] = [spaces(one), spaces(two)];
  const holds = (these: typeof own, those: typeof own): boolean =>
    these.flatMap(sampleDomains).some((domain) => those.some((each) => spaceHolds(each, domain)));
  return holds(own, other) || holds(other, own);
}
