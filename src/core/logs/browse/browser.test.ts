import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionOverview } from "../reading";
import { verdicts } from "../sessions/verdict";
import {
  type FacetKey,
  facetKeys,
  type Pace,
  type SessionFilter,
  type SessionSort,
  type SortKey,
  sortKeys,
} from "./asked";
import { SessionBrowser } from "./browser";
import type { SessionSource } from "./source";
import { ToldSessions } from "./told";

const pace: Pace = { step: () => Promise.resolve(), waiting: (other) => other };
const zero = Date.UTC(2026, 4, 12, 6);

/** A session as plainly as it can be said. */
interface Plain {
  readonly verdict: (typeof verdicts)[number];
  readonly cause: string;
  readonly connector: string;
  readonly remote: string;
  readonly reply: string;
  readonly domain: string;
  readonly isTls: boolean;
  readonly way: "in" | "out";
  readonly start: number;
  readonly text: string;
}

const plain: fc.Arbitrary<Plain> = fc.record({
  verdict: fc.constantFrom(...verdicts),
  cause: fc.constantFrom("none", "tls-required", "relay-denied"),
  connector: fc.constantFrom("EX01\\Relay", "EX01\\Default", "Internet"),
  remote: fc.constantFrom("10.0.0.9", "10.0.0.10", "10.1.0.1", "192.0.2.1"),
  reply: fc.constantFrom("250 2.6.0 <a@b> queued", "550 5.7.54 no", "421 4.3.2 busy", ""),
  domain: fc.constantFrom("a.example", "b.example"),
  isTls: fc.boolean(),
  way: fc.constantFrom("in", "out"),
  start: fc.integer({ min: 0, max: 5_000_000 }),
  text: fc.constantFrom("abc", "abd", "xyz"),
});

/** A reading that holds these sessions; each text is its own number. */
function sourceOf(all: readonly Plain[]): SessionSource {
  const texts = [""];
  const number = (text: string): number => {
    const known = texts.indexOf(text);
    return known >= 0 ? known : texts.push(text) - 1;
  };
  const session = (at: number): Plain => all[at] as Plain;
  const overview = (at: number): SessionOverview => {
    const { verdict, cause, connector, remote, reply, way, start } = session(at);
    return {
      ...{ verdict, cause, start: zero + start, end: zero + start + at },
      ...{ connector: number(connector), remote: number(`${remote}:25`), local: 0 },
      ...{ lastReply: number(reply), receives: way === "in", lines: 3, file: 0 },
    };
  };
  const source: Omit<SessionSource, "search"> = {
    count: all.length,
    overview,
    files: () => [],
    service: (at) => (at % 2 === 0 ? "hub" : "frontend"),
    id: (at) => String(at).padStart(4, "0"),
    text: (at) => texts[at] ?? "",
    masked: (text) => text,
    // Heads are the reading's own; a source may say that there are none.
    head: () => -1,
    glance: (at) => source.figures(at),
    figures: (at) => ({
      ...{ tlsUp: -1, tlsFailed: session(at).isTls, asked: false, outcome: 0, mechanism: -1 },
      ...{ account: -1, ehlo: -1, sender: number(`x@${session(at).domain}`), messages: at % 3 },
      ...{ accepted: 0, recipients: 1, size: -1 },
    }),
  };
  const search = (text: string) => ({ holds: (at: number) => session(at).text.includes(text) });
  return { ...source, search } as SessionSource;
}

const replies: Readonly<Record<string, string>> = {
  "250 2.6.0 <a@b> queued": "250 2.6.0",
  "": "none",
};
const its = (key: FacetKey, of: Plain): string => {
  if (key === "reply") return replies[of.reply] ?? of.reply;
  if (key === "tls") return of.isTls ? "failed" : "none";
  return key === "auth" ? "none" : of[key];
};

const filters: fc.Arbitrary<SessionFilter> = fc.record(
  {
    verdict: fc.subarray([...verdicts], { minLength: 1 }),
    cause: fc.subarray(["none", "tls-required", "relay-denied"], { minLength: 1 }),
    connector: fc.subarray(["EX01\\Relay", "Internet", "gone"], { minLength: 1 }),
    remote: fc.constantFrom(["10.0.0.9"], ["10.0.0.0/24"], ["10.0.0.9-10.1.0.1", "192.0.2.1"]),
    tls: fc.constantFrom(["failed"], ["none"], ["yes"], []),
    way: fc.constantFrom(["in"], ["out"], ["in", "out"]),
    reply: fc.subarray(["250 2.6.0", "none", "421 4.3.2 busy"], { minLength: 1 }),
    among: fc.constantFrom("2", "3"),
    from: fc.integer({ min: zero, max: zero + 5_000_000 }),
    to: fc.integer({ min: zero, max: zero + 5_000_000 }),
    text: fc.constantFrom("ab", "abc", "AB"),
  },
  { requiredKeys: [] },
);

