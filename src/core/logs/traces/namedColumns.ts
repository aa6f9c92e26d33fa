import { localTime } from "../queues/age";
import { actionOf, protocolOf } from "./action";
import { csvFields } from "./csvFields";
import { endpointIn, endpointOf } from "./endpoint";
import type { Endpoint } from "./event";
import {
  type ColumnNames,
  faulty,
  header,
  type ReadLine,
  reason,
  type TraceFormat,
  used,
} from "./format";
import { type Stamp, stampIn } from "./stamp";

export const delimiters = [",", ";", "\t", "|"] as const;
const own = (text: string): string => text.trim().toLowerCase();

/** Any CSV with a row of names: columns are known once a person has named them. */
export function namedColumns(names: ColumnNames): TraceFormat {
  const wanted = Object.values(names).map(own);
  const columnsIn = (line: string) => {
    for (const delimiter of delimiters) {
      const columns = csvFields(line, delimiter)?.map(own) ?? [];
      if (wanted.every((name) => columns.includes(name))) return { delimiter, columns };
    }
    return undefined;
  };
  return {
    kind: "trace-csv",
    knows: (line) => columnsIn(line) !== undefined,
    begin: () => {
      let table: ReturnType<typeof columnsIn>;
      return (line) => {
        if (line.trim() === "" || line.startsWith("#")) return header;
        const found = columnsIn(line);
        table ??= found;
        if (found || !table) return header;
        const fields = csvFields(line, table.delimiter);
        if (!fields) return faulty(reason.quote);
        const { columns } = table;
        return read(names, (name) => fields[columns.indexOf(own(name))]?.trim());
      };
    },
  };
}

function read(names: ColumnNames, value: (name: string) => string | undefined): ReadLine {
  const of = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : value(name);
  const day = of(names.date);
  const clock = day === undefined ? of(names.time) : `${day} ${of(names.time) ?? ""}`;
  const [source, destination] = [of(names.source), of(names.destination)];
  if (clock === undefined || source === undefined || destination === undefined)
    return faulty(reason.fields);
  const stamp = stampOf(clock);
  if (!stamp) return faulty(reason.time);
  const from = sideOf(source, of(names.sourcePort));
  const to = sideOf(destination, of(names.destinationPort));
  if (!from || !to) return faulty(reason.address);
  return used({
    ...{ stamp, from, to, packets: 1, sign: "open" },
    protocol: protocolOf(of(names.protocol) ?? "tcp"),
    action: actionOf(of(names.action) ?? ""),
  });
}

/** A column of its own for the port, or address and port in one. */
const sideOf = (text: string, port: string | undefined): Endpoint | undefined =>
  endpointOf(text, port) ?? endpointIn(text);

/** A date as devices or shells write it, or seconds or milliseconds since 1970. */
export function stampOf(text: string): Stamp | undefined {
  if (/^\d{13}$/.test(text)) return { time: Number(text), zone: 0 };
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return { time: Math.floor(Number(text) * 1000), zone: 0 };
  const stamp = stampIn(text);
  if (stamp) return stamp;
  const time = localTime(text);
  return time === undefined ? undefined : { time };
}
