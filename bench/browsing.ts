import {
  type ChartAsk,
  SessionBrowser,
  type SessionFilter,
  type SessionSort,
  ToldSessions,
} from "../src/core/logs";
import { own } from "./logs/clock";
import { madeUpSessions } from "./logs/sessions";
import { round, spreadOf } from "./spread";

/** Sessions that are browsed: `PORTOLAN_SESSIONS` says another number. */
const sessions = Number(process.env.PORTOLAN_SESSIONS ?? 2_000_000);
const rounds = 15;

const pace = { step: () => Promise.resolve(), waiting: (other: Promise<unknown>) => other };
const byStart: SessionSort = { by: "start", down: false };
const midday = Date.UTC(2026, 4, 14, 12);

/**
 * Each answer of the place Logs under a filter that has just changed, in milliseconds: of the processor for
 * the thread that answers, and by the clock on the wall, which others that use the machine make longer.
 */
export async function measureBrowsing() {
  const source = madeUpSessions(sessions);
  let began = own();
  const browser = new SessionBrowser(source, new ToldSessions());
  const indexed = own() - began;
  began = own();
  await browser.facets({}, 50, pace);
  const told = own() - began;

  const filters: readonly SessionFilter[] = [
    { verdict: ["failed"] },
    { verdict: ["failed"], connector: ["EX01\\Connector 0"] },
    { from: midday, to: midday + 3_600_000 },
    { remote: ["10.0.0.0/24"], verdict: ["failed", "rejected"] },
    {},
  ];
  const ask = (filter: SessionFilter, by: ChartAsk["by"]): ChartAsk => ({
    ...{ filter, by, most: 120, close: false },
  });
  const spent: Record<string, { readonly wall: number[]; readonly own: number[] }> = {};
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const [wall, before] = [performance.now(), own()];
    await work();
    spent[name] ??= { wall: [], own: [] };
    spent[name].own.push(own() - before);
    spent[name].wall.push(performance.now() - wall);
  };
  await browser.list({}, { by: "remote", down: true }, pace);
  for (let at = 0; at < rounds; at += 1) {
    const filter = filters[at % filters.length] ?? {};
    await timed("list", () => browser.list(filter, byStart, pace));
    await timed("facets", () => browser.facets(filter, 50, pace));
    await timed("chart", () =>
      browser.chart(ask(filter, at % 2 === 0 ? "verdict" : "remote"), pace),
    );
    await timed("sort", () => browser.list(filter, { by: "remote", down: at % 2 === 0 }, pace));
  }
  return {
    sessions,
    indexed: round(indexed),
    told: round(told),
    ...Object.fromEntries(
      Object.entries(spent).map(([name, each]) => [
        name,
        { processor: spreadOf(each.own), wall: spreadOf(each.wall) },
      ]),
    ),
  };
}
