import { signOf } from "./action";
import { endpointOf } from "./endpoint";
import { faulty, header, reason, type TraceFormat, used } from "./format";
import { type Stamp, stampIn } from "./stamp";

const row =
  /^\s*(?:\d+\s+)?(\d+\.\d+|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d+(?: ?(?:Z|UTC))?)\s+(\S+)\s+(?:→|->)\s+(\S+)\s+([A-Z]\S*)\s+\d+\s?(.*)$/;
const told = /^(?:Capturing on |Running as |\^C)|^\d+ packets? captured|^\s*$/;
const tcp = /(?:^|\s)(\d{1,5}) (?:→|->) (\d{1,5}) \[([^\]]*)\]/;

/** The lines of tshark: seconds since the first packet, or a date where it was asked for (T2). */
export const tshark: TraceFormat = {
  kind: "tshark",
  knows: (line) => row.test(line),
  begin: () => (line) => {
    if (told.test(line)) return header;
    const found = row.exec(line);
    if (!found) return faulty(reason.fields);
    const [, clock = "", source = "", destination = "", protocol = "", words = ""] = found;
    const stamp = stampOf(clock);
    if (!stamp) return faulty(reason.time);
    const ports = tcp.exec(words);
    const from = endpointOf(source, ports?.[1]);
    const to = endpointOf(destination, ports?.[2]);
    if (!from || !to) return faulty(reason.address);
    return used({
      ...{ stamp, from, to, packets: 1, action: "seen" },
      protocol: ports ? "tcp" : protocol === "UDP" || protocol === "DNS" ? "udp" : "other",
      sign: ports ? signOf(lettersOf(ports[3] ?? "")) : "later",
    });
  },
};

function stampOf(clock: string): Stamp | undefined {
  if (clock.includes("-")) return stampIn(clock);
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
