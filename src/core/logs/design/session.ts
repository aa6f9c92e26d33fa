import type { Finding } from "../../finding";
import { phrase, value } from "../../finding";
import type { InboundQuestion } from "../../model";
import { type InboundRun, simulateInbound } from "../../simulate";
import { causeOf } from "../causes/causeOf";
import { failure } from "../causes/failures";
import type { Session, SessionMessage } from "../sessions/session";
import { addressIn, portIn, serverIn } from "../usage/endpoints";
import { connectorFinding, otherReply, replyFinding, shortReply, withDeployed } from "./findings";
import type { DesignModel } from "./model";
import { type Compared, predictedConnector, unknown } from "./predicted";
import { besideSentence } from "./sentences";

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

function heldAgainst(model: DesignModel, session: Session): SessionBeside {
  const { compared: connector, beside } = predictedConnector(model, session);
  const findings = beside
    ? [connectorFinding(model.organisation, beside, besideSentence(beside))]
    : [];
  if (session.direction === "out") return { connector, findings };
  const taker = model.taker(session.connector, session.local, addressIn(session.remote));
  if (taker === undefined) return { connector, findings };
  const question = questionOf(session);
  const reply = taker && replyBeside(model, session, question);
  return {
    connector,
    question,
    ...(reply && { reply: reply.compared }),
    findings: reply?.finding ? [...findings, reply.finding] : findings,
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
