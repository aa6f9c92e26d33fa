import type { Server } from "../model";
import { type IpRange, parseRange } from "../values";
import { bindingsIn, bindingsMeet, exactRows, parkedRow } from "./bindings";
import { commonRows, unionOfRows } from "./lists";
import type { ListPart, Member, Part, Shape, Version } from "./member";
import { type Beside, rowsInPieces } from "./pieces";
import type { Technique } from "./technique";

/** What stands around a member when it may move. */
export interface Surroundings {
  readonly server: Server | undefined;
  /** Receive connectors that stay as they are and may meet the member: their lists, in force. */
  readonly around: readonly Place[];
  /** Names in use at either end, in lower case: no temporary name is one of them. */
  readonly names: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
}

/** Where a connector listens, and for whom. */
export interface Place {
  readonly bindings: readonly string[];
  readonly ranges: readonly string[];
}

export interface Move {
  readonly to: Version;
  readonly technique: Technique;
}

/**
 * How far a plan goes to find a way: 0 the plain steps, 1 their parts one by one, unions and spare names (O5, O6, O17),
 * 2 halves (O14), 3 exact bindings (O15), 4 a port that nobody uses (O5), which leaves a port unserved.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The next versions of one member of a state, the preferred ones first; not all of them need be accepted. */
export function movesOf(
  members: readonly Member[],
  state: readonly Version[],
  at: number,
  surroundings: Surroundings,
  level: Level,
): readonly Move[] {
  const member = members[at];
  const version = state[at];
  if (!member || !version || version === member.last) return [];
  const found = new Map<string, Move>();
  const put = (technique: Technique, shape: Shape): void => {
    const to = member.version(shape);
    if (to !== version && !found.has(to.key)) found.set(to.key, { to, technique });
  };
  const others: Others = (bindings) => rangesMeeting(members, state, at, surroundings, bindings);
  const isTaken = (name: string): boolean =>
    state.some(
      ({ connector }, index) =>
        index !== at && connector?.name.toLowerCase() === name.toLowerCase(),
    );
  const way: Way = { member, shape: version.shape, surroundings, level, others, isTaken, put };
  if (!version.shape.there) appearing(way);
  else if (member.end) changing(way);
  else {
    put("remove", { ...version.shape, there: false });
    if (level >= 2) singly(way, version.shape);
  }
  return [...found.values()];
}

type Put = (technique: Technique, shape: Shape) => void;
type Others = (bindings: readonly string[]) => readonly Beside[];

/** What the moves of one member are made from, and where they go. */
interface Way {
  readonly member: Member;
  readonly shape: Shape;
  readonly surroundings: Surroundings;
  readonly level: Level;
  readonly others: Others;
  /** Whether another member has a name now. */
  readonly isTaken: (name: string) => boolean;
  readonly put: Put;
}

function appearing({ member, surroundings, level, others, isTaken, put }: Way): void {
  const { server, names } = surroundings;
  const { bare } = member;
  put(bare.dark ? "dark" : "create", bare);
  if (level >= 1 && isTaken(bare.name))
    put("spare-name", { ...bare, name: spareName(bare.name, names) });
  if (member.kind !== "receive") {
    const spaces = member.rows("new", "AddressSpaces");
    if (level >= 2 && spaces.length > 1 && spaces.length <= fewRows)
      for (const row of spaces) put("union", { ...bare, lists: { AddressSpaces: [row] } });
    return;
  }
  const [bindings, ranges] = [member.rows("new", "Bindings"), member.rows("new", "RemoteIPRanges")];
  const pieces = level >= 2 ? inPieces(ranges, others(bindings)) : undefined;
  if (pieces) put("halves", { ...bare, lists: { RemoteIPRanges: pieces } });
  if (level >= 2 && ranges.length > 1 && ranges.length <= fewRows)
    for (const row of ranges) put("union", { ...bare, lists: { RemoteIPRanges: [row] } });
  const exact = level >= 3 ? exactRows(bindings, server) : undefined;
  if (exact) put("exact", { ...bare, lists: { Bindings: exact } });
}

