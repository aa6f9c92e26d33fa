import type { ConversationLine } from "../../components/Conversation/Conversation";
import { name, type Phrase, phrase, value } from "../../core/finding";
import type { OutboundRun } from "../../core/simulate";
import { printAddressSpace } from "../../core/values";
import type { AnswerView, CandidateView, CourseStop, Decision } from "./answer";

/** The answer to an outbound question as the place shows it. */
export const outboundAnswer = (run: OutboundRun): AnswerView => ({
  ...headOf(run),
  decisions: decisionsOf(run),
  lines: linesOf(run),
  course: courseOf(run),
});

const titles = {
  delivered: "Delivered",
  "delivered-clear": "Delivered in clear text",
  retry: "Waits in the queue, and is tried again",
  ndr: "Returned to the sender",
  "too-large": "Returned: too large for every connector",
  "no-connector": "No connector takes it",
} as const;

function headOf(run: OutboundRun): Pick<AnswerView, "severity" | "title" | "detail"> {
  const { outcome, connector, nextHop, reply, queues } = run;
  const inside = outcome === "delivered" && connector === null;
  const severity =
    outcome === "delivered" ? "ok" : outcome === "delivered-clear" ? "warning" : "error";
  const error = queues.at(-1)?.lastError;
  const detail: Phrase | undefined = inside
    ? ["It stays inside: no send connector is looked at."]
    : error !== undefined
      ? phrase`LastError: ${value(error)}`
      : reply
        ? phrase`${value([reply.code, reply.enhanced].filter(Boolean).join(" "))} ${reply.text}`
        : connector
          ? phrase`By ${name(connector.name)}, ${nextHop === "dns" ? "to the MX of the domain" : `to ${(nextHop ?? []).join(", ")}`}.`
          : undefined;
  return { severity, title: [inside ? "Delivered inside" : titles[outcome]], detail };
}

function decisionsOf(run: OutboundRun): readonly Decision[] {
  const choice = run.steps.findIndex(({ stage }) => stage === "choice");
  const steps = run.steps.map(
    (step, index): Decision => ({
      verdict: step.verdict,
      text: step.open ? [...step.text, " ", ...step.open] : step.text,
      standing: step.standing,
      decidedBy: step.decidedBy,
      ...(index === choice && { candidates: candidatesOf(run) }),
    }),
  );
  const { retries } = run;
  return retries
    ? [...steps, { verdict: "skipped", text: retries.text, standing: retries.standing }]
    : steps;
}

const candidatesOf = (run: OutboundRun): readonly CandidateView[] => [
  ...run.candidates.map(({ sender, space, won, why }) => ({
    connector: sender.connector.id,
    name: sender.connector.name,
    claim: printAddressSpace(space),
    won,
    why,
  })),
  ...run.setAside.map(({ sender, why }) => ({
    connector: sender.connector.id,
    name: sender.connector.name,
    claim: "",
    won: false,
    why,
  })),
];

function linesOf(run: OutboundRun): readonly ConversationLine[] {
  const lines: ConversationLine[] = [];
  let session = 1;
  for (const line of run.lines) {
    if (line.session !== session)
      lines.push({ from: "event", text: `Session ${line.session} begins` });
    session = line.session;
    lines.push({
      from: line.from,
      text: line.text,
      secure: line.secure,
      note: line.note,
      decidedBy: line.decidedBy,
    });
  }
  return lines;
}

function courseOf(run: OutboundRun): readonly CourseStop[] {
  const { question, server, sendingServer, connector, nextHop, outcome } = run;
  const ends = outcome === "delivered" || outcome === "delivered-clear" ? undefined : "refused";
  const stops: CourseStop[] = [
    { kind: "client", title: question.mailFrom ?? "a sender", detail: `to ${question.rcptTo}` },
  ];
  const first = server ?? sendingServer;
  if (first) stops.push({ kind: "server", title: first.name, at: first.id });
  if (sendingServer && first && sendingServer.id !== first.id)
    stops.push({ kind: "server", title: sendingServer.name, at: sendingServer.id });
  if (connector)
    stops.push({ kind: "send", title: connector.name, detail: "Send connector", at: connector.id });
  if (connector && nextHop)
    stops.push({
      kind: "hop",
      title: nextHop === "dns" ? (question.rcptTo.split("@").at(-1) ?? "") : (nextHop[0] ?? ""),
      detail:
        nextHop === "dns"
          ? "by DNS"
          : nextHop.length > 1
            ? `and ${nextHop.length - 1} more`
            : "smart host",
      ...(ends && { ends }),
    });
  return stops;
}
