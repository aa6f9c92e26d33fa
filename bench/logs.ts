import Papa from "papaparse";
import { LogReading } from "../src/core/logs";
import { byteScan } from "./logs/byteScan";
import { protocolLogs } from "./logs/protocolLogs";
import { round } from "./spread";

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

/**
 * Full reading into judged sessions, against collecting rows and against a bare scan, in one run over the
 * same files. Papaparse keeps its rows for the length of one file only, as it could not keep them all.
 */
export function measureLogs(): LogFigures {
  const reading = new LogReading();
  const spent = { reading: 0, papaparse: 0, byteScan: 0 };
  let total = 0;
  let rows = 0;
  for (const { name, bytes } of protocolLogs(size)) {
    total += bytes.length;
    spent.reading += timed(() => {
      const file = reading.open(name);
      for (let at = 0; at < bytes.length; at += piece) file.write(bytes.subarray(at, at + piece));
      file.end();
      reading.judge();
    });
    spent.byteScan += timed(() => {
      rows += byteScan(bytes).rows;
    });
    spent.papaparse += timed(() => {
      const text = new TextDecoder().decode(bytes);
      const { data } = Papa.parse(text, {
        delimiter: ",",
        newline: "\n",
        skipEmptyLines: false,
      });
      // What stands behind the last line end is a row of its own.
      rows -= data.length - 1;
    });
  }
  if (rows !== 0) throw new Error("The readers do not agree on how many rows there are.");
  const speed = (seconds: number): number => total / 1_048_576 / (seconds / 1000);
  const speeds = {
    reading: speed(spent.reading),
    papaparse: speed(spent.papaparse),
    byteScan: speed(spent.byteScan),
  };
  return {
    megabytes: round(total / 1_048_576),
    sessions: reading.count,
    reading: round(speeds.reading),
    papaparse: round(speeds.papaparse),
    byteScan: round(speeds.byteScan),
    ratioToPapaparse: round(speeds.reading / speeds.papaparse),
    ratioToByteScan: round(speeds.reading / speeds.byteScan),
    memoryPerByte: round(reading.bytes / total),
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
