import { name, phrase, value } from "../../finding";
import type { InboundQuestion, Organisation, Server } from "../../model";
import { type Binding, type IpAddress, printRange } from "../../values";
import { strangerOf, trustsAll } from "../identity";
import type { Receiver } from "../receiver";
import type { Selection } from "../selection";
import { afterwards } from "./afterwards";
import { certificateFor } from "./certificate";
import { content } from "./content";
import { Conversation } from "./conversation";
import { encryption } from "./encryption";
import { banner, hello } from "./greeting";
import { keywordsOf } from "./keywords";
import { mail } from "./mail";
import { mendsFor } from "./mend";
import { recipients } from "./recipients";
import type { Circumstances, InboundRun, RunReply } from "./run";
import { accountName, type Session, type Stage } from "./session";
import { accountOf, signIn } from "./signIn";

interface Taken {
  readonly organisation: Organisation;
  readonly server: Server;
  readonly receiver: Receiver;
  readonly question: InboundQuestion;
  readonly circumstances: Circumstances;
  readonly listen: Binding;
  readonly from: IpAddress;
  readonly selection: Selection;
}

/** The session from the banner to QUIT on the connector that took it. */
export function sessionOn(taken: Taken): Partial<InboundRun> & Pick<InboundRun, "missing"> {
  const { organisation, receiver, circumstances, selection } = taken;
  const talk = new Conversation(receiver);
  const certificate = certificateFor(organisation, receiver, circumstances.today);
  const question = withSender(taken);
  const session: Session = {
    ...taken,
    question,
    talk,
    certified: !certificate.known || certificate.certificate !== undefined,
    identity: strangerOf(receiver),
    account: undefined,
    proxied: undefined,
  };
  chosen(session, selection);
  if (question !== taken.question)
    talk.note(
      "R70",
      phrase`Recipients were asked and no sender: ${value(question.mailFrom ? question.mailFrom : "<>")} is taken.`,
    );
  const { reply, verdict } = conversation(session);
  if (!talk.closed) {
    talk.client("QUIT");
    talk.server("quit");
  }
  const isQueued = verdict === "accepted" && reply.id === "queued";
  if (isQueued) afterwards(session);
  asides(session);
  const { identity, certified } = session;
  const first = keywordsOf(receiver, false, certified).map(({ text }) => text);
  return {
    ehlo: first,
    ehloAfterTls: first.includes("STARTTLS")
      ? keywordsOf(receiver, true, certified).map(({ text }) => text)
      : [],
    identity,
    permissions: identity.rights().map((right) => ({ right, because: identity.because(right) })),
    transcript: talk.lines,
    steps: talk.steps,
    verdict,
    reply,
    missing: talk.missing,
    notes: talk.notes,
    later: isQueued ? talk.later : [],
    proxy: session.proxied,
    mends: mendsFor(session, reply),
  };
}

/** Recipients need a sender before them: the account that signs in, else the empty one, where none was asked. */
function withSender(taken: Taken): InboundQuestion {
  const { question } = taken;
  const { mailFrom, rcptTo = [], rcptCount = 0, auth } = question;
  if (mailFrom !== undefined || (rcptTo.length === 0 && rcptCount === 0)) return question;
  const account = auth === undefined ? "" : accountOf(taken);
  return { ...question, mailFrom: account.includes("@") ? account : "" };
}

interface Outcome {
  readonly verdict: "accepted" | "refused";
  readonly reply: RunReply;
}

/** Stage by stage until a reply ends it, or the message is taken. The first refusal settles the verdict, though the rest is taken. */
function conversation(session: Session): Outcome {
  const { question } = session;
  for (const stage of [banner, hello, encryption, signIn] satisfies Stage[]) {
    const reply = stage(session);
    if (reply) return { verdict: "refused", reply };
  }
  if (question.mailFrom === undefined) {
    session.talk.note("R70", phrase`No sender was asked: the session stops before MAIL FROM.`);
    return { verdict: "accepted", reply: last(session) };
  }
  const refused = mail(session);
  if (refused) return { verdict: "refused", reply: refused };
  const mailed = last(session);
  const { taken, asked, some, refused: first } = recipients(session);
  if (asked === 0) return { verdict: "accepted", reply: mailed };
  if (taken === 0 || first?.id === "proxy-failed")
    return { verdict: "refused", reply: first ?? mailed };
  const reply = content(session, some);
  if (reply.id !== "queued") return { verdict: "refused", reply: first ?? reply };
  return first ? partly(session, first, taken, asked) : { verdict: "accepted", reply };
}

function partly({ talk }: Session, reply: RunReply, taken: number, asked: number): Outcome {
  talk.note(
    "R81",
    phrase`The message was taken for ${taken} of the ${asked} recipients that were asked.`,
  );
  return { verdict: "refused", reply };
}

/** The last reply that was told: what a session ends on that asks for no more. */
const last = ({ talk }: Session): RunReply => talk.told as RunReply;

/** How the connector was chosen, and as whom every client starts there. */
function chosen({ talk, receiver, identity }: Session, selection: Selection): void {
  const { candidates, tie, contested } = selection;
  const best = candidates[0];
  if (!best) return;
  talk.step(
    tie.length > 0 ? "open" : "passed",
    tie.length > 0 ? "R16" : "R12",
    phrase`${name(receiver.connector.name)} took the session. ${best.why}`,
    "RemoteIPRanges",
    printRange(best.range),
  );
  if (contested)
    talk.step(
      "open",
      "R24",
      phrase`Connectors of both services claim this socket. Only one can open it; the front end is shown.`,
      "TransportRole",
    );
  if (best.range.scope !== undefined)
    talk.note(
      "R20",
      phrase`The range ${value(printRange(best.range))} names a network card, which is left aside.`,
    );
  if (trustsAll(receiver))
    talk.step(
      "warned",
      "R61",
      phrase`Every client of this connector is taken as ${name(accountName(identity.principal))}, whatever it is.`,
      "AuthMechanism",
      "ExternalAuthoritative",
    );
}

/** What the picture leaves out, or documents leave open. */
function asides({ talk, receiver, listen, question }: Session): void {
  if (listen.port === 465)
    talk.note(
      "R4",
      phrase`Port 465 is not implicit TLS: it speaks plain SMTP with STARTTLS and is meant for Exchange servers. A client that starts TLS with the first byte understands no banner and fails.`,
    );
  const isBackEnd =
    receiver.service === "transport" && !receiver.connector.unknown.includes("TransportRole");
  if (listen.port === 25 && isBackEnd && receiver.server.role !== "Edge")
    talk.note(
      "R5",
      phrase`Clients and outside hosts speak to the front end; this connector belongs to the back end.`,
    );
  if (receiver.members("AuthMechanism").includes("ExchangeServer"))
    talk.note("R46", phrase`Which words follow X-EXPS is disputed; the keyword is shown alone.`);
  talk.note(
    "R47",
    phrase`Further X words that builds print for other servers are left out. Dates, ids and times are examples.`,
  );
  if (question.auth !== undefined && talk.lines.some(({ reply }) => reply === "auth-failed"))
    talk.note("R92", phrase`MaxLogonFailures closes a session after so many failed sign-ins.`);
}
