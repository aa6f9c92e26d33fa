import { type Phrase, plain } from "../core/finding";
import type { Organisation } from "../core/model";
import { type OutboundRun, wholeReply } from "../core/simulate";
import { printAddressSpace } from "../core/values";

const outcomes: Readonly<Record<OutboundRun["outcome"], string>> = {
  delivered: "Delivered",
  "delivered-clear": "Delivered in clear text",
  retry: "Not delivered: it waits and is tried again",
  ndr: "Not delivered: it bounces",
  "too-large": "Not delivered: too large for every connector, it bounces",
  "no-connector": "Not delivered: no connector takes it, it waits",
};

const marks = { pass: "+", fail: "x", worry: "!", unknown: "?" } as const;
const speakers = { client: ">", server: "<", event: "*" } as const;

/** A run as text for people: what was decided, by what; the conversation; the end. */
export function toldRoute(organisation: Organisation, run: OutboundRun): string {
  return [steps(organisation, run), candidates(run), conversation(run), end(run)]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function steps({ connectors }: Organisation, run: OutboundRun): string {
  return run.steps
    .map(({ verdict, text, open, decidedBy, cites, standing }) => {
      const id = decidedBy?.connector;
      const name = id !== undefined && Object.hasOwn(connectors, id) ? connectors[id]?.name : "";
      const by = decidedBy ? [name, decidedBy.parameter].filter(Boolean).join(", ") : "";
      const ground = `${standing}: ${cites.join(", ")}`;
      return [
        `${marks[verdict]} ${plain(text)}`,
        ...(open ? [`  ${plain(open)}`] : []),
        `  (${[by, ground].filter(Boolean).join("; ")})`,
      ].join("\n");
    })
    .join("\n");
}

function candidates(run: OutboundRun): string {
  const taken = run.candidates.map(({ sender, space, cost, won, why }) =>
    row(sender.connector.name, `${printAddressSpace(space)}, cost ${cost}`, won, why),
  );
  const out = run.setAside
    .filter(({ because }) => because !== "space")
    .map(({ sender, why }) => row(sender.connector.name, "out", false, why));
  const other = run.setAside.length - out.length;
  return [
    ...taken,
    ...out,
    ...(other > 0 ? [`   ${other} more: no address space of theirs holds the domain.`] : []),
  ].join("\n");
}

const row = (name: string, claim: string, won: boolean, why: Phrase): string =>
  `${won ? "=>" : "  "} ${name} (${claim}): ${plain(why)}`;

const conversation = (run: OutboundRun): string =>
  run.lines.map(({ from, text }) => `${speakers[from]} ${text}`).join("\n");

function end({ outcome, reply, queues, retries }: OutboundRun): string {
  return [
    `${outcomes[outcome]}${reply ? `: ${wholeReply(reply)} (${reply.standing})` : ""}`,
    ...queues.map(({ server, deliveryType, nextHopDomain, status, lastError }) =>
      [
        `Queue: ${[server?.name, deliveryType, nextHopDomain, status].filter(Boolean).join(", ")}`,
        ...(lastError === undefined ? [] : [`  LastError: ${lastError}`]),
      ].join("\n"),
    ),
    ...(retries ? [plain(retries.text), ...(retries.open ? [plain(retries.open)] : [])] : []),
  ].join("\n");
}
