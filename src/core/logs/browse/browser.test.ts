import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SessionOverview } from "../reading";
import { verdicts } from "../sessions/verdict";
import {
  type FacetKey,
  facetKeys,
  type Pace,
  type SessionFilter,
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
    tls: fc.constantFrom(["failed"], ["none"]),
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

function fits(of: Plain, { from, to, text, ...facets }: SessionFilter): boolean {
  return (
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

describe("for any sessions and filters, one after the other", () => {
  it("lists, counts and charts what a plain look at each session finds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(plain, { minLength: 1, maxLength: 40 }),
        fc.array(filters, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...facetKeys),
        async (all, asked, by) => {
          const browser = new SessionBrowser(sourceOf(all), new ToldSessions());
          for (const filter of asked) {
            const { from: _, to: __, ...timeless } = filter;
            const through = all.filter((each) => fits(each, filter));
            const list = await browser.list(filter, { by: "start", down: false }, pace);
            expect([...list].map((at) => all[at])).toEqual(
              [...through].sort((a, b) => a.start - b.start),
            );
            const { sessions, facets, without } = await browser.facets(filter, 50, pace);
            expect(sessions).toBe(through.length);
            for (const key of facetKeys) {
              const { [key]: ___, ...others } = filter;
              const those = all.filter((each) => fits(each, others));
              const { top, values, sessions: total } = facets[key];
              expect(Object.fromEntries(top.map(({ value, count }) => [value, count]))).toEqual(
                counted(those.map((each) => its(key, each))),
              );
              expect([values, total]).toEqual([top.length, those.length]);
              if (filter[key]) expect(without[key] ?? sessions).toBe(those.length);
            }
            const chart = await browser.chart({ filter, by, most: 20, close: false }, pace);
            const shown = all.filter((each) => fits(each, timeless));
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
