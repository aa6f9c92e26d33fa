import type { Finding, Phrase } from "../../finding";
import { phrase, value } from "../../finding";
import { type InboundQuestion, identityOf } from "../../model";
import { type InboundRun, simulateInbound } from "../../simulate";
import { causeOf } from "../causes/causeOf";
import { failure } from "../causes/failures";
import { domainOf } from "../sessions/domainOf";
import type { Session, SessionMessage } from "../sessions/session";
import { addressIn, portIn, serverIn } from "../usage/endpoints";
import type { Beside } from "./beside";
import { connectorFinding, otherReply, replyFinding, shortReply, withDeployed } from "./findings";
import type { DesignModel } from "./model";
import { isOwnSender } from "./model";
import { goesThere, nextHopOf, nextHopText } from "./nextHop";
import { besideSentence } from "./sentences";

/** Something that a log says, held against what the design says. */
export interface Compared {
  readonly logged: string;
  /** In words; empty where nobody can tell. */
  readonly predicted: Phrase;
  /** undefined: the design cannot tell. */
  readonly agrees: boolean | undefined;
  /** Id of the connector that the design gives. */
  readonly connector?: string;
}

/** One session beside the design. */
export interface SessionBeside {
  readonly connector: Compared;
  /** Absent for what left, and for sessions without a reply. */
  readonly reply?: Compared;
  /** The question to ask the model, of a session that came. */
  readonly question?: InboundQuestion;
  /** Disagreements in words. */
  readonly findings: readonly Finding[];
}

/**
 * Holds one session against a design: the connector that took it, where it went, and what was answered. Where they
 * disagree, what was imported as deployed is asked too: whether the design is only not applied yet.
 */
export function sessionBeside(
  model: DesignModel,
  session: Session,
  deployed?: DesignModel,
): SessionBeside {
  const beside = heldAgainst(model, session);
  if (!deployed || beside.findings.length === 0) return beside;
  const codes = new Set(heldAgainst(deployed, session).findings.map(({ code }) => code));
  const isReply = (code: string): boolean => code === otherReply;
  const differs = (code: string): boolean =>
    [...codes].some((each) => isReply(each) === isReply(code));
  return {
    ...beside,
    findings: beside.findings.map((each) =>
      withDeployed(each, differs(each.code) ? "differs" : "agrees"),
    ),
  };
}

const heldAgainst = (model: DesignModel, session: Session): SessionBeside =>
  session.direction === "in" ? received(model, session) : sent(model, session);

const unknown = (logged: string, why: Phrase): Compared => ({
  logged,
  predicted: why,
  agrees: undefined,
});

function sent(model: DesignModel, session: Session): SessionBeside {
  const { connector } = session;
  if (isOwnSender(connector))
    return {
      connector: unknown(connector, phrase`Exchange makes this one for itself; no design has it.`),
      findings: [],
    };
  const named = model.named("out", connector);
  if (!named) return disagreeing(session, connector, model, "no-such-connector", null);
  const sender = model.sender(connector);
  const hop = sender && nextHopOf(sender);
  const domains = new Set(session.messages.flatMap(({ to }) => to.map(domainOf)));
  const largest = Math.max(0, ...session.messages.map(({ size }) => size ?? 0));
  for (const domain of domains) {
    const names = model.senders(domain, largest);
    if (!names || [...names].some((each) => each.toLowerCase() === connector.toLowerCase()))
      continue;
    const [predicted = null] = names;
    const what = predicted === null ? "no-connector" : "other-connector";
    return disagreeing(session, connector, model, what, predicted);
  }
  if (hop && !goesThere(hop, session.remote))
    return disagreeing(session, connector, model, "other-next-hop", nextHopText(hop));
  const agrees = domains.size > 0 ? true : undefined;
  return {
    connector: {
      logged: connector,
      predicted: agrees
        ? phrase`${named.name}`
        : phrase`No recipient was named: any connector may be meant.`,
      agrees,
      connector: named.id,
    },
    findings: [],
  };
}

function received(model: DesignModel, session: Session): SessionBeside {
  const { connector, local } = session;
  if (!model.hasServerOf(connector))
    return disagreeing(session, connector, model, "no-such-server", null);
  const taker = model.taker(connector, local, addressIn(session.remote));
  if (taker === undefined)
    return {
      connector: unknown(connector, phrase`The log does not tell where the session came in.`),
      findings: [],
    };
  const predicted = taker ? identityOf(model.organisation, taker.connector) : null;
  const named = model.named("in", connector);
  const question = questionOf(session);
  const reply = taker && replyBeside(model, session, question);
  const rest = {
    question,
    ...(reply && { reply: reply.compared }),
  };
  const more = reply?.finding ? [reply.finding] : [];
  if (named && predicted?.toLowerCase() === connector.toLowerCase())
    return {
      connector: {
        logged: connector,
        predicted: phrase`${predicted}`,
        agrees: true,
        connector: named.id,
      },
      ...rest,
      findings: more,
    };
  const what = !named
    ? "no-such-connector"
    : predicted === null
      ? "no-connector"
      : "other-connector";
  const { findings, ...told } = disagreeing(session, connector, model, what, predicted);
  return { ...told, ...rest, findings: [...findings, ...more] };
}

