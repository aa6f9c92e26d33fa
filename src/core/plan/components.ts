import { sampleDomains, spaceHolds } from "../simulate";
import { type IpSet, intersect, ipSet, isEmpty, parseAddressSpace, parseRange } from "../values";
import { bindingsIn } from "./bindings";
import { unionOfRows } from "./lists";
import type { Member } from "./member";

/** Where a receive member stands at either end: ports by family, and its ranges. */
export interface Claim {
  readonly ports: ReadonlySet<string>;
  readonly set4: IpSet;
  readonly set6: IpSet;
}

/** The sockets and addresses that a member may take on its way; temporary ranges lie within those of the ends. */
export function claimOf(member: Member): Claim {
  return claim(
    unionOfRows(member.rows("old", "Bindings"), member.rows("new", "Bindings")),
    unionOfRows(member.rows("old", "RemoteIPRanges"), member.rows("new", "RemoteIPRanges")),
  );
}

export function claim(bindings: readonly string[], texts: readonly string[]): Claim {
  const ranges = texts.flatMap((text) => {
    const read = parseRange(text);
    return read.ok ? [read.value] : [];
  });
  const of = (family: 4 | 6): IpSet =>
    ipSet(
      family,
      ranges.filter((each) => each.family === family),
    );
  return {
    ports: new Set(bindingsIn(bindings).map(({ family, port }) => `${family} ${port}`)),
    set4: of(4),
    set6: of(6),
  };
}

export const sharePort = (a: Claim, b: Claim): boolean => {
  for (const port of a.ports) if (b.ports.has(port)) return true;
  return false;
};

export const shareAddress = (a: Claim, b: Claim): boolean =>
  overlap(a.set4, b.set4) || overlap(a.set6, b.set6);

function overlap(a: IpSet, b: IpSet): boolean {
  const [low, high] = [a.ranges[0], b.ranges[0]];
  if (!low || !high) return false;
  if ((a.ranges.at(-1) ?? low).last < high.first) return false;
  if ((b.ranges.at(-1) ?? high).last < low.first) return false;
  return !isEmpty(intersect(a, b));
}

/** Whether a change of a receive connector can touch nobody else: names, sockets, ranges and rights stay. */
export const isQuiet = (member: Member): boolean =>
  member.kind === "receive" &&
  member.old !== null &&
  member.end !== null &&
  member.old.name === member.end.name &&
  !member.hasRights &&
  member.differs.every((part) => part === "rest");

/** Members that hang together, by claims that touch or names that pass from one to another; others are on their own. */
export function componentsOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const parents = members.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parents[up] !== up) up = parents[up] as number;
    parents[at] = up;
    return up;
  };
  const claims = members.map((member) => (member.kind === "receive" ? claimOf(member) : undefined));
  for (let at = 0; at < members.length; at += 1)
    for (let other = 0; other < at; other += 1) {
      if (root(at) === root(other)) continue;
      const [one, two] = [members[at] as Member, members[other] as Member];
      if (hangTogether(one, two, claims[at], claims[other])) parents[root(at)] = root(other);
    }
  const groups = new Map<number, Member[]>();
  members.forEach((member, at) => {
    const group = groups.get(root(at)) ?? [];
    groups.set(root(at), group);
    group.push(member);
  });
  return [...groups.values()];
}

function hangTogether(
  one: Member,
  two: Member,
  claimOne: Claim | undefined,
  claimTwo: Claim | undefined,
): boolean {
  if (one.kind !== two.kind || one.server !== two.server) return false;
  if (shareName(one, two)) return true;
  if (!claimOne || !claimTwo) return shareDomain(one, two);
  if (isQuiet(one) || isQuiet(two) || !sharePort(claimOne, claimTwo)) return false;
  const moves = one.differs.includes("place") || two.differs.includes("place");
  return moves || shareAddress(claimOne, claimTwo);
}

const namesOf = ({ old, end }: Member): readonly string[] =>
  [old, end].flatMap((each) => (each ? [each.name.toLowerCase()] : []));

function shareName(one: Member, two: Member): boolean {
  const names = namesOf(two);
  return namesOf(one).some((name) => names.includes(name));
}

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
