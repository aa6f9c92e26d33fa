import type { Judge, Weight } from "./judge";
import type { Member, Version } from "./member";
import { type Level, type Move, movesOf, type Surroundings } from "./moves";
import type { Technique } from "./technique";

/** One move of a way: which member, to what. */
export interface Leg {
  readonly at: number;
  readonly from: Version;
  readonly to: Version;
  readonly technique: Technique;
}

export interface SearchOptions {
  readonly level: Level;
  /** States judged before the search gives up. */
  readonly limit: number;
  /** What a state may cost; undefined: it may not be. */
  readonly price: (weight: Weight) => number | undefined;
  /** Above 1 the search goes on rather than back: for many members at once. */
  readonly haste: number;
  /** A price counts like a step, so that a dear way that is short is found before all cheap ones are tried. */
  readonly bold?: boolean;
}

interface Node {
  readonly state: readonly Version[];
  readonly cost: number;
  readonly steps: number;
  readonly guess: number;
  readonly number: number;
  readonly leg: Leg | undefined;
  readonly before: Node | undefined;
  /** Moves that are still to be looked at, where one of them led on at once. */
  readonly rest?: readonly Placed[];
}

interface Placed {
  readonly at: number;
  readonly move: Move;
}

/**
 * The way from the old ends to the new ones with the lowest price and then the fewest steps, on which every state is
 * accepted (O1). undefined: there is none, or it is too far. Of equal ways the one that keeps the order of preference.
 */
export function search(
  members: readonly Member[],
  judge: Judge,
  surroundings: (member: Member) => Surroundings,
  options: SearchOptions,
): readonly Leg[] | undefined {
  const start = members.map((member) => member.first);
  const open = new Heap(options.bold ? isShorter : isCheaper);
  const best = new Map<string, number>();
  const prices = new Map<string, number | undefined>();
  let number = 0;
  open.push({
    state: start,
    cost: 0,
    steps: 0,
    guess: options.haste * restOf(members, start),
    number,
    leg: undefined,
    before: undefined,
  });
  best.set(keyOf(start), 0);
  while (prices.size < options.limit) {
    const node = open.pop();
    if (!node) return undefined;
    if (node.state.every((version, at) => version === members[at]?.last)) return legsOf(node);
    const moves = node.rest ?? allMoves(members, node.state, surroundings, options.level);
    const isHasty = options.haste > 1;
    // The last one in is looked at first among equals: the preferred one has to go in last.
    const order = isHasty ? moves : [...moves].reverse();
    for (const [index, { at, move }] of order.entries()) {
      const state = node.state.map((version, other) => (other === at ? move.to : version));
      const key = keyOf(state);
      const steps = node.steps + 1;
      if (!prices.has(key))
        prices.set(key, judge.accepts(state, at) ? options.price(judge.weigh(state)) : undefined);
      const price = prices.get(key);
      if (price === undefined) continue;
      const total = (node.cost + price) * heavy + steps;
      const known = best.get(key);
      if (known !== undefined && known <= total) continue;
      best.set(key, total);
      number += 1;
      const guess = steps + options.haste * restOf(members, state) + (options.bold ? price : 0);
      open.push({
        ...{ state, cost: node.cost + price, steps, guess, number },
        leg: { at, from: node.state[at] as Version, to: move.to, technique: move.technique },
        before: node,
      });
      // With haste the first move that leads on is followed; its neighbours wait until it leads nowhere.
      if (isHasty && price === 0 && guess < node.guess) {
        open.push({ ...node, rest: order.slice(index + 1) });
        break;
      }
    }
  }
  return undefined;
}

const heavy = 1e6;

function allMoves(
  members: readonly Member[],
  state: readonly Version[],
  surroundings: (member: Member) => Surroundings,
  level: Level,
): readonly Placed[] {
  const found = members.flatMap((member, at) =>
    movesOf(members, state, at, surroundings(member), level).map((move) => ({ at, move })),
  );
  return found.sort((a, b) => rank(a.move.technique) - rank(b.move.technique));
}

/** Create narrower, change, rename, remove (O2, O9). */
const preferred: readonly (readonly Technique[])[] = [
  ["create", "dark", "later"],
  ["rights", "on"],
  ["values", "join"],
  ["part", "narrow-rights", "union", "shrink"],
  ["halves"],
  ["exact"],
  ["rename", "spare-name"],
  ["remove"],
  ["parked"],
];
const ranks = new Map(preferred.flatMap((group, at) => group.map((each) => [each, at] as const)));
const rank = (technique: Technique): number => ranks.get(technique) ?? preferred.length;

const keyOf = (state: readonly Version[]): string => state.map(({ key }) => key).join("\n");

/** At least so many commands are still to come. */
function restOf(members: readonly Member[], state: readonly Version[]): number {
  let rest = 0;
  members.forEach((member, at) => {
    const version = state[at] as Version;
    const { last } = member;
    if (version === last) return;
    if (!member.end) {
      rest += version.shape.there ? 1 : 0;
      return;
    }
    const { shape } = version;
    if (!shape.there) {
      rest += 1 + (member.needsDark ? 1 : 0) + (Object.keys(member.later).length > 0 ? 1 : 0);
      rest += member.hasRights ? 1 : 0;
      return;
    }
    const rights = shape.rights === last.shape.rights ? 0 : 1;
    const later = shape.later ? 0 : 1;
    const withoutRights = { ...shape, rights: last.shape.rights, later: true };
    rest += rights + later + (member.version(withoutRights) === last ? 0 : 1);
  });
  return rest;
}

function legsOf(node: Node): readonly Leg[] {
  const legs: Leg[] = [];
  for (let each: Node | undefined = node; each?.leg; each = each.before) legs.push(each.leg);
  return legs.reverse();
}

/** The lowest price first, then the shortest way, then the one that is furthest, then the latest. */
class Heap {
  readonly #nodes: Node[] = [];
  readonly #before: (a: Node, b: Node) => boolean;

  constructor(before: (a: Node, b: Node) => boolean) {
    this.#before = before;
  }

  push(node: Node): void {
    const nodes = this.#nodes;
    let at = nodes.length;
    nodes.push(node);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#before(node, nodes[up] as Node)) break;
      nodes[at] = nodes[up] as Node;
      at = up;
    }
    nodes[at] = node;
  }

  pop(): Node | undefined {
    const nodes = this.#nodes;
    const top = nodes[0];
    const last = nodes.pop();
    if (!top || !last || nodes.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= nodes.length) break;
      const right = left + 1;
      const down =
        right < nodes.length && this.#before(nodes[right] as Node, nodes[left] as Node)
          ? right
          : left;
      if (!this.#before(nodes[down] as Node, last)) break;
      nodes[at] = nodes[down] as Node;
      at = down;
    }
    nodes[at] = last;
    return top;
  }
}

const isCheaper = (a: Node, b: Node): boolean =>
  a.cost === b.cost ? isShorter(a, b) : a.cost < b.cost;

function isShorter(a: Node, b: Node): boolean {
  if (a.guess !== b.guess) return a.guess < b.guess;
  if (a.steps !== b.steps) return a.steps > b.steps;
  return a.number > b.number;
}
