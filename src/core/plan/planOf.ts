import { name, type Phrase, phrase } from "../finding";
import { type Connector, type Organisation, orderedServers, type Server } from "../model";
import type { Comparison } from "./comparison";
import { componentsOf } from "./components";
import { differencesOf } from "./differences";
import type { Judge } from "./judge";
import { Member } from "./member";
import { normalOf } from "./normal";
import type { Gap, Plan, Step } from "./plan";
import type { Leg } from "./search";
import { rulesOf } from "./technique";
import { Territory } from "./territory";
import { type Way, wayOf } from "./way";

/** The steps that change what is deployed into what is designed. */
export function planOf(comparison: Comparison): Plan {
  const normal = normalOf(comparison);
  const { old, new: now } = normal;
  const differences = differencesOf(normal);
  const whole: Organisation = { ...old, servers: serversOf(old, now), version: now.version };
  const held: Phrase[] = [];
  const byPlace = new Map<string, Member[]>();
  for (const { connector: id } of differences) {
    const member = new Member(normal, endOf(old, id), endOf(now, id));
    if (member.kind === "receive" && !Object.hasOwn(whole.servers, member.server)) {
      held.push(
        phrase`${name((member.end ?? member.old)?.name ?? id)} is left out: its server is not known.`,
      );
      continue;
    }
    const list = byPlace.get(member.server) ?? [];
    byPlace.set(member.server, list);
    list.push(member);
  }
  const steps: Step[] = [];
  const gaps: Gap[] = [];
  for (const server of [...orderedServers(whole), undefined] as (Server | undefined)[]) {
    const members = byPlace.get(server?.id ?? "");
    if (!members) continue;
    const territory = new Territory(whole, server, members);
    for (const component of componentsOf(members)) {
      const setting = territory.setting(component);
      const way = wayOf(component, setting);
      const made = way.legs.map((leg, at) => stepOf(component, leg, steps.length + at + 1));
      if (way.standing !== "safe") gaps.push(...gapsOf(component, setting.judge, way, made));
      steps.push(...made);
    }
  }
  return {
    old,
    new: now,
    differences,
    steps,
    risks: [],
    order: [],
    held,
    gaps,
    turned: normal.turned,
    moved: normal.moved,
  };
}

const endOf = ({ connectors }: Organisation, id: string): Connector | null =>
  Object.hasOwn(connectors, id) ? (connectors[id] ?? null) : null;

const serversOf = (old: Organisation, now: Organisation): Organisation["servers"] =>
  old.servers === now.servers ? now.servers : { ...old.servers, ...now.servers };

function stepOf(members: readonly Member[], { at, from, to, technique }: Leg, n: number): Step {
  const { id } = members[at] as Member;
  const [before, after] = [from.connector, to.connector];
  const called = ((before ?? after) as Connector).name;
  return {
    id: `${id}/${n}`,
    n,
    action: !before ? "create" : after ? "change" : "remove",
    before,
    after,
    temporary: [],
    rules: rulesOf[technique],
    why: phrase`${name(called)}`,
    needs: [],
    final: false,
  };
}

function gapsOf(
  members: readonly Member[],
  judge: Judge,
  { legs }: Way,
  steps: readonly Step[],
): readonly Gap[] {
  let state = members.map((member) => member.first);
  const found = new Map<string, Gap>();
  legs.forEach(({ at, to }, index) => {
    state = state.map((version, member) => (member === at ? to : version));
    const step = steps[index]?.id as string;
    for (const loss of judge.lost(state)) {
      const key = JSON.stringify(loss, (_, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      );
      const known = found.get(key);
      found.set(key, { ...loss, steps: [...(known?.steps ?? []), step] } as Gap);
    }
  });
  return [...found.values()];
}
