import type { ColumnNames } from "./format";
import { traceFormatOf, traceFormats } from "./list";
import { namedColumns } from "./namedColumns";
import { TraceLines } from "./traceLines";

/** Bytes from the beginning of a file that are enough to know a trace by. */
export const traceHead = 65_536;
const mostLines = 200;

/** Lines of Exchange's own logs: a header, or a row that begins with a time in UTC and a comma. */
const exchange = /^#(?:Software: Microsoft Exchange|Log-type:)|^\d{4}-\d\d-\d\dT[\d:.]+Z,/i;

/** Whether a file that begins so is a trace of a firewall, a proxy or a capture, or a CSV with the columns that are named. */
export function isTrace(head: Uint8Array, columns?: ColumnNames): boolean {
  const lines: string[] = [];
  const reader = new TraceLines(({ text }) => {
    if (lines.length < mostLines) lines.push(text);
  });
  reader.write(head.subarray(0, traceHead));
  reader.end();
  if (lines.some((line) => exchange.test(line))) return false;
  const formats = columns ? [namedColumns(columns), ...traceFormats] : traceFormats;
  return traceFormatOf(lines, formats) !== undefined;
}
