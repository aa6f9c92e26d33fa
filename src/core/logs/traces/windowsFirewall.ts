import { protocolOf, signOf } from "./action";
import { endpointOf } from "./endpoint";
import { faulty, header, noEvent, type ReadLine, reason, type TraceFormat, used } from "./format";
import { stampIn } from "./stamp";

/** The fields where no header says them (W1). */
const usual =
  "date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path";

const words = new Set(["ALLOW", "DROP", "INFO-EVENTS-LOST", "OPEN", "CLOSE", "OPEN-INBOUND"]);

/** `pfirewall.log` of Windows: a line a connection let through, or a packet dropped; local time of the host (W1, W2). */
export const windowsFirewall: TraceFormat = {
  kind: "windows-firewall",
  knows: (line) =>
    /^#Software: Microsoft Windows Firewall/i.test(line) ||
    /^#Fields: date time action protocol/i.test(line) ||
    words.has(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (\S+) /.exec(line)?.[1] ?? ""),
  begin: () => {
    let names = usual.split(" ");
    return (line) => {
      const fields = /^#Fields:\s*(.*)$/i.exec(line)?.[1];
      if (fields !== undefined) names = fields.toLowerCase().trim().split(/\s+/);
      if (line.startsWith("#") || line.trim() === "") return header;
      return read(line.trim().split(/\s+/), names);
    };
  },
};

function read(values: readonly string[], names: readonly string[]): ReadLine {
  const value = (name: string): string => values[names.indexOf(name)] ?? "";
  const stamp = stampIn(`${value("date")} ${value("time")}`);
  if (!stamp) return faulty(reason.time);
  if (values.length <= names.indexOf("dst-port")) return faulty(reason.fields);
  const action = value("action").toUpperCase();
  if (!words.has(action)) return faulty(reason.strange);
  if (action === "INFO-EVENTS-LOST" || action === "CLOSE") return noEvent;
  const from = endpointOf(value("src-ip"), value("src-port"));
  const to = endpointOf(value("dst-ip"), value("dst-port"));
  if (!from || !to) return value("src-ip") === "-" ? noEvent : faulty(reason.address);
  const direction = directions[value("path").toUpperCase()];
  return used({
    ...{ stamp, from, to, packets: 1 },
    protocol: protocolOf(value("protocol")),
    action: action === "DROP" ? "dropped" : "allowed",
    sign: signOf(value("tcpflags")),
    ...(direction && { direction }),
  });
}

const directions: Readonly<Record<string, "in" | "out">> = { SEND: "out", RECEIVE: "in" };