function disagreeing(
  session: Session,
  connector: string,
  model: DesignModel,
  what: Beside["what"],
  predicted: string | null,
): SessionBeside {
  const beside: Beside = {
    ...{ what, direction: session.direction, connector, predicted },
    ...{ remotes: [addressIn(session.remote)], sessions: 1, first: session.id },
  };
  const given = predicted === null ? undefined : model.named(session.direction, predicted);
  return {
    connector: {
      logged: connector,
      predicted: predicted === null ? phrase`none` : phrase`${predicted}`,
      agrees: false,
      ...(given && { connector: given.id }),
    },
    findings: [connectorFinding(model.organisation, beside, besideSentence(beside))],
  };
}

/** Whether the connector alone decides a refusal. */
export const isDecidedByConnector = (cause: string): boolean => decided.test(cause);

/**
 * Replies that the connector alone decides; who is known, whom an account may send as, what is spam and how busy a
 * server is stand in no design.
 */
const decided =
  /^(?:relay-(?:5754|571-exchange)|auth-(?:m365-5757|530-571|530-generic|504)|tls-(?:must-issue|required-starttls-missing)|size-552|sender-(?:anonymous|submit)|limit-recipients-452|rcpt-reserved)$/;

function replyBeside(
  model: DesignModel,
  session: Session,
  question: InboundQuestion,
): { readonly compared: Compared; readonly finding?: Finding } | undefined {
  const { lastReply: logged, cause, messages, auth } = session;
  const message = decidingMessage(messages);
  if (!message || logged === "" || auth?.outcome === "failed") return undefined;
  if (isBetweenServers(model, session))
    return {
      compared: unknown(
        logged,
        phrase`Exchange servers speak among themselves here; the simulation is asked for clients.`,
      ),
    };
  const run = simulateInbound(model.organisation, question, { today: session.start.slice(0, 10) });
  if (run.impossible || !run.connector) return undefined;
  const [missing] = run.missing;
  if (missing) return { compared: unknown(logged, missing.what) };
  const predicted = replyText(run);
  const compared = { logged, predicted: phrase`${value(predicted)}`, connector: run.connector.id };
  const tell = (agrees: boolean) => ({
    compared: { ...compared, agrees },
    ...(!agrees && { finding: replyFinding(run, session, predicted) }),
  });
  if (message.accepted || run.verdict === "refused")
    return tell(message.accepted ? run.verdict === "accepted" : sameCause(cause, predicted));
  if (isDecidedByConnector(cause)) return tell(false);
  return {
    compared: {
      ...unknown(
        logged,
        phrase`The connector lets it in; what refused it is decided behind it: recipients, content, or how busy the server is.`,
      ),
      connector: run.connector.id,
    },
  };
}

/** Ports where Exchange servers alone are to speak (R3). */
const inner: readonly number[] = [465, 475, 717, 2525];

/** Servers sign in to each other by means of their own, and pass on what others sent. */
function isBetweenServers({ organisation }: DesignModel, session: Session): boolean {
  const port = portIn(session.local);
  if (port !== undefined && inner.includes(port)) return true;
  if (/exchangeauth/i.test(session.auth?.mechanism ?? "")) return true;
  const remote = addressIn(session.remote);
  return Object.values(organisation.servers).some(({ addresses = [] }) =>
    addresses.includes(remote),
  );
}

/** Older builds say the same in other words: the class is what counts. */
function sameCause(cause: string, predicted: string): boolean {
  const found = causeOf(predicted);
  if (!found || found.id === cause) return found !== undefined;
  return found.class !== "other" && found.class === failure(cause)?.class;
}

function replyText({ reply }: InboundRun): string {
  if (!reply) return "";
  return shortReply([reply.code, reply.enhanced, reply.text].filter(Boolean).join(" "));
}

/** The message that the verdict is about: the first that was not taken, else the first. */
const decidingMessage = (messages: readonly SessionMessage[]): SessionMessage | undefined =>
  messages.find(({ accepted }) => !accepted) ?? messages[0];

/** A session of the log as a question to the model. Accounts that are masked have a name put in their place. */
function questionOf(session: Session): InboundQuestion {
  const { connector, local, remote, tls, auth, ehlo, messages } = session;
  const message = decidingMessage(messages);
  const shown = (address: string): string => address.replaceAll("***", "account");
  return {
    server: serverIn(connector),
    listen: local.replace(/%[^\]]*/, ""),
    from: addressIn(remote),
    ...(tls?.outcome === "ok" && { tls: true }),
    ...(auth?.outcome === "ok" && {
      auth: /ntlm|gssapi|negotiate/i.test(auth.mechanism ?? "") ? "ntlm" : "basic",
    }),
    // What a log cannot tell letter by letter is asked without a name.
    ...(ehlo !== null && /^[\x21-\x7e]+$/.test(ehlo) && { ehlo }),
    ...(message && {
      mailFrom: shown(message.from),
      rcptTo: message.to.map(shown),
      ...(message.size !== null && !message.accepted && { size: message.size }),
    }),
  };
}
