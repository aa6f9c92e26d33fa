import {
  type ChartAsk,
  LogReading,
  SessionBrowser,
  type SessionFilter,
  type SessionSort,
  ToldSessions,
} from "../src/core/logs";
import { own } from "./logs/clock";
import { protocolLogs } from "./logs/protocolLogs";
import { madeUpSessions } from "./logs/sessions";
import { round, spreadOf } from "./spread";

/** Sessions that are browsed: `PORTOLAN_SESSIONS` says another number. */
const sessions = Number(process.env.PORTOLAN_SESSIONS ?? 2_000_000);
const rounds = 3;

/** What issue 13 asks of each answer, in milliseconds of the processor at the 95th percentile. */
const mostMilliseconds = 100;

const pace = { step: () => Promise.resolve(), waiting: (other: Promise<unknown>) => other };
const byStart: SessionSort = { by: "start", down: false };
const midday = Date.UTC(2026, 4, 14, 12);
const hour = 3_600_000;

/** What a person filters by, one after the other: few sessions and many, one part and several, all and none. */
const filters: Readonly<Record<string, SessionFilter>> = {
  verdict: { verdict: ["failed"] },
  "verdict and connector": { verdict: ["failed"], connector: ["EX01\\Connector 0"] },
  "an hour": { from: midday, to: midday + hour },
  "a range and verdicts": { remote: ["10.0.0.0/24"], verdict: ["failed", "rejected"] },
  everything: {},
  "half of all": { verdict: ["delivered"] },
  "a range of most hosts": { remote: ["10.0.0.0/16"] },
  "ranges of many hosts": { remote: ["10.0.64.0/18", "10.0.128.0-10.0.156.63"] },
  "a host": { remote: ["10.0.0.7"] },
  "five facets": {
    ...{ verdict: ["delivered", "rejected"], cause: ["none"], way: ["in"] },
    ...{ auth: ["none"], tls: ["none"] },
  },
  "days and a direction": { from: midday - 48 * hour, to: midday + 24 * hour, way: ["in"] },
  nothing: { domain: ["nowhere.example"] },
  "all by two facets": {
    verdict: ["delivered", "rejected", "failed", "deferred"],
    way: ["in", "out"],
  },
  "a reply and domains": {
    reply: ["550 5.7.3 refused for a reason"],
    domain: ["domain7.example", "domain8.example"],
  },
  "a group": { among: "trace/capture/failed" },
};

/**
 * Each answer of the place Logs under a filter that has just changed, in milliseconds: of the processor for
 * the thread that answers, and by the clock on the wall, which others that use the machine make longer.
 */
export async function measureBrowsing() {
  const source = madeUpSessions(sessions);
  const group = Array.from({ length: sessions >> 3 }, (_, each) => each * 8);
  let began = own();
  const browser = new SessionBrowser(source, new ToldSessions(), () => group);
  const indexed = own() - began;
  began = own();
  await browser.facets({}, 50, pace);
  const told = own() - began;

  const ask = (filter: SessionFilter, by: ChartAsk["by"]): ChartAsk => ({
    ...{ filter, by, most: 120, close: false },
  });
  const spent: Record<string, Spent[]> = {};
  const timed = async (name: string, under: string, work: () => Promise<unknown>) => {
    const [wall, before] = [performance.now(), own()];
    await work();
    spent[name] ??= [];
    spent[name].push({ under, own: own() - before, wall: performance.now() - wall });
  };
  await browser.list({}, { by: "remote", down: true }, pace);
  for (let at = 0; at < rounds; at += 1)
    for (const [each, [under, filter]] of Object.entries(filters).entries()) {
      const isEven = (at + each) % 2 === 0;
      await timed("list", under, () => browser.list(filter, byStart, pace));
      await timed("facets", under, () => browser.facets(filter, 50, pace));
      await timed("chart", under, () =>
        browser.chart(ask(filter, isEven ? "verdict" : "remote"), pace),
      );
      await timed("sort", under, () => browser.list(filter, { by: "remote", down: isEven }, pace));
    }
  const answers = Object.entries(spent).map(([name, each]) => ({
    name,
    processor: spreadOf(each.map((one) => one.own)),
    wall: spreadOf(each.map((one) => one.wall)),
    slowest: each.reduce((most, one) => (one.own > most.own ? one : most)).under,
  }));
  return {
    sessions,
    indexed: round(indexed),
    told: round(told),
    ...Object.fromEntries(answers.map(({ name, ...each }) => [name, each])),
    text: await measureText(),
    holds: Object.fromEntries(
      answers.map(({ name, processor }) => [
        `${name} in ${mostMilliseconds} ms`,
        processor.p95 <= mostMilliseconds,
      ]),
    ),
  };
}

interface Spent {
  /** The filter that was asked under. */
  readonly under: string;
  readonly own: number;
  readonly wall: number;
}

/** Made-up sessions have no rows to look through: texts are sought in logs that were read. */
const textBytes = 64 * 1_048_576;
const texts = ["mail", "550 5.7", "203.0.113.7", "nowhere to be found"];

/** Looks for texts, each in all sessions that were read. */
async function measureText() {
  const reading = new LogReading();
  for (const { name, bytes } of protocolLogs(textBytes)) {
    const file = reading.open(name);
    file.write(bytes);
    file.end();
  }
  reading.judge();
  const browser = new SessionBrowser(reading, new ToldSessions());
  const spent: number[] = [];
  for (const text of texts) {
    const before = own();
    await browser.list({ text }, byStart, pace);
    spent.push(own() - before);
  }
  return { sessions: reading.count, processor: spreadOf(spent) };
}
