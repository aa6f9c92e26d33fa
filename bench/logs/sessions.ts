import type { SessionFigures, SessionSource } from "../../src/core/logs";
import { Chance } from "./random";

const connectors = 24;
const hosts = 40_000;
const replies = 60;
const domains = 3000;
const causes = ["none", "conn-timeout-10060", "relay-denied-5754", "client-abort", "tls-required"];
const verdicts = ["delivered", "delivered", "delivered", "rejected", "failed", "deferred"] as const;
const day = 86_400_000;

/** Sessions as a reading tells of them, made up without one: so many that reading them would take minutes. */
export function madeUpSessions(count: number, seed = 20_260_512): SessionSource {
  const chance = new Chance(seed);
  const start = new Float64Array(count);
  const [host, connector, reply] = [0, 1, 2].map(() => new Uint32Array(count)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const first = Date.UTC(2026, 4, 12);
  for (let at = 0; at < count; at += 1) {
    start[at] = first + Math.floor((at / count) * 7 * day) + chance.below(40_000);
    // A few hosts and connectors have most of the sessions.
    host[at] = Math.floor(hosts * (chance.below(10_000) / 10_000) ** 3);
    connector[at] = Math.floor(connectors * (chance.below(10_000) / 10_000) ** 2);
    reply[at] = chance.below(replies);
  }
  const texts = (number: number): string => {
    if (number < 100) return `EX01\\Connector ${number}`;
    if (number < 1000) return `550 5.7.${number - 100} refused for a reason`;
    if (number < 10_000) return `person@domain${number - 1000}.example`;
    const at = number - 10_000;
    return `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}:50000`;
  };
  const figures = (at: number): SessionFigures => ({
    tlsUp: -1,
    tlsFailed: at % 50 === 0,
    asked: at % 9 === 0,
    outcome: at % 9 === 0 ? 1 : 0,
    mechanism: -1,
    account: -1,
    ehlo: -1,
    sender: 1000 + ((host[at] as number) % domains),
    messages: 1,
    accepted: 1,
    recipients: 1 + (at % 4),
    size: at % 100_000,
  });
  return {
    count,
    files: () => [],
    id: String,
    service: () => "hub",
    text: texts,
    masked: (text) => text,
    figures,
    glance: figures,
    head: () => -1,
    overview: (at) => ({
      start: start[at] as number,
      end: (start[at] as number) + (at % 60_000),
      verdict: verdicts[(reply[at] as number) % verdicts.length] ?? "open",
      cause: causes[(reply[at] as number) % causes.length] ?? "none",
      connector: connector[at] as number,
      local: 1,
      remote: 10_000 + (host[at] as number),
      lastReply: 100 + (reply[at] as number),
      receives: (connector[at] as number) % 3 > 0,
      lines: 12,
      file: 0,
    }),
    search: () => {
      throw new Error("The texts of made-up sessions are not searched.");
    },
  };
}
