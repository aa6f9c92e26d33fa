import { endpointOf } from "./endpoint";
import { faulty, header, noEvent, reason, type TraceFormat, used } from "./format";
import { monthOf, stampIn, timeOf } from "./stamp";

/** Client, accept date, front end, back end and server, timers, bytes, how it ended (H1). */
const row =
  /(?:^|\s)(\S+):(\d+) \[(\d\d)\/([A-Za-z]{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)\.(\d{3})\] (\S+) (\S+)\/(\S+) (-?\d+)\/(-?\d+)\/\+?(-?\d+) \+?(\d+) (\S\S) /;

/** tcplog of HAProxy: a line a connection, with the client's side alone; the date of accepting is the proxy's local time. */
export const haproxy: TraceFormat = {
  kind: "haproxy-tcplog",
  knows: (line) => row.test(line),
  begin: () => (line) => {
    if (line.trim() === "" || line.startsWith("#")) return header;
    const found = row.exec(line);
    if (!found) {
      if (/ \[\d\d\/[A-Za-z]{3}\/\d{4}:/.test(line)) return faulty(reason.fields);
      return stampIn(line) ? noEvent : faulty(reason.time);
    }
    const [, address = "", port, day, month = "", year, hour, minute, second, part] = found;
    const date = [Number(year), monthOf(month), Number(day), Number(hour)] as const;
    const time = timeOf(...date, minute, second, part);
    if (time === undefined) return faulty(reason.time);
    const from = endpointOf(address, port);
    if (!from) return faulty(reason.address);
    return used({
      ...{ stamp: { time }, from, protocol: "tcp", packets: 1 },
      to: { address: "", port: 0 },
      // The connection reached the proxy, whatever it then did with it.
      ...{ action: "allowed", sign: "open" },
    });
  },
};
