import { actionOf, protocolOf } from "./action";
import { csvFields } from "./csvFields";
import { endpointOf } from "./endpoint";
import type { NatPair } from "./event";
import { faulty, header, noEvent, type ReadLine, reason, type TraceFormat, used } from "./format";
import { type Stamp, stampIn } from "./stamp";

/** Places of the fields in a row of syslog (L1), by what the export of the web calls them, in lower case. */
const places: Readonly<Record<string, number>> = {
  "receive time": 1,
  type: 3,
  "generate time": 6,
  "source address": 7,
  "destination address": 8,
  "nat source ip": 9,
  application: 14,
  "repeat count": 23,
  "source port": 24,
  "destination port": 25,
  "ip protocol": 29,
  action: 30,
  "bytes received": 33,
  packets: 34,
  "start time": 35,
  "session end reason": 46,
};

/** Other names of the same columns, between versions. */
const alike: Readonly<Record<string, string>> = {
  source: "source address",
  destination: "destination address",
  "nat source address": "nat source ip",
  protocol: "ip protocol",
  "generated time": "generate time",
  "repeat count": "repeat count",
};

const isTraffic = (line: string): boolean =>
  line.includes("TRAFFIC") &&
  /(?:^|[\s,])[^,]*,"?\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d"?,[^,]*,"?TRAFFIC"?,/.test(line);
const isNames = (line: string): boolean =>
  /"?(?:Receive|Generated?) Time"?,/i.test(line) && /"?Source (?:address|Port)"?,/i.test(line);

/** Traffic of PAN-OS, as syslog or as the web exports it: rows with both sides of a translation, at local time (L1). */
export const paloAlto: TraceFormat = {
  kind: "paloalto-csv",
  knows: (line) => isTraffic(line) || isNames(line),
  begin: () => {
    let columns = places;
    return (line) => {
      if (line.trim() === "" || line.startsWith("#")) return header;
      const fields = csvFields(line);
      if (!fields) return faulty(reason.quote);
      if (isNames(line)) {
        columns = columnsOf(fields);
        return header;
      }
      return read(fields, columns);
    };
  },
};

function columnsOf(names: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [at, name] of names.entries()) {
    const own = name.trim().toLowerCase();
    found[alike[own] ?? own] ??= at;
  }
  return found;
}

function read(fields: readonly string[], columns: Readonly<Record<string, number>>): ReadLine {
  const value = (name: string): string => fields[columns[name] ?? -1]?.trim() ?? "";
  const type = value("type").toUpperCase();
  if (columns === places && type !== "TRAFFIC" && type !== "") return noEvent;
  const stamp = stampOf(value);
  if (!stamp) return faulty(fields.length < 7 ? reason.fields : reason.time);
  if (fields.length <= (columns.action ?? 0)) return faulty(reason.fields);
  const from = endpointOf(value("source address"), value("source port"));
  const to = endpointOf(value("destination address"), value("destination port"));
  if (!from || !to) return faulty(reason.address);
  const action = actionOf(value("action"));
  const repeated = Math.max(1, Number(value("repeat count")) || 1);
  const isSilent = action === "allowed" && isUnanswered(value);
  return used(
    {
      ...{ stamp, from, to, action, sign: "open" },
      protocol: protocolOf(value("ip protocol") || "tcp"),
      // One row may stand for several dropped packets; of a connection let through the row is one.
      packets: isSilent ? Math.max(1, Number(value("packets")) || 1) : repeated,
      ...(isSilent && { unanswered: true as const }),
    },
    pairsOf(from.address, value("nat source ip")),
  );
}

/** The time at which the connection began: rows are written at its end. */
const stampOf = (value: (name: string) => string): Stamp | undefined =>
  stampIn(value("start time")) ?? stampIn(value("generate time")) ?? stampIn(value("receive time"));

const isUnanswered = (value: (name: string) => string): boolean =>
  value("session end reason") === "aged-out" && Number(value("bytes received")) === 0;

function pairsOf(inside: string, text: string): readonly NatPair[] {
  const outside = endpointOf(text, undefined)?.address ?? inside;
  const isNone = outside === inside || outside === "0.0.0.0" || outside === "::";
  return isNone ? [] : [{ inside, outside }];
}