/** Longer lists do not grow and shrink range by range. */
const fewRows = 8;

/** One range or space more or less (O4, O17): what is narrower can go ahead of the rest. */
function singly({ member, put }: Way, shape: Shape): void {
  const part = member.kind === "receive" ? "RemoteIPRanges" : "AddressSpaces";
  const [now, then] = [member.rowsIn(shape, part), member.rows("new", part)];
  if (now.length + then.length > 2 * fewRows) return;
  const lists = (rows: readonly string[]): Shape => ({
    ...shape,
    lists: { ...shape.lists, [part]: rows },
  });
  for (const row of then) if (!now.includes(row)) put("union", lists([...now, row]));
  if (now.length > 1)
    for (const row of now)
      if (!then.includes(row)) put("shrink", lists(now.filter((each) => each !== row)));
}

/** All that is new but for some of its ranges or spaces, which follow when another has come. */
function narrowly({ member, shape, put }: Way, all: Shape): void {
  const part = member.kind === "receive" ? "RemoteIPRanges" : "AddressSpaces";
  const then = member.rows("new", part);
  if (then.length < 2 || then.length > fewRows) return;
  const lists = (rows: readonly string[]): Shape => ({
    ...all,
    name: shape.name,
    lists: { [part]: rows },
  });
  for (const row of then) {
    put("union", lists([row]));
    if (then.length > 2) put("union", lists(then.filter((each) => each !== row)));
  }
}

function changing(way: Way): void {
  const { member, shape, level, put } = way;
  const { finished } = member;
  const all: Shape = { ...shape, done: finished.done, lists: {}, name: finished.name };
  if (!shape.later) {
    put("later", { ...shape, later: true });
    return;
  }
  if (shape.rights !== finished.rights) put("rights", { ...shape, rights: finished.rights });
  if (shape.dark) {
    const isReady = shape.rights === finished.rights;
    if (isReady) put("on", { ...all, dark: false });
    if (isReady && level >= 1) put("on", { ...shape, dark: false });
    if (level >= 1) put("join", all);
    return;
  }
  put(techniqueOf(shape), all);
  if (level < 1) return;
  partly(way, all);
  if (level < 2) return;
  singly(way, shape);
  narrowly(way, all);
  if (member.kind !== "receive") return;
  for (const base of [shape, all]) {
    const named = { ...base, name: shape.name };
    for (const [technique, own] of listsOf(way, base))
      put(technique, { ...named, lists: { ...base.lists, ...own } });
    // Nobody is to find it on its spare port.
    if (level >= 4)
      put("parked", {
        ...named,
        dark: true,
        lists: { Bindings: [parkedRow(way.surroundings.ports)] },
      });
  }
}

const techniqueOf = ({ lists }: Shape): Technique =>
  Object.keys(lists).length > 0 ? "join" : "values";

/** Parts without the others, unions, what both ends have, and a spare name. */
function partly({ member, shape, surroundings, isTaken, put }: Way, all: Shape): void {
  const { names } = surroundings;
  const renames = shape.name !== all.name;
  if (renames) {
    put("rename", { ...shape, name: all.name });
    put(techniqueOf(shape), { ...all, name: shape.name });
    if (member.old?.name === shape.name && isTaken(all.name))
      put("spare-name", { ...shape, name: spareName(shape.name, names) });
  }
  if (member.hasRights && shape.rights === "old" && member.old)
    put("narrow-rights", { ...shape, rights: "narrow" });
  const open = member.differs.filter(
    (part) => !shape.done.includes(part) || shape.lists[part as ListPart],
  );
  if (open.length === 0) return;
  const doing = (parts: readonly Part[]): Shape => ({
    ...shape,
    done: [...shape.done, ...parts],
    lists: Object.fromEntries(
      Object.entries(shape.lists).filter(([part]) => !parts.includes(part as Part)),
    ),
  });
  const places = open.filter((part) => part !== "rights" && part !== "rest");
  const others = open.filter((part) => part === "rights" || part === "rest");
  if (places.length > 0 && others.length > 0) {
    put("part", doing(places));
    put("part", doing(others));
  }
  if (places.length > 1) for (const part of places) put("part", doing([part]));
  for (const part of places) {
    if (part === "place") continue;
    const now = member.rowsIn(shape, part);
    const then = member.rows("new", part);
    const both = unionOfRows(now, then);
    const common = commonRows(now, then);
    for (const base of [shape, all]) {
      const named = { ...base, name: shape.name };
      put("union", { ...named, lists: { ...named.lists, [part]: both } });
      if (common.length > 0) put("shrink", { ...named, lists: { ...named.lists, [part]: common } });
    }
  }
}