const ranges: Readonly<Record<string, readonly string[]>> = {
  "10.0.0.0/24": ["10.0.0.9", "10.0.0.10"],
  "10.0.0.9-10.1.0.1": ["10.0.0.9", "10.0.0.10", "10.1.0.1"],
};

/** Groups are made up: every second session, or every third. */
const groupOf = (among: string, count: number): readonly number[] =>
  [...Array(count).keys()].filter((at) => at % Number(among) === 0);

function fits(of: Plain, filter: SessionFilter, all: readonly Plain[]): boolean {
  const { from, to, text, among, ...facets } = filter;
  return (
    (among === undefined || all.indexOf(of) % Number(among) === 0) &&
    facetKeys.every((key) => {
      const wanted = facets[key]?.flatMap((each) => ranges[each] ?? [each]);
      return !wanted || wanted.includes(its(key, of));
    }) &&
    (from === undefined || zero + of.start >= from) &&
    (to === undefined || zero + of.start < to) &&
    (text === undefined || of.text.includes(text.toLowerCase()))
  );
}

const counted = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** What a session is ordered by, plainly. */
const keys: Partial<Readonly<Record<SortKey, (of: Plain, at: number) => string | number>>> = {
  verdict: ({ verdict }) => verdict,
  connector: ({ connector }) => connector.toLowerCase(),
  remote: ({ remote }) => ["10.0.0.9", "10.0.0.10", "10.1.0.1", "192.0.2.1"].indexOf(remote),
  direction: ({ way }) => way,
  messages: (_, at) => at % 3,
  id: (_, at) => at,
};
const sorts = fc.record({
  by: fc.constantFrom(...(Object.keys(keys) as SortKey[])),
  down: fc.boolean(),
});

