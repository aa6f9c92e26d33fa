import { ciscoAsa } from "./ciscoAsa";
import { filterlog } from "./filterlog";
import type { TraceFormat } from "./format";
import { haproxy } from "./haproxy";
import { netfilter } from "./netfilter";
import { paloAlto } from "./paloAlto";
import { tcpdump } from "./tcpdump";
import { tshark } from "./tshark";
import { windowsFirewall } from "./windowsFirewall";
import { wiresharkCsv } from "./wiresharkCsv";

/** All formats that are known by their content. */
export const traceFormats: readonly TraceFormat[] = [
  windowsFirewall,
  ciscoAsa,
  netfilter,
  filterlog,
  paloAlto,
  haproxy,
  tcpdump,
  tshark,
  wiresharkCsv,
];

/** The format that most of some lines are surely of; undefined where none is. */
export function traceFormatOf(
  lines: readonly string[],
  formats: readonly TraceFormat[] = traceFormats,
): TraceFormat | undefined {
  let best: TraceFormat | undefined;
  let most = 0;
  for (const format of formats) {
    const known = lines.filter((line) => format.knows(line)).length;
    if (known > most) [best, most] = [format, known];
  }
  return best;
}
