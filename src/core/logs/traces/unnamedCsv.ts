import { csvFields } from "./csvFields";
import { endpointIn, endpointOf } from "./endpoint";
import type { ColumnNames } from "./format";
import { delimiters, stampOf } from "./namedColumns";
import { TraceLines } from "./traceLines";

/** A CSV that may be a trace, once a person says which column holds what (X1). */
export interface UnnamedCsv {
  readonly columns: readonly string[];
  /** Its first rows. */
  readonly rows: readonly (readonly string[])[];
  /** Which column holds what, as far as heads and values tell. */
  readonly supposed: Partial<ColumnNames>;
}

const mostRows = 3;
const mostColumns = 200;

/** Reads how a file begins; undefined where it is no CSV with a row of names, times and addresses. */
export function unnamedCsv(head: Uint8Array): UnnamedCsv | undefined {
  const lines: string[] = [];
  const reader = new TraceLines(({ text }) => {
    if (lines.length <= mostRows && text.trim() !== "" && !text.startsWith("#")) lines.push(text);
  });
  reader.write(head);
  const [first, ...others] = lines;
  if (first === undefined || others.length === 0) return undefined;
  for (const delimiter of delimiters) {
    const columns = csvFields(first, delimiter)?.map((each) => each.trim()) ?? [];
    if (columns.length < 3 || columns.length > mostColumns) continue;
    if (columns.includes("") || new Set(columns).size < columns.length) continue;
    const rows = others.map((line) => csvFields(line, delimiter) ?? []);
    if (rows.some((row) => row.length !== columns.length)) continue;
    const supposed = supposedOf(columns, rows);
    if (supposed.time !== undefined && supposed.destination !== undefined)
      return { columns, rows, supposed };
  }
  return undefined;
}

const isTime = (text: string): boolean => stampOf(text.trim()) !== undefined;
const isDay = (text: string): boolean => isTime(`${text.trim()} 00:00:00`);
const isClock = (text: string): boolean => /^\d{1,2}:\d\d:\d\d/.test(text.trim());
const isAddress = (text: string): boolean =>
  (endpointOf(text.trim(), undefined) ?? endpointIn(text.trim())) !== undefined;
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text.trim()) && Number(text) < 65_536;
const isWord = (text: string): boolean => /^[a-z][\w -]{1,30}$/i.test(text.trim());

/** Heads that are met, in the order in which they are looked for; what a column holds has the last word. */
const heads: readonly (readonly [keyof ColumnNames, RegExp, (text: string) => boolean])[] = [
  ["time", /^(?:start|receive|log|event|@)?[ _-]*(?:time|date|timestamp|when)/i, isTime],
  ["source", /^(?:src|source|from|client|saddr|s-ip|c-ip)/i, isAddress],
  ["destination", /^(?:dst|dest|to\b|server|daddr|d-ip|remote)/i, isAddress],
  ["sourcePort", /(?:^|\b|_)(?:src|source|s|from|client)[ _.-]*port|^spt$/i, isPort],
  ["destinationPort", /(?:^|\b|_)(?:dst|dest|destination|d|to|server)[ _.-]*port|^dpt$/i, isPort],
  ["action", /action|verdict|result|disposition|status|policy/i, isWord],
  ["protocol", /^(?:proto|protocol|ip[ _-]?proto)/i, isProtocol],
];

function isProtocol(text: string): boolean {
  return /^(?:tcp|udp|icmp|6|17|1)$/i.test(text.trim());
}

function supposedOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Partial<ColumnNames> {
  const found: { -readonly [K in keyof ColumnNames]?: string } = {};
  const taken = new Set<number>();
  const take = (name: keyof ColumnNames, fits: (column: string, at: number) => boolean): void => {
    if (found[name] !== undefined) return;
    const at = columns.findIndex((column, index) => !taken.has(index) && fits(column, index));
    if (at < 0) return;
    found[name] = columns[at] ?? "";
    taken.add(at);
  };
  const holds = (at: number, is: (text: string) => boolean): boolean =>
    rows.every((row) => is(row[at] ?? ""));
  for (const [name, head, is] of heads)
    take(name, (column, at) => head.test(column) && holds(at, is));
  // Where the heads say nothing: the first time, or day and time of it, and the first two addresses.
  take("time", (_, at) => holds(at, isTime));
  if (found.time === undefined && columns.some((_, at) => holds(at, isClock))) {
    take("date", (_, at) => holds(at, isDay));
    if (found.date !== undefined) take("time", (_, at) => holds(at, isClock));
  }
  take("source", (_, at) => holds(at, isAddress));
  take("destination", (_, at) => holds(at, isAddress));
  // `Port` alone is that of the address before it.
  const isLone = (column: string, at: number, before: string | undefined): boolean =>
    /^port$/i.test(column) && holds(at, isPort) && columns[at - 1] === before;
  take("sourcePort", (column, at) => isLone(column, at, found.source));
  take("destinationPort", (column, at) => isLone(column, at, found.destination));
  return found;
}
