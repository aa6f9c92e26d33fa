import { actionOf, protocolOf } from "./action";
import { endpointOf } from "./endpoint";
import type { TraceAction, TraceSign } from "./event";
import {
  faulty,
  header,
  noEvent,
  reason,
  type TraceFormat,
  type TraceOptions,
  used,
} from "./format";
import { stampIn } from "./stamp";

/** The LOG target of iptables and nftables: a line a packet; what was done is in the free words before (N1). */
export const netfilter: TraceFormat = {
  kind: "netfilter",
  knows: (line) => /\bIN=\S* OUT=\S* .*\bSRC=\S+ DST=\S+ /.test(line),
  begin:
    ({ prefixes }) =>
    (line) => {
      if (line.trim() === "" || line.startsWith("#")) return header;
      const at = line.search(/\bIN=\S* /);
      const stamp = stampIn(at < 0 ? line : line.slice(0, at));
      if (!stamp) return faulty(reason.time);
      if (at < 0) return noEvent;
      const keys = keysOf(line.slice(at));
      const [source, destination, protocol] = [keys.get("SRC"), keys.get("DST"), keys.get("PROTO")];
      if (source === undefined || destination === undefined || protocol === undefined)
        return faulty(reason.fields);
      const isPorted = protocol === "TCP" || protocol === "UDP";
      if (isPorted && !keys.has("DPT") && !keys.has("FRAG")) return faulty(reason.fields);
      const from = endpointOf(source, keys.get("SPT"));
      const to = endpointOf(destination, keys.get("DPT"));
      if (!from || !to) return faulty(reason.address);
      return used({
        ...{ stamp, from, to, packets: 1 },
        protocol: protocolOf(protocol),
        action: actionIn(prefixOf(line.slice(0, at)), prefixes),
        sign: protocol === "TCP" ? signOfFlags(keys) : "open",
      });
    },
};

/** `KEY=value`, and flags that stand alone. What an ICMP error quotes in brackets is another packet. */
function keysOf(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const word of text.split("[")[0]?.split(/\s+/) ?? []) {
    const [key = "", value = ""] = word.split("=", 2);
    if (!keys.has(key)) keys.set(key, value);
  }
  return keys;
}

/** The log prefix: what stands behind the time since the machine was started. */
const prefixOf = (text: string): string =>
  text.replace(/^.*?kernel:\s*/, "").replace(/^\[\s*\d+\.\d+\]\s*/, "");

/** What a person named goes before what the words say. */
function actionIn(prefix: string, named: TraceOptions["prefixes"]): TraceAction {
  for (const [word, action] of named ?? []) if (prefix.includes(word)) return action;
  return actionOf(prefix);
}

function signOfFlags(keys: ReadonlyMap<string, string>): TraceSign {
  if (keys.has("RST")) return "refusal";
  if (!keys.has("SYN")) return "later";
  return keys.has("ACK") ? "answer" : "open";
}
