import { actionOf, protocolOf, signOf } from "./action";
import { endpointOf } from "./endpoint";
import { faulty, header, noEvent, type ReadLine, reason, type TraceFormat, used } from "./format";
import { type Stamp, stampIn } from "./stamp";

const program = /\bfilterlog(?:\[\d+\])?(?::|\s)/;

/** filterlog of pfSense and OPNsense: blocked packets each, of a connection let through the first (P1). */
export const filterlog: TraceFormat = {
  kind: "pfsense-filterlog",
  knows: (line) => program.test(line) && line.split(",").length > 8,
  begin: () => (line) => {
    if (line.trim() === "" || line.startsWith("#")) return header;
    const at = line.search(program);
    const stamp = stampIn(at < 0 ? line : line.slice(0, at));
    if (!stamp) return faulty(reason.time);
    if (at < 0) return noEvent;
    const comma = line.indexOf(",", at);
    const start = line.lastIndexOf(" ", comma) + 1;
    return comma < 0 ? faulty(reason.fields) : read(line.slice(start).split(","), stamp);
  },
};

/** Where the fields stand behind the nine that all rows have; `flags` counts from the source address. */
const versions: Readonly<Record<string, { readonly protocol: number; readonly source: number }>> = {
  "4": { protocol: 16, source: 18 },
  "6": { protocol: 12, source: 15 },
};

function read(fields: readonly string[], stamp: Stamp): ReadLine {
  const version = versions[fields[8] ?? ""];
  if (!version) return fields.length < 9 ? faulty(reason.fields) : faulty(reason.strange);
  const { source } = version;
  if (fields.length < source + 2) return faulty(reason.fields);
  const protocol = protocolOf(fields[version.protocol] ?? "");
  if (protocol !== "other" && fields.length < source + 4) return faulty(reason.fields);
  const ports = protocol === "other" ? [] : fields.slice(source + 2, source + 4);
  const from = endpointOf(fields[source] ?? "", ports[0]);
  const to = endpointOf(fields[source + 1] ?? "", ports[1]);
  if (!from || !to) return faulty(reason.address);
  const direction = fields[7];
  return used({
    ...{ stamp, from, to, protocol, packets: 1 },
    action: actionOf(fields[6] ?? ""),
    sign: protocol === "tcp" ? signOf(fields[source + 5] ?? "") : "open",
    ...((direction === "in" || direction === "out") && { direction }),
  });
}
