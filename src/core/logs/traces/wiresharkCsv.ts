import { csvFields } from "./csvFields";
import { faulty, header, reason, type TraceFormat } from "./format";
import { delimiters } from "./namedColumns";
import { seenPacket } from "./tshark";

/** What the columns are called of which a packet is told. */
const wanted = ["time", "source", "destination", "protocol", "info"] as const;

interface Columns {
  readonly delimiter: string;
  readonly places: Readonly<Record<(typeof wanted)[number], number>>;
}

function columnsIn(line: string): Columns | undefined {
  if (!/info/i.test(line)) return undefined;
  for (const delimiter of delimiters) {
    const names = csvFields(line, delimiter)?.map((name) => name.trim().toLowerCase()) ?? [];
    const [time = -1, source = -1, destination = -1, protocol = -1, info = -1] = wanted.map(
      (name) => names.indexOf(name),
    );
    const places = { time, source, destination, protocol, info };
    if (!Object.values(places).includes(-1)) return { delimiter, places };
  }
  return undefined;
}

/** Wireshark's export of packets as CSV: the columns of tshark, whose ports and flags stand in Info (T2). */
export const wiresharkCsv: TraceFormat = {
  kind: "wireshark-csv",
  knows: (line) => columnsIn(line) !== undefined,
  begin: () => {
    let columns: Columns | undefined;
    return (line) => {
      if (line.trim() === "") return header;
      const found = columnsIn(line);
      columns ??= found;
      if (found || !columns) return header;
      const { delimiter, places } = columns;
      const fields = csvFields(line, delimiter);
      if (!fields) return faulty(reason.quote);
      const value = (name: keyof typeof places): string | undefined => fields[places[name]];
      const [clock, source, destination] = [value("time"), value("source"), value("destination")];
      const [protocol, words] = [value("protocol"), value("info")];
      if (clock === undefined || source === undefined || destination === undefined)
        return faulty(reason.fields);
      if (protocol === undefined || words === undefined) return faulty(reason.fields);
      return seenPacket({ clock, source, destination, protocol, words });
    };
  },
};
