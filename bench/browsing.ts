import {
  type ChartAsk,
  SessionBrowser,
  type SessionFilter,
  type SessionSort,
  ToldSessions,
} from "../src/core/logs";
import { madeUpSessions } from "./logs/sessions";
import { round, spreadOf } from "./spread";

/** Sessions that are browsed: `PORTOLAN_SESSIONS` says another number. */
const sessions = Number(process.env.PORTOLAN_SESSIONS ?? 2_000_000);
const rounds = 15;

const pace = { step: () => Promise.resolve() };
const byStart: SessionSort = { by: "start", down: false };
const midday = Date.UTC(2026, 4, 14, 12);

/** Each answer of the place Logs under a filter that has just changed, in milliseconds. */
export async function measureBrowsing() {
  const source = madeUpSessions(sessions);
  let began = performance.now();
  const browser = new SessionBrowser(source, new ToldSessions());
  const indexed = performance.now() - began;
  began = performance.now();
  await browser.facets({}, 50, pace);
  const told = performance.now() - began;

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
  const spent: Record<string, number[]> = { list: [], facets: [], chart: [], sort: [] };
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await work();
    spent[name]?.push(performance.now() - from);
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
    ...Object.fromEntries(Object.entries(spent).map(([name, each]) => [name, spreadOf(each)])),
  };
}
