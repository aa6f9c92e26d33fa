import { type Phrase, plain } from "../core/finding";
import type { Organisation } from "../core/model";
import type { DecidedBy, InboundRun, Note } from "../core/simulate";
import { printCount, printRange } from "../core/values";

interface Decided {
  readonly connector: string;
  readonly parameter: string;
  readonly detail?: string;
}

/** A run as the command line prints it: names as the shell knows them, ranges and counts as text. */
export interface ShownSession {
  readonly connector: string | null;
  readonly service?: string;
  readonly candidates: readonly {
    readonly connector: string;
    readonly range: string;
    readonly addresses: string;
    readonly won: boolean;
    readonly why: string;
  }[];
  readonly ehlo: readonly string[];
  readonly ehloAfterTls: readonly string[];
  readonly permissions: readonly string[];
  readonly transcript: readonly {
    readonly from: "client" | "server";
    readonly text: string;
    readonly reply?: string;
    readonly decidedBy?: Decided;
  }[];
  readonly verdict: string;
  readonly reply?: {
    readonly id: string;
    readonly code: string;
    readonly enhanced: string;
    readonly text: string;
    readonly standing: string;
  };
  readonly steps: readonly {
    readonly outcome: string;
    readonly what: string;
    readonly standing: string;
    readonly source: string;
    readonly decidedBy?: Decided;
  }[];
  readonly proxy?: { readonly port: number; readonly connector: string | null };
  /** What nobody told, and the outcome hangs on. */
  readonly missing: readonly { readonly fact: string; readonly what: string }[];
  readonly notes: readonly { readonly what: string; readonly standing: string }[];
  readonly later: readonly { readonly what: string; readonly standing: string }[];
}

/** The answer of `portolan simulate --json`. */
export function shownSession({ connectors }: Organisation, run: InboundRun): ShownSession {
  const nameOf = (id: string): string =>
    (Object.hasOwn(connectors, id) ? connectors[id]?.name : undefined) ?? id;
  const decided = (by: DecidedBy | undefined) =>
    by && {
      decidedBy: {
        connector: nameOf(by.connector),
        parameter: by.parameter,
        ...(by.detail !== undefined && { detail: by.detail }),
      },
    };
  const { selection, reply, proxy } = run;
  return {
    connector: run.connector?.name ?? null,
    ...(selection?.service && { service: selection.service }),
    candidates: run.candidates.map(({ receiver, range, addresses, won, why }) => ({
      connector: receiver.connector.name,
      range: printRange(range),
      addresses: String(addresses),
      won,
      why: plain(why),
    })),
    ehlo: run.ehlo,
    ehloAfterTls: run.ehloAfterTls,
    permissions: run.permissions.map(({ right }) => right),
    transcript: run.transcript.map(({ from, text, reply: id, decidedBy }) => ({
      from,
      text,
      ...(id && { reply: id }),
      ...decided(decidedBy),
    })),
    verdict: run.verdict,
    ...(reply && {
      reply: {
        id: reply.id,
        code: reply.code,
        enhanced: reply.enhanced,
        text: reply.text,
        standing: reply.standing,
      },
    }),
    steps: run.steps.map(({ outcome, what, standing, cites, decidedBy }) => ({
      outcome,
      what: plain(what),
      standing,
      source: cites,
      ...decided(decidedBy),
    })),
    ...(proxy && { proxy: { port: proxy.port, connector: proxy.connector?.name ?? null } }),
    missing: run.missing.map(({ fact, what }) => ({ fact, what: plain(what) })),
    notes: [...impossible(run.impossible), ...run.notes.map(noted)],
    later: run.later.map(noted),
  };
}

const noted = ({ what, standing }: Note) => ({ what: plain(what), standing });

const impossible = (what: Phrase | undefined) =>
  what ? [{ what: plain(what), standing: "documented" }] : [];

const verdicts: Readonly<Record<string, string>> = {
  accepted: "Accepted",
  refused: "Refused",
  "no-listener": "Nobody listens there",
  "no-connector": "No connector takes this client",
};
const signs: Readonly<Record<string, string>> = {
  passed: "+",
  warned: "!",
  stopped: "x",
  open: "?",
};

/** The same for people: the answer first, then how it came to be. */
export function sessionText(shown: ShownSession, { candidates }: InboundRun): string {
  const { connector, reply, missing, notes, later } = shown;
  const lines = [
    `${verdicts[shown.verdict]}${connector === null ? "" : `, by ${connector}`}${reply ? `: ${[reply.code, reply.enhanced, reply.text].filter(Boolean).join(" ")} (${reply.id}, ${reply.standing})` : ""}`,
    ...missing.map(({ what }) => `Cannot tell for certain: ${what}`),
    ...section(
      "Candidates",
      shown.candidates.map((each, index) => {
        const count = printCount(candidates[index]?.addresses ?? 0n);
        return `${each.won ? "*" : " "} ${each.connector}: ${each.range}, ${count} addresses. ${each.why}`;
      }),
    ),
    ...section(
      "Conversation",
      shown.transcript.map(({ from, text, decidedBy }) => {
        const by = decidedBy ? `    [${decidedBy.parameter}]` : "";
        return `${from === "client" ? "C" : "S"}: ${text}${by}`;
      }),
    ),
    ...section(
      "Decisions",
      shown.steps.map(({ outcome, what, standing }) => `${signs[outcome]} ${what} (${standing})`),
    ),
    ...section("Rights of the session", shown.permissions),
    ...section(
      "Afterwards",
      later.map(({ what }) => what),
    ),
    ...section(
      "Notes",
      notes.map(({ what, standing }) => `${what} (${standing})`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
