import { signOf } from "./action";
import { endpointOf } from "./endpoint";
import { faulty, header, noEvent, type ReadLine, reason, type TraceFormat, used } from "./format";
import { type Stamp, stampIn, timeOf } from "./stamp";

const row =
  /^\s*(?:\d+\s+)?(\d+\.\d+|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d+(?: ?(?:Z|UTC))?)\s+(\S+)\s+(?:→|->)\s+(\S+)\s+([A-Z]\S*)\s+\d+\s?(.*)$/;
const told = /^(?:Capturing on |Running as |\^C)|^\d+ packets? captured|^\s*$/;
/** Wireshark writes the arrow as it can: a saved table may have it as `>`, with blanks around it. */
const tcp = /(?:^|\s)(\d{1,5})\s+(?:→|->|>)\s+(\d{1,5}) \[([^\]]*)\]/;

/** The lines of tshark: seconds since the first packet, or a date where it was asked for (T2). */
export const tshark: TraceFormat = {
  kind: "tshark",
  knows: (line) => row.test(line),
  begin: () => (line) => {
    if (told.test(line)) return header;
    const found = row.exec(line);
    if (!found) return faulty(reason.fields);
    const [, clock = "", source = "", destination = "", protocol = "", words = ""] = found;
    return seenPacket({ clock, source, destination, protocol, words });
  },
};

/** A packet as it is listed. */
interface Listed {
  readonly clock: string;
  readonly source: string;
  readonly destination: string;
  readonly protocol: string;
  readonly words: string;
}

/** A packet from the columns of its line. */
export function seenPacket({ clock, source, destination, protocol, words }: Listed): ReadLine {
  const stamp = stampOf(clock.trim());
  if (!stamp) return faulty(reason.time);
  const ports = tcp.exec(words);
  const from = endpointOf(source, ports?.[1]);
  const to = endpointOf(destination, ports?.[2]);
  // Frames below IP, as ARP, have addresses of hardware or names.
  if (!from || !to) return ports ? faulty(reason.address) : noEvent;
  return used({
    ...{ stamp, from, to, packets: 1, action: "seen" },
    protocol: ports ? "tcp" : protocol === "UDP" || protocol === "DNS" ? "udp" : "other",
    sign: ports ? signOf(lettersOf(ports[3] ?? "")) : "later",
  });
}

function stampOf(clock: string): Stamp | undefined {
  if (clock.includes("-")) return stampIn(clock);
  const [, hour, minute, second, part] = /^(\d\d):(\d\d):(\d\d)[.,](\d+)$/.exec(clock) ?? [];
  if (hour !== undefined) {
    const time = timeOf(1970, 1, 1, Number(hour), minute, second, part);
    return time === undefined ? undefined : { time, missing: "day" };
  }
  if (!/^\d+(?:\.\d+)?$/.test(clock)) return undefined;
  const seconds = Number(clock);
  const time = Math.floor(seconds * 1000);
  // `-t e` writes seconds since 1970.
  return seconds > 1e8 ? { time, zone: 0 } : { time, missing: "start" };
}

/** `SYN, ACK` as letters; what is neither opens nor answers. */
const lettersOf = (flags: string): string =>
  flags
    .split(/,\s*/)
    .map((flag) => flag.charAt(0))
    .join("") || ".";
