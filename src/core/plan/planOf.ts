import { name, type Phrase, phrase } from "../finding";
import { type Connector, type Organisation, orderedServers, type Server } from "../model";
import { arranged, type Journey } from "./arrange";
import type { Comparison } from "./comparison";
import { componentsOf, isQuiet } from "./components";
import { differencesOf } from "./differences";
import { isLast } from "./final";
import { heldOf } from "./held";
import { Member } from "./member";
import { type Normal, normalOf } from "./normal";
import { orderLines } from "./orderLines";
import type { Difference, Pair, Plan } from "./plan";
import { risksOf } from "./risks/risksOf";
import { stepsOf } from "./stepsOf";
import { type Swapped, swapped } from "./swapped";
import { Territory } from "./territory";
import { finalLast, haltingWayOf, longSearch, safeWayOf, shortSearch } from "./way";

/**
 * The steps that change what is deployed into what is designed, in an order in which each is accepted and no state
 * between is worse than both ends; where there is none, with the shortest gap, announced (O12, O13).
 */
export function planOf(comparison: Comparison): Plan {
  const normal = normalOf(comparison);
  const { old, moved } = normal;
  const differences = differencesOf(normal);
  const whole: Organisation = {
    ...old,
    servers: serversOf(old, normal.new),
    version: normal.new.version,
  };
  const { byPlace, held } = membersOf(normal, differences, whole);
  const journeys = [...orderedServers(whole), undefined].flatMap((server) =>
    journeysAt(normal, whole, server, byPlace.get(server?.id ?? "")),
  );
  for (const { members, way } of journeys)
    if (way.standing === "refused" || way.standing === "open")
      held.push(unordered(members, way.standing));
  const rounds = journeys.flatMap(({ round }) => round ?? []);
  const now = renamedIn(normal.new, rounds);
  const turned = [...normal.turned, ...rounds.flatMap((round) => round.turned)];
  const isFinal = ({ members }: Journey): boolean =>
    members.some(({ old: gone, end }) => gone !== null && !end && isLast(whole, now, gone));
  const told = stepsOf(
    arranged(journeys, moved, isFinal).map((journey) => lastly(journey, whole, now)),
    { old: whole, new: now },
    moved,
  );
  const plan: Plan = {
    ...{ old, new: now, turned, moved, held },
    differences: rounds.length > 0 ? differencesOf({ old, new: now }) : differences,
    ...told,
    order: [
      ...normal.turned.flatMap((pair) => turnedLine(old, now, pair)),
      ...rounds.map(roundLine),
      ...orderLines(told.steps, told.reasons),
    ],
    // As much work as the steps themselves, for those who read them.
    get risks() {
      return risksOf(plan);
    },
  };
  return plan;
}

function lastly(journey: Journey, old: Organisation, now: Organisation): Journey {
  const { members, setting, way } = journey;
  if (!setting) return journey;
  const legs = finalLast(members, way.legs, setting.judge, ({ from, to }) =>
    Boolean(from.connector && !to.connector && isLast(old, now, from.connector)),
  );
  return legs === way.legs ? journey : { ...journey, way: { ...way, legs } };
}

/** The design with its connectors under the ids of those that become them. */
function renamedIn(now: Organisation, rounds: readonly Swapped[]): Organisation {
  if (rounds.length === 0) return now;
  const connectors: Record<string, Connector> = { ...now.connectors };
  for (const each of rounds.flatMap((round) => round.turned)) delete connectors[each.new];
  for (const each of rounds.flatMap((round) => round.connectors)) connectors[each.id] = each;
  return { ...now, connectors };
}

const endOf = ({ connectors }: Organisation, id: string): Connector | null =>
  Object.hasOwn(connectors, id) ? (connectors[id] ?? null) : null;

const serversOf = (old: Organisation, now: Organisation): Organisation["servers"] =>
  old.servers === now.servers ? now.servers : { ...old.servers, ...now.servers };

/** Members by the id of their server, those of the send side under the empty text. */
function membersOf(normal: Normal, differences: readonly Difference[], whole: Organisation) {
  const byPlace = new Map<string, Member[]>();
  const held: Phrase[] = [];
  for (const { connector: id } of differences) {
    const member = new Member(normal, endOf(normal.old, id), endOf(normal.new, id));
    if (member.kind === "receive" && !Object.hasOwn(whole.servers, member.server)) {
      held.push(phrase`${nameOf(member)} is left out: its server is not known.`);
      continue;
    }
    held.push(...heldOf(normal, member));
    const list = byPlace.get(member.server);
    if (list) list.push(member);
    else byPlace.set(member.server, [member]);
  }
  return { byPlace, held };
}

const nameOf = ({ old, end }: Member) => name((end ?? old)?.name ?? "");

function journeysAt(
  normal: Normal,
  whole: Organisation,
  server: Server | undefined,
  members: readonly Member[] | undefined,
): readonly Journey[] {
  if (!members) return [];
  let known: Territory | undefined;
  return componentsOf(members).map((component) => {
    const [only] = component;
    if (only && component.length === 1 && isQuiet(only)) return quietly(only);
    known ??= new Territory(whole, server, members);
    const territory = known;
    const setting = territory.setting(component);
    const near = safeWayOf(component, setting, shortSearch);
    if (near) return { members: component, setting, way: near };
    const round = swapped(normal, component);
    if (round) {
      const other = territory.setting(round.members);
      const safe = safeWayOf(round.members, other, shortSearch);
      if (safe) return { members: round.members, setting: other, way: safe, round };
    }
    const way = safeWayOf(component, setting, longSearch) ?? haltingWayOf(component, setting);
    return { members: component, setting, way };
  });
}

/** One Set- that touches nobody: there is nothing to judge. */
function quietly(member: Member): Journey {
  const leg = { at: 0, from: member.first, to: member.last, technique: "values" } as const;
  return { members: [member], setting: undefined, way: { legs: [leg], standing: "safe" } };
}

const listOf = (members: readonly Member[]): Phrase =>
  members.flatMap((member, at) => (at === 0 ? [nameOf(member)] : [", ", nameOf(member)]));

function unordered(members: readonly Member[], standing: "refused" | "open"): Phrase {
  const names = listOf(members);
  return standing === "refused"
    ? phrase`No order of steps is accepted for ${names}: Exchange refuses what is designed.`
    : phrase`No order of steps was found for ${names} in which nobody may do for a moment what neither end allows.`;
}

/** Why names go round where the design moves values. */
const roundLine = ({ members, turned }: Swapped): Phrase => {
  const named = members.filter(({ id }) => turned.some((pair) => pair.old === id));
  return phrase`${listOf(named)} have each other's places, and no order of their values serves everybody: their names go round instead. GUIDs and histories stay with the places; rights that the design lacks are taken away.`;
};

/** What goes along where one object becomes another (section 1). */
function turnedLine(old: Organisation, now: Organisation, pair: Pair): readonly Phrase[] {
  const [before, after] = [endOf(old, pair.old), endOf(now, pair.old)];
  if (!before || !after) return [];
  if (before.name.toLowerCase() === after.name.toLowerCase())
    return [
      phrase`${name(after.name)} is changed by Set-, not made anew: its name is taken until it goes. Its GUID and its history stay; rights that the design lacks are taken away.`,
    ];
  return [
    phrase`${name(before.name)} becomes ${name(after.name)} by Set-, for New- is refused over the same range. Its GUID and its history go along; rights that the design lacks are taken away.`,
  ];
}
