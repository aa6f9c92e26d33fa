import { name, type Phrase, phrase, value } from "../../finding";
import { type Advice, type Session, sessionFacts } from "../../logs";
import { counted } from "../../values";
import { type Block, type Document, heading, list, paragraph, table } from "./content";

/** One line of a log as it was read again, masked. */
export interface EvidenceLine {
  readonly file: string;
  readonly line: number;
  readonly time: string;
  readonly event: string;
  readonly data: string;
  readonly context: string;
}

/** One session in full. */
export interface EvidenceSession {
  readonly session: Session;
  readonly advice: Advice | undefined;
  readonly lines: readonly EvidenceLine[];
  /** Lines that are left out. */
  readonly more: number;
  /** What traces show of it. */
  readonly traces: readonly string[];
}

/** What is handed to those who have to mend it: a partner, the team of the firewall. */
export interface EvidenceInput {
  /** How many sessions it is about, of which `sessions` are shown in full. */
  readonly count: number;
  /** Start of the first and end of the last, UTC. */
  readonly from: string;
  readonly to: string;
  readonly verdicts: readonly { readonly id: string; readonly count: number }[];
  readonly causes: readonly { readonly id: string; readonly count: number }[];
  /** What each trace, and all together, say of the logs. */
  readonly traces: readonly { readonly name: string; readonly answer: readonly string[] }[];
  readonly sessions: readonly EvidenceSession[];
  readonly unmasked: boolean;
}

/** The evidence as a document: what happened and how often, what devices show, the very lines, what to do. */
export function evidenceOf(input: EvidenceInput): Document {
  const { count, from, to, verdicts, traces, sessions, unmasked } = input;
  const title =
    count === 1 ? "Evidence: one SMTP session" : `Evidence: ${counted(count, "SMTP session")}`;
  const rest = count - sessions.length;
  return {
    title,
    blocks: [
      heading(1, [title]),
      ...table(
        ["", ""],
        [
          [["From"], [value(from)]],
          [["To"], [value(to)]],
          [["Ended as"], [verdicts.map((each) => `${each.id} ${each.count}`).join(", ")]],
          [["Clock"], ["All times are UTC, unless a line says otherwise."]],
          [["Accounts"], [unmasked ? "shown" : "masked as ***"]],
        ],
      ),
      ...causeBlocks(input),
      ...(traces.length > 0 ? [heading(2, ["What devices on the path show"])] : []),
      ...traces.flatMap(({ name: device, answer }) => [
        heading(3, [name(device)]),
        list(answer.map((each) => [each])),
      ]),
      heading(2, ["Sessions"]),
      ...(rest > 0
        ? [
            paragraph([
              `${counted(sessions.length, "session")} in full; ${counted(rest, "other")} left out.`,
            ]),
          ]
        : []),
      ...sessions.flatMap(sessionBlocks),
    ],
  };
}

function causeBlocks({ causes, sessions }: EvidenceInput): readonly Block[] {
  const known = new Map(
    sessions.flatMap(({ advice }) => (advice ? [[advice.failure.id, advice] as const] : [])),
  );
  const failing = causes.filter(({ id }) => id !== "none");
  if (failing.length === 0) return [];
  return [
    heading(2, ["Why"]),
    ...table(
      ["Cause", "Sessions", "What it means", "Known by"],
      failing.map(({ id, count }) => {
        const advice = known.get(id);
        return [
          [value(id)],
          [String(count)],
          [advice?.failure.meaning ?? ""],
          [advice ? `${advice.failure.source} (${advice.failure.confidence})` : ""],
        ];
      }),
    ),
    ...[...known.values()].flatMap((advice) => [
      heading(3, phrase`Next steps: ${value(advice.failure.id)}`),
      list(advice.steps.map(stepPhrase), true),
    ]),
  ];
}

/** A step with what the session knows behind it. */
function stepPhrase({ text, values }: Advice["steps"][number]): Phrase {
  const known = Object.entries(values);
  if (known.length === 0) return [text];
  return [
    `${text} (`,
    ...known.flatMap(
      ([place, each], at): Phrase => [`${at > 0 ? "; " : ""}<${place}> here: `, value(each)],
    ),
    ")",
  ];
}

function sessionBlocks({ session, lines, more, traces }: EvidenceSession): readonly Block[] {
  return [
    heading(3, phrase`Session ${value(session.id)}`),
    ...table(
      ["", ""],
      [
        [["Ended as"], [session.verdict]],
        [["Cause"], [value(session.cause)]],
        ...sessionFacts(session).map(([term, fact]): readonly Phrase[] => [[term], [value(fact)]]),
      ],
    ),
    ...(traces.length > 0 ? [list(traces.map((each) => [each]))] : []),
    ...(lines.length > 0
      ? [{ is: "code", language: "text", text: linesText(lines) } as const]
      : []),
    ...(more > 0 ? [paragraph([`${counted(more, "line")} left out.`])] : []),
  ];
}

/** The lines under the name of their file, as they stand in it but for what is masked. */
function linesText(lines: readonly EvidenceLine[]): string {
  let file: string | undefined;
  return lines
    .map((each) => {
      const head = each.file === file ? "" : `${each.file}:\n`;
      file = each.file;
      const said = [each.data, each.context]
        .filter((text) => text !== "")
        .join("  ")
        .replace(/[\r\n]+/g, " ");
      return `${head}${String(each.line).padStart(7)}  ${each.time}  ${each.event}  ${said}`;
    })
    .join("\n");
}
