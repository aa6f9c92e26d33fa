import { actionOf, protocolOf } from "./action";
import { Connections } from "./asaConnections";
import { endpointOf } from "./endpoint";
import type { Endpoint, NatPair } from "./event";
import {
  type Found,
  faulty,
  header,
  noEvent,
  type ReadLine,
  reason,
  type TraceFormat,
  used,
} from "./format";
import { type Stamp, stampIn } from "./stamp";

const message = /%(?:ASA|FTD|PIX)-(?:[A-Za-z]+-)?\d-(\d{6}):\s*(.*)$/;

/** Syslog of Cisco ASA and FTD: packets that were denied, connections built and torn down, translations (A1 to A4). */
export const ciscoAsa: TraceFormat = {
  kind: "cisco-asa",
  knows: (line) => message.test(line),
  begin: () => {
    const connections = new Connections();
    return (line) => {
      if (line.trim() === "" || line.startsWith("#")) return header;
      const found = message.exec(line);
      const stamp = stampIn(found ? line.slice(0, found.index) : line);
      if (!stamp) return faulty(reason.time);
      if (!found) return line.includes("%ASA") ? faulty(reason.cut) : noEvent;
      const [, id = "", text = ""] = found;
      const read = readers.get(id);
      return read ? read(text, stamp, connections) : noEvent;
    };
  },
};

type Reader = (text: string, stamp: Stamp, connections: Connections) => ReadLine;

/** `inside:10.0.0.5/50123`, `inside/10.0.0.5(50123)`, `10.0.0.5/50123`, each with or without an interface. */
const side = String.raw`(?:(?!\d+\.[\d.]+[\s/(]|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*[\s/(])[^\s:/]+[:/])?([0-9A-Fa-f.:]+)(?:[/(](\d+)\)?)?(?:\([^)]*\))?`;

/** A denied packet: protocol, source and destination stand in one of these forms. */
const denials = [
  new RegExp(String.raw`^Deny (?:protocol )?(\S+) src ${side} dst ${side}`),
  new RegExp(
    `^(?:Inbound )?(TCP|UDP) (?:connection |access )?denied (?:by ACL )?from ${side} to ${side}`,
    "i",
  ),
  new RegExp(
    String.raw`^Deny (?:inbound |IP |outbound )*(\w+) (?:\([^)]*\) )?(?:src )?from ${side} to ${side}`,
    "i",
  ),
];

function denied(text: string, stamp: Stamp): ReadLine {
  for (const form of denials) {
    const [, protocol = "", one = "", port, other = "", otherPort] = form.exec(text) ?? [];
    const [from, to] = [endpointOf(one, port), endpointOf(other, otherPort)];
    if (from && to)
      return used({
        ...packet(stamp, from, to),
        protocol: protocolOf(protocol),
        action: "dropped",
      });
  }
  return faulty(reason.fields);
}

/** No connection for it: the rest of an old one, no attempt at a new one. */
function stray(text: string, stamp: Stamp): ReadLine {
  const line = denied(text, stamp);
  if (line.is !== "used" || !line.event) return line;
  return {
    is: "used",
    event: { ...line.event, sign: / flags SYN\b(?! ACK)/.test(text) ? "open" : "later" },
  };
}

const packet = (stamp: Stamp, from: Endpoint, to: Endpoint) =>
  ({ stamp, from, to, packets: 1, sign: "open" }) as const;

const listed = new RegExp(
  String.raw`^access-list \S+ (denied|permitted|est-allowed) (\S+) ${side}(?:\(.*?\))? -> ${side}.*?hit-cnt (\d+)`,
);

function accessList(text: string, stamp: Stamp): ReadLine {
  const [, word = "", protocol = "", one = "", port, other = "", otherPort, hits] =
    listed.exec(text) ?? [];
  const [from, to] = [endpointOf(one, port), endpointOf(other, otherPort)];
  if (!from || !to) return faulty(reason.fields);
  return used({
    ...packet(stamp, from, to),
    packets: Math.max(1, Number(hits)),
    protocol: protocolOf(protocol),
    action: actionOf(word),
  });
}

const mapped = String.raw`\((?:([0-9A-Fa-f.:]+)(?:/(\d+))?)\)(?:\([^)]*\))?`;
const plainSide = String.raw`[^\s:]+:([0-9A-Fa-f.:]+)/(\d+)`;
const builtForm = new RegExp(
  String.raw`^Built (inbound|outbound) (TCP|UDP) connection (\d+) for ${plainSide} ${mapped}.* to ${plainSide} ${mapped}`,
);

function built(text: string, stamp: Stamp, connections: Connections): ReadLine {
  const found = builtForm.exec(text);
  if (!found) return faulty(reason.fields);
  const [
    ,
    way,
    protocol = "",
    id = "",
    first = "",
    port,
    seen = "",
    ,
    second = "",
    other,
    out = "",
  ] = found;
  const [one, two] = [endpointOf(first, port), endpointOf(second, other)];
  if (!one || !two) return faulty(reason.address);
  // For outbound the first pair is the server outside (A2).
  const [from, to] = way === "outbound" ? [two, one] : [one, two];
  connections.opened(id, { from, to });
  const pairs = [pairOf(one, seen), pairOf(two, out)].filter((each) => each !== undefined);
  const event: Found = {
    ...packet(stamp, from, to),
    ...{ protocol: protocolOf(protocol), action: "allowed" },
  };
  return used(event, pairs);
}

function pairOf({ address }: Endpoint, shown: string): NatPair | undefined {
  const outside = endpointOf(shown, undefined)?.address;
  return outside === undefined || outside === address ? undefined : { inside: address, outside };
}

const tornForm = new RegExp(
  String.raw`^Teardown (TCP|UDP) connection (\d+) for ${plainSide}(?:\([^)]*\))? to ${plainSide}(?:\([^)]*\))? duration (\S+) bytes (\d+)(.*)$`,
);

function torn(text: string, stamp: Stamp, connections: Connections): ReadLine {
  const found = tornForm.exec(text);
  if (!found) return faulty(reason.fields);
  const [, protocol = "", id = "", first = "", port, second = "", other, , , why = ""] = found;
  const [one, two] = [endpointOf(first, port), endpointOf(second, other)];
  if (!one || !two) return faulty(reason.address);
  const { from, to } = connections.closed(id, one, two);
  return used({
    ...{ stamp, from, to, packets: 0, protocol: protocolOf(protocol) },
    ...{ action: "allowed", sign: "later" },
    ...(why.includes("SYN Timeout") && { unanswered: true as const }),
  });
}

const translation =
  /translation from [^\s:]+:([0-9A-Fa-f.:]+)(?:\/\d+)?(?:\([^)]*\))? to [^\s:]+:([0-9A-Fa-f.:]+)/;

/** A translation is no connection: it gives the pair of addresses alone. */
function translated(text: string): ReadLine {
  const [, one = "", outside = ""] = translation.exec(text) ?? [];
  const inside = endpointOf(one, undefined);
  const pair = inside && pairOf(inside, outside);
  return pair ? { is: "used", nat: [pair] } : noEvent;
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...["106001", "106006", "106007", "106010", "106014", "106023", "710003"].map(
    (id): [string, Reader] => [id, denied],
  ),
  ["106015", stray],
  ["106100", accessList],
  ["302013", built],
  ["302015", built],
  ["302014", torn],
  ["302016", torn],
  ["305011", translated],
  ["305012", translated],
]);
