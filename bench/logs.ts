import Papa from "papaparse";
import { LogReading } from "../src/core/logs";
import { byteScan } from "./logs/byteScan";
import { type GeneratedLog, protocolLogs } from "./logs/protocolLogs";
import { round as twoDecimals } from "./spread";

/** Bytes of the generated logs: `PORTOLAN_LOGS_MB` says another size. */
const size = Number(process.env.PORTOLAN_LOGS_MB ?? 1024) * 1_048_576;
/** Files come from disk or from a browser in pieces of this size. */
const piece = 1 << 20;

export interface LogFigures {
  readonly megabytes: number;
  readonly sessions: number;
  /** Megabytes of log in a second. */
  readonly reading: number;
  readonly papaparse: number;
  readonly byteScan: number;
  readonly ratioToPapaparse: number;
  readonly ratioToByteScan: number;
  /** Bytes that are kept for each byte that was read. */
  readonly memoryPerByte: number;
}

/** So much is generated at once, and then read by one reader after the other: none pays for what another left. */
const round = 134_217_728;

/**
 * Full reading into judged sessions, against collecting rows and against a bare scan, in one run over the
 * same files. Papaparse keeps its rows for the length of one file only, as it could not keep them all.
 */
export function measureLogs(): LogFigures {
  const reading = new LogReading();
  const spent = { reading: 0, papaparse: 0, byteScan: 0 };
  let total = 0;
  let rows = 0;
  for (const logs of rounds()) {
    spent.reading += timed(() => {
      for (const { name, bytes } of logs) readWhole(reading, name, bytes);
      reading.judge();
    });
    spent.byteScan += timed(() => {
      for (const { bytes } of logs) rows += byteScan(bytes).rows;
    });
    spent.papaparse += timed(() => {
      for (const { bytes } of logs) rows -= collectedRows(bytes);
    });
    for (const { bytes } of logs) total += bytes.length;
  }
  if (rows !== 0) throw new Error("The readers do not agree on how many rows there are.");
  const speed = (seconds: number): number => total / 1_048_576 / (seconds / 1000);
  const speeds = {
    reading: speed(spent.reading),
    papaparse: speed(spent.papaparse),
    byteScan: speed(spent.byteScan),
  };
  return {
    megabytes: twoDecimals(total / 1_048_576),
    sessions: reading.count,
    reading: twoDecimals(speeds.reading),
    papaparse: twoDecimals(speeds.papaparse),
    byteScan: twoDecimals(speeds.byteScan),
    ratioToPapaparse: twoDecimals(speeds.reading / speeds.papaparse),
    ratioToByteScan: twoDecimals(speeds.reading / speeds.byteScan),
    memoryPerByte: twoDecimals(reading.bytes / total),
  };
}

function* rounds(): Iterable<readonly GeneratedLog[]> {
  let logs: GeneratedLog[] = [];
  let held = 0;
  for (const log of protocolLogs(size)) {
    logs.push(log);
    held += log.bytes.length;
    if (held < round) continue;
    yield logs;
    logs = [];
    held = 0;
  }
  if (logs.length > 0) yield logs;
}

function readWhole(reading: LogReading, name: string, bytes: Uint8Array): void {
  const file = reading.open(name);
  for (let at = 0; at < bytes.length; at += piece) file.write(bytes.subarray(at, at + piece));
  file.end();
}

/** What stands behind the last line end is a row of its own. */
function collectedRows(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse(text, { delimiter: ",", newline: "\n", skipEmptyLines: false });
  return data.length - 1;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
