import { name, phrase } from "../../finding";
import type { Organisation, OutboundQuestion, Server } from "../../model";
import { ownDomain } from "./acceptedDomain";
import { type MailAddress, printAddressOf, readAddress } from "./address";
import type { RouteCandidates } from "./candidate";
import { choose, sendersOf } from "./choice";
import { type Delivery, deliver } from "./deliver";
import { decidingServer } from "./fleet";
import type { Envelope } from "./message";
import { resolve } from "./recipient";
import { unreachableRetries } from "./retries";
import type { OutboundRun, QueueView, RouteReply } from "./run";
import { sendReply, wholeReply } from "./sendReplies";
import { Trail } from "./trail";

/** Bytes of a message whose size the question does not say. */
const assumedSize = 10_000;

/** What no run has until a stage gives it. */
const blank = {
  connector: null,
  winner: undefined,
  candidates: [],
  setAside: [],
  tie: [],
  sendingServer: undefined,
  nextHop: undefined,
  reply: undefined,
  queues: [],
  retries: undefined,
} as const;

/**
 * What becomes of one message for one recipient: recipient, connector, next hop, conversation, outcome, and the
 * queue and LastError that an administrator sees. Recipients are routed each alone (S33). Abilities of the other side that the
 * question leaves out are as a sound Internet host has them. Never throws; a recipient that cannot be read bounces.
 */
export function route(organisation: Organisation, question: OutboundQuestion): OutboundRun {
  const trail = new Trail();
  const server = deciding(organisation, question, trail);
  const base = { ...blank, question, server, steps: trail.steps, lines: trail.lines };
  const resolved = resolve(organisation, question, server, trail);
  if (resolved.goes === "back") return { ...base, outcome: "ndr", reply: resolved.reply };
  if (resolved.goes === "inside")
    return { ...base, outcome: "delivered", queues: [still("SmtpDeliveryToMailbox", "", server)] };
  const { recipient } = resolved;
  const { domain } = recipient;
  const found = choose(organisation, domain, question.size ?? 0, server, trail);
  const choice = { ...found, connector: found.winner?.sender.connector ?? null };
  if (!found.winner) return { ...base, ...choice, ...unrouted(found, server) };
  const envelope = envelopeOf(organisation, question, recipient);
  const done = deliver(organisation, { winner: found.winner, server, envelope, question }, trail);
  if (done.outcome === "retry") noFailover(found, trail);
  return { ...base, ...choice, ...strip(done) };
}

const strip = ({ outcome, reply, queues, retries, nextHop, sendingServer }: Delivery) => ({
  outcome,
  reply,
  queues,
  retries,
  nextHop,
  sendingServer,
});

function deciding(
  organisation: Organisation,
  { server }: OutboundQuestion,
  trail: Trail,
): Server | undefined {
  if (server === undefined) return undefined;
  const found = decidingServer(server, sendersOf(organisation), organisation);
  if (!found)
    trail.step(
      "choice",
      "unknown",
      phrase`${name(server)} is not in the design: the answer is that of any server.`,
      ["S20"],
      { decidedBy: { parameter: "Get-ExchangeServer" } },
    );
  return found;
}

function unrouted({ setAside }: RouteCandidates, server: Server | undefined) {
  if (setAside.some(({ because }) => because === "size"))
    return { outcome: "too-large" as const, reply: sendReply("route-size") };
  const reply: RouteReply = sendReply("unreachable");
  const queue: QueueView = {
    ...still("Unreachable", "Unreachable Domain", server),
    lastError: wholeReply(reply),
  };
  return {
    outcome: "no-connector" as const,
    reply,
    queues: [queue],
    retries: unreachableRetries,
  };
}

const still = (
  deliveryType: QueueView["deliveryType"],
  nextHopDomain: string,
  server: Server | undefined,
): QueueView => ({ server, deliveryType, nextHopDomain, status: "Ready", otherForms: [] });

/** The envelope; a sender that was not named is one of the own domain, and the null sender where none is known. */
function envelopeOf(
  organisation: Organisation,
  { mailFrom, size }: OutboundQuestion,
  to: MailAddress,
): Envelope {
  const own = ownDomain(organisation);
  const said = mailFrom ?? (own === undefined ? "" : `sender@${own}`);
  const from = readAddress(said);
  return { from: from ? printAddressOf(from) : "", to, size: size ?? assumedSize };
}

/** The next candidate does not step in (S35). */
function noFailover({ candidates }: RouteCandidates, trail: Trail): void {
  const [, next] = candidates;
  if (!next) return;
  trail.step(
    "queue",
    "worry",
    phrase`${name(next.sender.connector.name)} does not step in: routing looks at cost, not at what a next hop does.`,
    ["S35"],
    { open: phrase`One topic calls cost a means of fault tolerance between source servers.` },
  );
}
