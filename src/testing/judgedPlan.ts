import { accessOf, type Powers } from "../core/exposure";
import { refusedAlone, refusedTogether } from "../core/lint";
import { type Connector, identityOf, type Organisation, type Server } from "../core/model";
import type { Gap, Step } from "../core/plan";
import {
  decidingServers,
  receiversOf,
  routeCandidates,
  sampleDomains,
  selectAmong,
  senderOf,
} from "../core/simulate";
import { type Binding, holds, isWildcard, parseAddress, printBinding } from "../core/values";

/**
 * Judges the steps of a plan as plan-order.md 10 says, by ways that the plan does not take itself: acceptance by lint,
 * clients by the selection of simulate address by address, mail by its routes.
 */

/** The states that steps go through, the first one included. */
export function statesOf(
  old: Organisation,
  steps: readonly Pick<Step, "before" | "after">[],
): Organisation[] {
  const states = [old];
  for (const { before, after } of steps) {
    const last = states.at(-1) as Organisation;
    const connectors: Record<string, Connector> = { ...last.connectors };
    if (before && !after) delete connectors[before.id];
    if (after) connectors[after.id] = after;
    states.push({ ...last, connectors });
  }
  return states;
}

/** Why a command that ends in a state would be refused; what the ends themselves break is not counted. */
export function refusalsOf(
  state: Organisation,
  changed: Connector,
  ends: readonly Organisation[],
): string[] {
  const codes = (organisation: Organisation): string[] => {
    const own = organisation.connectors[changed.id];
    if (!own) return [];
    return [
      ...refusedAlone(organisation, own).map(({ code }) => code),
      ...Object.values(organisation.connectors).flatMap((each) =>
        each.id === own.id
          ? []
          : refusedTogether(organisation, own, each).map(({ code }) => `${code} ${each.id}`),
      ),
    ];
  };
  const borne = new Set(ends.flatMap(codes));
  return codes(state).filter((each) => !borne.has(each));
}

interface Breach {
  readonly kind: "opens" | "loses";
  readonly server: string;
  readonly endpoint: string;
  readonly family: 4 | 6;
  readonly address: bigint;
  readonly what: string;
}

/** Cells at which a state is worse than both ends, and classes of mail that leave by neither way. */
export function breachesOf(
  state: Organisation,
  [old, now]: readonly [Organisation, Organisation],
  all: readonly Organisation[],
): readonly (Breach | { readonly domain: string })[] {
  const found: (Breach | { readonly domain: string })[] = [];
  for (const server of Object.values(now.servers)) {
    const same = [state, old, now].map((each) => receiversOf(each, server));
    if (sameList(same[0] ?? [], same[1] ?? []) || sameList(same[0] ?? [], same[2] ?? [])) continue;
    const [between, before, after] = same as [Receivers, Receivers, Receivers];
    for (const listen of listensOf(server, all))
      for (const value of addressesOf(listen.family, server, all)) {
        const from = { family: listen.family, value };
        const at = (receivers: Receivers) => selectAmong(receivers, listen, from).winner;
        const [mid, was, is] = [at(between), at(before), at(after)];
        const cell = {
          server: server.id,
          endpoint: printBinding(listen),
          family: listen.family,
          address: value,
        };
        if (was && is && !mid) found.push({ ...cell, kind: "loses", what: "service" });
        for (const client of ["stranger", "user", "server"] as const)
          for (const power of powers) {
            const held = (receiver: typeof mid) =>
              (receiver ? accessOf([receiver])[client]?.[power] : undefined) ?? false;
            const [own, first, last] = [held(mid), held(was), held(is)];
            const what = `${client} ${power}`;
            if (own !== false && first === false && last === false)
              found.push({ ...cell, kind: "opens", what });
            if (own !== true && first === true && last === true && mid)
              found.push({ ...cell, kind: "loses", what });
          }
      }
  }
  for (const domain of domainsOf(all))
    for (const server of deciding(all))
      for (const size of sizesOf(all)) {
        const by = (organisation: Organisation) =>
          routeCandidates(sendersOf(organisation), domain, size, server, organisation).winner
            ?.sender.connector.id;
        const [mid, was, is] = [by(state), by(old), by(now)];
        if (mid === undefined ? was !== undefined && is !== undefined : mid !== was && mid !== is)
          found.push({ domain });
      }
  return found;
}

