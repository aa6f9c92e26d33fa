import type { Organisation, OutboundQuestion, RouteOutcome, Server } from "../../model";
import type { Sender } from "../sender";
import type { RouteCandidate } from "./candidate";
import { alone, endpointOf, type LastError, throughProxy } from "./lastError";
import { lookUp } from "./lookUp";
import type { Envelope } from "./message";
import { type NextHop, nextHopOf } from "./nextHop";
import { otherSources, ownSide } from "./ownSide";
import { openersOf, type Path, pathOf } from "./path";
import { hostOf } from "./remoteHost";
import { messageRetries, queueRetries } from "./retries";
import type { QueueView, RetryPlan, RouteReply } from "./run";
import { sendReply } from "./sendReplies";
import { attempt, type SessionEnd } from "./session";
import { mechanismOf, usesPassword } from "./signIn";
import { talkOf } from "./talk";
import { isSecureDomain, tlsPolicyOf } from "./tlsPolicy";
import type { Trail } from "./trail";
import { tellPath, tellSecureDomains } from "./way";

/** A message on its way through the connector that took it. */
export interface Parcel {
  readonly winner: RouteCandidate;
  readonly server: Server | undefined;
  readonly envelope: Envelope;
  readonly question: OutboundQuestion;
}

/** How the way from the connector on ended. */
export interface Delivery {
  readonly outcome: RouteOutcome;
  readonly reply: RouteReply | undefined;
  readonly queues: readonly QueueView[];
  readonly retries: RetryPlan | undefined;
  readonly nextHop: NextHop["hosts"];
  readonly sendingServer: Server | undefined;
}

/** Takes a message from the chosen connector to its end. */
export function deliver(organisation: Organisation, parcel: Parcel, trail: Trail): Delivery {
  const { winner, server, envelope } = parcel;
  const { sender } = winner;
  const path = pathOf(sender, server, organisation);
  const hop = nextHopOf(sender, envelope.to.domain);
  const isProxied = sender.value("FrontendProxyEnabled") === true && path.sender?.role !== "Edge";
  const openers = openersOf(path.sender, isProxied, organisation);
  tellPath(sender, path, openers, isProxied, trail);
  const end = tried(organisation, parcel, { path, hop, openers }, trail);
  const lastError =
    end.end !== "waits"
      ? undefined
      : isProxied && end.early
        ? throughProxy(end.lastError)
        : end.lastError;
  const queue = queueOf(sender, hop, path, end, lastError);
  return {
    outcome:
      end.end === "delivered"
        ? end.secure
          ? "delivered"
          : "delivered-clear"
        : end.end === "bounces"
          ? "ndr"
          : "retry",
    reply: end.end === "delivered" ? undefined : end.reply,
    queues: [
      ...path.before.map((each): QueueView => ({ ...each, status: "Ready", otherForms: [] })),
      queue,
    ],
    retries:
      end.end === "waits" ? (end.early ? queueRetries(path.sender) : messageRetries) : undefined,
    nextHop: hop.hosts,
    sendingServer: path.sender,
  };
}

interface Way {
  readonly path: Path;
  readonly hop: NextHop;
  readonly openers: readonly Server[];
}

/** Look-up, own certificate, conversation. */
function tried(
  organisation: Organisation,
  { winner: { sender }, server, envelope, question }: Parcel,
  { path, hop, openers }: Way,
  trail: Trail,
): SessionEnd {
  const { domain } = envelope.to;
  const mechanism = mechanismOf(sender);
  const isSecure = isSecureDomain(domain, organisation);
  const policy = tlsPolicyOf(sender, mechanism === "BasicAuthRequireTLS", isSecure === true);
  const host = hostOf(question.remote, {
    smartHost: sender.smartHosts[0],
    domain,
    signsIn: usesPassword(mechanism),
    toExchange: mechanism === "ExchangeServer",
  });
  const fault = lookUp(sender, hop, host, domain, trail);
  if (fault?.bounces) return { end: "bounces", reply: fault.reply };
  if (fault)
    return { end: "waits", reply: fault.reply, lastError: alone(fault.reply), early: true };
  const usesTls = policy.never === undefined && mechanism !== "ExchangeServer";
  const own = usesTls ? ownSide(organisation, sender, openers, trail) : "sound";
  if (usesTls && !server) otherSources(organisation, organisation, sender, path.sender, trail);
  if (own === "no-session") {
    const reply = sendReply("certificate-missing");
    return { end: "waits", reply, lastError: alone(reply), early: true };
  }
  tellSecureDomains(sender, domain, isSecure, trail);
  const ehlo = ehloName(sender, path.sender);
  const ownFault = own === "no-handshake" ? "S124" : undefined;
  const talk = talkOf({ trail, sender, host, domain, ownFault, ehlo });
  return attempt(talk, {
    policy,
    mechanism,
    port: hop.port,
    endpoint: endpointOf(hop.hosts === "dns" ? undefined : hop.hosts.at(-1), hop.port),
    envelope,
  });
}

/** The name after EHLO: Fqdn of the connector, else that of the server (S100). */
function ehloName(sender: Sender, server: Server | undefined): string {
  const said = sender.value("Fqdn");
  const name = typeof said === "string" && said !== "" ? said : (server?.fqdn ?? server?.name);
  return name ?? sender.sources[0] ?? "localhost";
}

function queueOf(
  sender: Sender,
  hop: NextHop,
  path: Path,
  end: SessionEnd,
  lastError: LastError | undefined,
): QueueView {
  return {
    server: path.sender,
    deliveryType:
      sender.smartHosts.length > 0 ? "SmartHostConnectorDelivery" : "DnsConnectorDelivery",
    nextHopDomain: hop.queueDomain,
    status: end.end === "waits" && end.early ? "Retry" : "Ready",
    ...(lastError && { lastError: lastError.text }),
    otherForms: lastError?.otherForms ?? [],
  };
}