/** Temporary ranges and bindings that let one connector take over while another still has them (O14, O15). */
function* listsOf(
  { member, shape, surroundings, level, others }: Way,
  base: Shape,
): Iterable<readonly [Technique, Partial<Record<ListPart, readonly string[]>>]> {
  const { server } = surroundings;
  const [bindNow, bindThen] = [member.rowsIn(shape, "Bindings"), member.rows("new", "Bindings")];
  const [now, then] = [
    member.rowsIn(shape, "RemoteIPRanges"),
    member.rows("new", "RemoteIPRanges"),
  ];
  const bindings = [bindThen, unionOfRows(bindNow, bindThen), bindNow];
  const isBase = base === shape;
  for (const own of bindings) {
    const beside = others(own);
    const pieces = inPieces(then, beside);
    const held = isBase ? inPieces(now, beside) : undefined;
    for (const ranges of [
      ...(pieces ? [pieces, unionOfRows(now, pieces)] : []),
      ...(held ? [held] : []),
      unionOfRows(now, then),
    ])
      yield ["halves", { Bindings: own, RemoteIPRanges: ranges }];
  }
  if (level < 3) return;
  const [exactNow, exactThen] = [exactRows(bindNow, server), exactRows(bindThen, server)];
  for (const own of [
    ...(exactThen ? [exactThen, unionOfRows(bindNow, exactThen)] : []),
    ...(exactNow ? [exactNow, unionOfRows(exactNow, bindThen)] : []),
  ])
    for (const ranges of [then, unionOfRows(now, then), now])
      yield ["exact", { Bindings: own, RemoteIPRanges: ranges }];
}

/** What other connectors claim now where these bindings meet theirs. */
function rangesMeeting(
  members: readonly Member[],
  state: readonly Version[],
  at: number,
  { around }: Surroundings,
  bindings: readonly string[],
): readonly Beside[] {
  const own = bindingsIn(bindings);
  const places: Place[] = [...around];
  state.forEach(({ shape }, index) => {
    const member = members[index];
    if (index === at || !member || !shape.there || member.kind !== "receive") return;
    places.push({
      bindings: member.rowsIn(shape, "Bindings"),
      ranges: member.rowsIn(shape, "RemoteIPRanges"),
    });
  });
  return places.flatMap((place) => {
    const met = bindingsIn(place.bindings).filter((one) =>
      own.some((each) => bindingsMeet(one, each)),
    );
    if (met.length === 0) return [];
    const mayEqual = !met.some((one) => own.some(({ address }) => address === one.address));
    return rangesIn(place.ranges).map((range) => ({ range, mayEqual }));
  });
}

const rangesIn = (texts: readonly string[]): readonly IpRange[] =>
  texts.flatMap((text) => {
    const read = parseRange(text);
    return read.ok ? [read.value] : [];
  });

/** The rows in pieces; undefined where they need no cut, or cannot be cut. */
function inPieces(
  texts: readonly string[],
  others: readonly Beside[],
): readonly string[] | undefined {
  return rowsInPieces(rangesIn(texts), others);
}

const longest = 64;

/** A name that nobody has at either end: the old one with a suffix, in the length that the cmdlets take (O21). */
export function spareName(old: string, names: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? " (moving)" : ` (moving ${number})`;
    const spare = `${old.slice(0, longest - suffix.length)}${suffix}`;
    if (!names.has(spare.toLowerCase())) return spare;
  }
}
