import type { ConversationLine } from "../../components/Conversation/Conversation";
import { type Phrase, phrase, value } from "../../core/finding";
import type { Organisation } from "../../core/model";
import { acceptedDomainFor, type InboundRun, route } from "../../core/simulate";
import { printRange } from "../../core/values";
import type { AnswerView, CandidateView, CourseStop, Decision } from "./answer";

/** The answer to an inbound question as the place shows it. */
export function inboundAnswer(organisation: Organisation, run: InboundRun): AnswerView {
  return {
    ...headOf(organisation, run),
    decisions: decisionsOf(run),
    lines: linesOf(run),
    course: courseOf(organisation, run),
  };
}

function headOf(
  organisation: Organisation,
  run: InboundRun,
): Pick<AnswerView, "severity" | "title" | "detail"> {
  const { verdict, reply, impossible, missing, question } = run;
  if (impossible)
    return { severity: "unknown", title: ["There is no such session"], detail: impossible };
  const [first] = missing;
  if (first) return { severity: "unknown", title: ["Cannot tell"], detail: first.what };
  if (verdict === "no-listener")
    return {
      severity: "error",
      title: ["Nobody listens there"],
      detail: phrase`${question.server} has no enabled connector on ${value(question.listen)}. The connection is refused, or runs into a time-out at a firewall.`,
    };
  if (verdict === "no-connector")
    return {
      severity: "error",
      title: ["No connector takes this address"],
      detail: phrase`Somebody listens on ${value(question.listen)}, and no range holds ${value(question.from)}. The connection is closed.`,
    };
  const said: Phrase = reply
    ? phrase`${value([reply.code, reply.enhanced].filter(Boolean).join(" "))} ${reply.text}`
    : [];
  if (verdict === "refused") return { severity: "error", title: ["Refused"], detail: said };
  const worried = run.steps.some(({ outcome }) => outcome === "warned");
  const outside = run.identity?.kind === "stranger" ? relayedTo(organisation, run) : undefined;
  return {
    severity: worried || outside ? "warning" : "ok",
    title: outside ? phrase`Accepted, and relayed to ${value(outside)}` : ["Accepted"],
    detail: alike(run) ?? said,
  };
}

/** The first recipient's domain that is none of ours; undefined where all are. */
function relayedTo(organisation: Organisation, { question }: InboundRun): string | undefined {
  const domains = (question.rcptTo ?? []).map((each) => each.split("@").at(-1) ?? "");
  return domains.find((each) => each !== "" && !acceptedDomainFor(each, organisation));
}

/** From where else the answer is the same. */
function alike({ candidates }: InboundRun): Phrase | undefined {
  const winner = candidates.find(({ won }) => won);
  if (!winner || winner.addresses === 1n) return undefined;
  return phrase`${value(printRange(winner.range))} is the range that took it; whoever comes from there, and from no narrower range, is treated alike.`;
}

const verdicts = { passed: "pass", stopped: "fail", warned: "worry", open: "unknown" } as const;

function decisionsOf(run: InboundRun): readonly Decision[] {
  // The step that speaks of the choice is the first one that a range decided.
  const choice = run.steps.findIndex(({ decidedBy }) => decidedBy?.parameter === "RemoteIPRanges");
  return run.steps.map((step, index) => ({
    verdict: verdicts[step.outcome],
    text: step.what,
    standing: step.standing,
    ...(step.decidedBy && {
      decidedBy: { connector: step.decidedBy.connector, parameter: step.decidedBy.parameter },
    }),
    ...(index === choice && { candidates: candidatesOf(run) }),
  }));
}

function candidatesOf(run: InboundRun): readonly CandidateView[] {
  const told = run.candidates.map(({ receiver, range, won, why }) => ({
    connector: receiver.connector.id,
    name: receiver.connector.name,
    claim: printRange(range),
    won,
    why,
  }));
  const others = run.considered
    .filter(({ receiver }) => !run.candidates.some((each) => each.receiver === receiver))
    .map(({ receiver, enabled, ofService, binding }) => ({
      connector: receiver.connector.id,
      name: receiver.connector.name,
      claim: "",
      won: false,
      why: [
        !enabled
          ? "It is disabled."
          : !binding || !ofService
            ? "It does not listen there."
            : "None of its ranges holds the client.",
      ],
    }));
  return [...told, ...others];
}

function linesOf(run: InboundRun): readonly ConversationLine[] {
  const { question, transcript, proxy } = run;
  if (transcript.length === 0) return [];
  const deciding = transcript.findLastIndex(({ reply }) => reply === run.reply?.id);
  const lines: ConversationLine[] = [
    { from: "event", text: `${question.from} connects to ${question.listen}` },
  ];
  let secure = false;
  transcript.forEach((line, index) => {
    if (line.secure && !secure) lines.push({ from: "event", text: "TLS is up", secure: true });
    secure = line.secure;
    lines.push({
      from: line.from,
      text: line.text,
      secure: line.secure,
      deciding: index === deciding,
      decidedBy: line.decidedBy && {
        connector: line.decidedBy.connector,
        parameter: line.decidedBy.parameter,
      },
      ...(line.delay !== undefined && { note: [`held back for ${line.delay} s`] }),
    });
  });
  if (proxy)
    lines.push({
      from: "event",
      text: `The front end hands the session to ${proxy.server.name}:${proxy.port}, ${proxy.connector ? `connector ${proxy.connector.name}` : "where no connector takes it"}`,
    });
  return lines;
}

function courseOf(organisation: Organisation, run: InboundRun): readonly CourseStop[] {
  const { question, connector, server, verdict, proxy } = run;
  const refused = verdict === "accepted" ? undefined : ("refused" as const);
  const stops: CourseStop[] = [
    { kind: "client", title: question.from, detail: networkOf(organisation, question.from) },
    {
      kind: "listener",
      title: question.listen,
      ...(connector === null && { ends: refused }),
    },
  ];
  if (connector)
    stops.push({
      kind: "receive",
      title: connector.name,
      detail: server?.name,
      at: connector.id,
      ...(refused && { ends: refused }),
    });
  if (!connector || refused) return stops;
  if (proxy?.connector)
    stops.push({
      kind: "receive",
      title: proxy.connector.name,
      detail: `${proxy.server.name}:${proxy.port}`,
      at: proxy.connector.id,
    });
  if (server) stops.push({ kind: "server", title: server.name, at: server.id });
  return [...stops, ...onwards(organisation, run)];
}

/** By which send connector mail to the outside goes on. */
function onwards(organisation: Organisation, run: InboundRun): readonly CourseStop[] {
  const outside = relayedTo(organisation, run);
  const rcptTo = run.question.rcptTo?.find((each) => each.endsWith(`@${outside}`));
  if (rcptTo === undefined || !run.server) return [];
  const { connector } = route(organisation, {
    rcptTo,
    server: run.server.name,
    ...(run.question.size !== undefined && { size: run.question.size }),
  });
  if (!connector) return [{ kind: "hop", title: "no route", ends: "refused" }];
  return [{ kind: "send", title: connector.name, detail: "Send connector", at: connector.id }];
}

/** The first network that names the address; the texts are compared only where they are equal. */
const networkOf = (organisation: Organisation, from: string): string | undefined =>
  Object.values(organisation.networks).find(({ ranges }) => ranges.includes(from))?.name;