type Receivers = ReturnType<typeof receiversOf>;

const powers: readonly (keyof Powers)[] = [
  ...(["submit", "relay", "sendAsInternal", "skipFilters", "countsAsInternal"] as const),
];

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

function listensOf(server: Server, all: readonly Organisation[]): readonly Binding[] {
  const bound = all.flatMap((each) =>
    receiversOf(each, server).flatMap(({ bindings }) => bindings),
  );
  const found = new Map<string, Binding>();
  for (const binding of bound) {
    if (!isWildcard(binding)) found.set(printBinding(binding), binding);
    const known = (server.addresses ?? []).flatMap((text) => {
      const read = parseAddress(text);
      return read.ok && read.value.family === binding.family ? [read.value.value] : [];
    });
    for (const address of known.length > 0 ? known : [0n]) {
      const each = { ...binding, address };
      found.set(printBinding(each), each);
    }
  }
  return [...found.values()];
}

/** The first address of each stretch on which no range of any state begins or ends. */
function addressesOf(
  family: 4 | 6,
  server: Server,
  all: readonly Organisation[],
): readonly bigint[] {
  const found = new Set<bigint>([0n]);
  const end = 1n << (family === 4 ? 32n : 128n);
  for (const each of all)
    for (const { ranges } of receiversOf(each, server))
      for (const range of ranges)
        if (range.family === family) {
          found.add(range.first);
          if (range.last + 1n < end) found.add(range.last + 1n);
        }
  return [...found];
}

const sendersOf = (organisation: Organisation) =>
  Object.values(organisation.connectors).flatMap((each) =>
    each.kind === "send" ? senderOf(organisation, each) : [],
  );

const domainsOf = (all: readonly Organisation[]): ReadonlySet<string> =>
  new Set(all.flatMap(sendersOf).flatMap(({ spaces }) => spaces.flatMap(sampleDomains)));

/** Any size, and just above each limit (S28). */
const sizesOf = (all: readonly Organisation[]): ReadonlySet<number> =>
  new Set([
    0,
    ...all
      .flatMap(sendersOf)
      .flatMap(({ maxMessageSize }) => (maxMessageSize === undefined ? [] : maxMessageSize + 1)),
  ]);

const deciding = (all: readonly Organisation[]) => {
  const last = all.at(-1) as Organisation;
  return decidingServers(all.flatMap(sendersOf), last);
};

/** Whether a gap tells of a breach after a step. */
export const announces = (
  gap: Gap,
  step: string,
  breach: Breach | { readonly domain: string },
): boolean =>
  gap.steps.includes(step) &&
  ("domain" in breach
    ? gap.kind === "send" && gap.domain === breach.domain
    : gap.kind === "receive" &&
      gap.server === breach.server &&
      gap.endpoint === breach.endpoint &&
      gap.set.family === breach.family &&
      holds(gap.set, breach.address));

/** Everything that is wrong with the way of a plan, in words; empty: it is safe but for its announced gaps. */
export function faultsOf(
  [old, now]: readonly [Organisation, Organisation],
  steps: readonly Step[],
  gaps: readonly Gap[] = [],
): string[] {
  const states = statesOf(old, steps);
  const faults: string[] = [];
  const used = new Set<Gap>();
  steps.forEach((step, index) => {
    const state = states[index + 1] as Organisation;
    const called = `${step.n} ${identityOf(state, (step.after ?? step.before) as Connector)}`;
    if (step.after)
      for (const each of refusalsOf(state, step.after, [old, now]))
        faults.push(`${called}: refused, ${each}`);
    for (const breach of breachesOf(state, [old, now], states)) {
      const told = gaps.filter((gap) => announces(gap, step.id, breach));
      for (const gap of told) used.add(gap);
      if (told.length === 0) faults.push(`${called}: ${wordsOf(breach)}`);
    }
  });
  for (const gap of gaps)
    if (!used.has(gap)) faults.push(`a gap that is none: ${JSON.stringify(gap.steps)}`);
  return faults;
}

const wordsOf = (breach: Breach | { readonly domain: string }): string =>
  "domain" in breach
    ? `${breach.domain} leaves by neither way`
    : `${breach.kind} ${breach.what} at ${breach.endpoint} for ${breach.address}`;
