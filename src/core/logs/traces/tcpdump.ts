import { signOf } from "./action";
import { addressOf, portOf } from "./endpoint";
import type { Endpoint } from "./event";
import { faulty, header, noEvent, type ReadLine, reason, type TraceFormat, used } from "./format";
import { type Stamp, stampIn, timeOf } from "./stamp";

const clock = /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d+ |^\d{9,11}\.\d+ /;
/** With -e the frame stands before the pair. */
const packet =
  /(?:^|\s)(?:IP6?|ethertype IPv[46](?: \(0x[\da-f]+\))?,(?: length \d+:)?) (\S+) > (\S+): ?(.*)$/;
/** Ports as names, which tcpdump writes unless it is told -nn. */
const services: ReadonlyMap<string, number> = new Map([
  ["smtp", 25],
  ["submission", 587],
  ...(["submissions", "smtps", "ssmtp", "urd"] as const).map((name): [string, number] => [
    name,
    465,
  ]),
]);
/** With -v the pair stands in the line below. */
const above = / (?:IP6?|ethertype IPv[46](?: \(0x[\da-f]+\))?,(?: length \d+:)?) \(/;
const below = /^\s+(\S+) > (\S+): (.*)$/;
const told =
  /^(?:tcpdump: |listening on |reading from |\^C|dropped privs )|^\d+ packets? (?:captured|received|dropped)/;

/** `tcpdump -nn`: every packet, at the local time of the host that captured it, without a date unless asked (T1). */
export const tcpdump: TraceFormat = {
  kind: "tcpdump",
  knows: (line) => clock.test(line) && (packet.test(line) || above.test(line)),
  begin: () => {
    let open: Stamp | undefined;
    return (line) => {
      if (line.trim() === "" || told.test(line)) return header;
      const stamp = stampOf(line);
      const rest = below.exec(line);
      if (!stamp && rest && open) {
        const [, from = "", to = "", words = ""] = rest;
        return pairOf(from, to, words, open);
      }
      if (!stamp) return /^\s/.test(line) ? header : faulty(reason.time);
      open = stamp;
      const found = packet.exec(line);
      if (!found) return / IP6? [^(]* > \S*$/.test(line) ? faulty(reason.fields) : noEvent;
      const [, from = "", to = "", words = ""] = found;
      return pairOf(from, to, words, stamp);
    };
  },
};

function stampOf(line: string): Stamp | undefined {
  const epoch = /^(\d{9,11})\.(\d+) /.exec(line);
  if (epoch) {
    const part = Number((epoch[2] ?? "").padEnd(3, "0").slice(0, 3));
    return { time: Number(epoch[1]) * 1000 + part, zone: 0 };
  }
  const bare = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))? /.exec(line);
  if (!bare) return /^\d{4}-/.test(line) ? stampIn(line.slice(0, 32)) : undefined;
  const time = timeOf(1970, 1, 1, Number(bare[1]), bare[2], bare[3], bare[4]);
  return time === undefined ? undefined : { time, missing: "day" };
}

function pairOf(source: string, destination: string, words: string, stamp: Stamp): ReadLine {
  const [from, to] = [sideOf(source), sideOf(destination)];
  // Names in place of numbers: the pair cannot be compared.
  if (!from || !to) return noEvent;
  const flags = /^Flags \[([^\]]*)\]/.exec(words)?.[1];
  const protocol = flags !== undefined ? "tcp" : /^UDP|^\d+[+*]? /.test(words) ? "udp" : "other";
  return used({
    ...{ stamp, from, to, protocol, packets: 1, action: "seen" },
    sign: flags === undefined ? "later" : signOf(flags === "" ? "." : flags),
  });
}

/** The port stands behind the last dot; ICMP has none. */
function sideOf(text: string): Endpoint | undefined {
  const whole = addressOf(text);
  if (whole !== "") return { address: whole, port: 0 };
  const dot = text.lastIndexOf(".");
  const address = addressOf(text.slice(0, Math.max(0, dot)));
  if (address === "") return undefined;
  const port = text.slice(dot + 1);
  return { address, port: services.get(port) ?? portOf(port) };
}