/** In this order, and those that are alike in the order of their start. */
function inOrder(
  some: readonly Plain[],
  { by, down }: SessionSort,
  all: readonly Plain[],
): readonly Plain[] {
  const key = (of: Plain): string | number => keys[by]?.(of, all.indexOf(of)) ?? 0;
  const sign = down ? -1 : 1;
  return [...some]
    .sort((a, b) => a.start - b.start)
    .sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

describe("for any sessions and filters, one after the other", () => {
  it("lists, counts and charts what a plain look at each session finds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(plain, { minLength: 1, maxLength: 70 }),
        fc.array(filters, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...facetKeys),
        sorts,
        async (all, asked, by, sort) => {
          const group = (among: string) => groupOf(among, all.length);
          const browser = new SessionBrowser(sourceOf(all), new ToldSessions(), group);
          for (const filter of asked) {
            const { from: _, to: __, ...timeless } = filter;
            const through = all.filter((each) => fits(each, filter, all));
            const list = await browser.list(filter, { by: "start", down: false }, pace);
            expect([...list].map((at) => all[at])).toEqual(
              [...through].sort((a, b) => a.start - b.start),
            );
            const sorted = await browser.list(filter, sort, pace);
            expect([...sorted].map((at) => all[at])).toEqual(inOrder(through, sort, all));
            const { sessions, facets, without } = await browser.facets(filter, 50, pace);
            expect(sessions).toBe(through.length);
            for (const key of facetKeys) {
              const { [key]: ___, ...others } = filter;
              const those = all.filter((each) => fits(each, others, all));
              const { top, values, sessions: total } = facets[key];
              expect(Object.fromEntries(top.map(({ value, count }) => [value, count]))).toEqual(
                counted(those.map((each) => its(key, each))),
              );
              expect([values, total]).toEqual([top.length, those.length]);
              if (filter[key]) expect(without[key] ?? sessions).toBe(those.length);
            }
            const chart = await browser.chart({ filter, by, most: 20, close: false }, pace);
            const shown = all.filter((each) => fits(each, timeless, all));
            const series = chart?.series ?? [];
            expect(chart?.steps).toBeLessThanOrEqual(20);
            const width = series.length;
            for (const [at, { value, count }] of series.entries()) {
              const those = shown.filter((each) => value === its(by, each));
              if (value === "others") continue;
              expect(count).toBe(those.length);
              const steps = those.map((each) =>
                String(Math.floor((zero + each.start - (chart?.start ?? 0)) / (chart?.step ?? 1))),
              );
              const cells = [...(chart?.counts ?? [])].filter((_, cell) => cell % width === at);
              expect(
                Object.fromEntries(
                  cells.flatMap((count, step) => (count > 0 ? [[String(step), count]] : [])),
                ),
              ).toEqual(counted(steps));
            }
            expect([...(chart?.counts ?? [])].reduce((sum, count) => sum + count, 0)).toBe(
              shown.length,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

const some: readonly Plain[] = fc.sample(plain, { numRuns: 120, seed: 7 });

it("orders by each column, both ways, and leaves equal ones in the order of their start", async () => {
  const source = sourceOf(some);
  const browser = new SessionBrowser(source, new ToldSessions());
  const byStart = await browser.list({}, { by: "start", down: false }, pace);
  for (const by of sortKeys) {
    const up = await browser.list({}, { by, down: false }, pace);
    const down = await browser.list({}, { by, down: true }, pace);
    expect([...up].sort(), by).toEqual([...byStart].sort());
    expect(new Set(down).size, by).toBe(some.length);
  }
  const texts = async (by: SortKey, of: (each: Plain) => string) => {
    const list = await browser.list({}, { by, down: false }, pace);
    return [...list].map((at) => of(some[at] as Plain));
  };
  const connectors = await texts("connector", ({ connector }) => connector.toLowerCase());
  expect(connectors).toEqual([...connectors].sort());
  const hosts = await texts("remote", ({ remote }) => remote);
  expect([...new Set(hosts)]).toEqual(["10.0.0.9", "10.0.0.10", "10.1.0.1", "192.0.2.1"]);
  const places = new Map([...byStart].map((at, place) => [at, place]));
  const same = [...(await browser.list({}, { by: "remote", down: true }, pace))].filter(
    (at) => some[at]?.remote === "10.0.0.9",
  );
  const order = same.map((at) => places.get(at) ?? -1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

it("ends a question that is taken back, and answers the next", async () => {
  const browser = new SessionBrowser(sourceOf(some), new ToldSessions());
  const gone = { ...pace, step: () => Promise.reject(new Error("taken back")) };
  await expect(browser.list({ text: "ab" }, { by: "start", down: false }, gone)).rejects.toThrow(
    "taken back",
  );
  const list = await browser.list({ text: "abc" }, { by: "start", down: false }, pace);
  expect([...list].every((at) => some[at]?.text === "abc")).toBe(true);
  expect(list).toHaveLength(some.filter(({ text }) => text === "abc").length);
});

it("orders by the connector that the design gives, anew once another design came", async () => {
  const given = { state: 1, connector: (at: number) => ["EX01\\b", "ex01\\A", ""][at % 3] ?? "" };
  const browser = new SessionBrowser(sourceOf(some), new ToldSessions(), () => [], given);
  const words = async (down = false, each = pace): Promise<readonly string[]> => {
    const list = await browser.list({}, { by: "model", down }, each);
    return [...list].map((at) => given.connector(at));
  };
  const sorted = (...of: readonly string[]) =>
    of.flatMap((each) => Array(some.length / 3).fill(each));
  expect(await words()).toEqual(sorted("", "ex01\\A", "EX01\\b"));
  expect(await words(true)).toEqual(sorted("EX01\\b", "ex01\\A", ""));
  // A design that comes while the sessions are gone through leaves nothing behind.
  given.state = 2;
  let steps = 0;
  const meanwhile = async () => {
    steps += 1;
    if (steps < 3) return;
    given.state = 3;
    given.connector = (at) => (at % 3 === 1 ? "Internet" : "z");
  };
  await words(false, { ...pace, step: meanwhile });
  expect(given.state).toBe(3);
  expect(await words()).toEqual(sorted("Internet", "z", "z"));
});

describe("what was found out is not found out again", () => {
  it("the counts of a filter, and the chart when it is filtered by time alone", async () => {
    const browser = new SessionBrowser(sourceOf(some), new ToldSessions());
    const filter: SessionFilter = { verdict: ["failed"] };
    const [from, to] = [zero + 1_000_000, zero + 2_000_000];
    const chart = (by: FacetKey, given: SessionFilter, close = false) =>
      browser.chart({ filter: given, by, most: 20, close }, pace);
    expect(await browser.facets(filter, 50, pace)).toBe(await browser.facets(filter, 50, pace));
    const first = await chart("verdict", filter);
    expect(await chart("verdict", { ...filter, from })).toBe(first);
    expect(await chart("verdict", { ...filter, from, to })).toBe(first);
    expect(await chart("cause", { ...filter, from, to })).toMatchObject({ by: "cause" });
    expect(await chart("verdict", { cause: ["none"], from })).not.toEqual(first);
    const closer = await chart("verdict", { ...filter, from, to }, true);
    expect(closer?.step).toBeLessThan(first?.step ?? 0);
    expect(await chart("verdict", { ...filter, from: from + 500_000, to }, true)).not.toBe(closer);
  });

  it("whoever gets a list may keep it", async () => {
    const browser = new SessionBrowser(sourceOf(some), new ToldSessions());
    for (const by of ["start", "verdict"] as const)
      for (const filter of [{}, { verdict: ["failed"] }]) {
        const sort = { by, down: false };
        const list = await browser.list(filter, sort, pace);
        const before = [...list];
        list.fill(0);
        expect([...(await browser.list(filter, sort, pace))]).toEqual(before);
      }
  });

  it("the sessions of a group, and those that hold a text", async () => {
    const source = sourceOf(some);
    let looked = 0;
    const search = (text: string) => ({
      holds: (at: number) => {
        looked += 1;
        return some[at]?.text.includes(text) === true;
      },
    });
    const groups: string[] = [];
    const counted = { ...source, search } as unknown as SessionSource;
    const browser = new SessionBrowser(counted, new ToldSessions(), (among) => {
      groups.push(among);
      return [1, 2, 3];
    });
    const sort = { by: "start", down: false } as const;
    const listed = (filter: SessionFilter) => browser.list(filter, sort, pace);
    expect([...(await listed({ among: "a", text: "a" }))].every((at) => at < 4)).toBe(true);
    await listed({ among: "a", text: "a", verdict: ["failed"] });
    await browser.facets({ among: "a", text: "A" }, 50, pace);
    expect([groups, looked]).toEqual([["a"], some.length]);
    await listed({ among: "b" });
    await listed({ text: "x", among: "b" });
    expect([groups, looked]).toEqual([["a", "b"], 2 * some.length]);
  });
});

it("counts what rows tell that came later, and what an older state of the reading told", async () => {
  const told = new ToldSessions();
  const later = some.map((each, at) => (at % 4 === 0 ? { ...each, reply: "550 5.7.54 no" } : each));
  const more = [...later, ...fc.sample(plain, { numRuns: 60, seed: 9 })];
  const longer = sourceOf(more);
  const grown = { ...longer, overview: (at: number) => ({ ...longer.overview(at), lines: 4 }) };
  const before = new SessionBrowser(sourceOf(some), told);
  const after = new SessionBrowser(grown as SessionSource, told);
  const replies = async (browser: SessionBrowser, given: SessionFilter) => {
    const { top } = (await browser.facets(given, 50, pace)).facets.reply;
    return Object.fromEntries(top.map(({ value, count }) => [value, count]));
  };
  const plainly = (of: readonly Plain[]) => counted(of.map((each) => its("reply", each)));
  const isIn = ({ way }: Plain) => way === "in";
  for (const turn of ["first", "second"]) {
    expect(await replies(before, {})).toEqual(plainly(some));
    expect(await replies(after, {})).toEqual(plainly(more));
    expect(await replies(before, { way: ["in"] })).toEqual(plainly(some.filter(isIn)));
    expect(await replies(after, { way: ["in"] }), turn).toEqual(plainly(more.filter(isIn)));
  }
  // The reading goes on while an older state is counted: counts are of one state, not of two.
  const often: SessionFilter = { verdict: verdicts.filter((each) => each !== "failed") };
  expect(await replies(before, {})).toEqual(plainly(some));
  const meanwhile = { ...pace, step: async () => void (await replies(after, {})) };
  const { top } = (await before.facets(often, 50, meanwhile)).facets.reply;
  const known = later.filter(({ verdict }) => verdict !== "failed");
  expect(Object.fromEntries(top.map(({ value, count }) => [value, count]))).toEqual(plainly(known));
});
