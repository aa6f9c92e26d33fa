import { name, type Phrase, parameterName, phrase, value } from "../../finding";
import { type Block, type Document, heading, list, paragraph, table } from "../../formats/markdown";
import type { Command } from "./command";
import { marked } from "./marked";
import type { ProgressLine } from "./progressLine";
import type { Start, Step, Walkthrough } from "./walkthrough";
import { inWords, letter } from "./words";

/** Two pages to print or save: formats/markdown writes them as Markdown and as HTML. */
export interface Sheet {
  /** Outcomes, what is there at the start, tasks with a box to tick. */
  readonly learner: Document;
  /** Tasks with their checks in words, why and wrong turns; the question with its answer; a grid of names. */
  readonly trainer: Document;
}

export interface SheetOptions {
  /** The chart of the start state as SVG, and the name of its file. */
  readonly chart?: { readonly svg: string; readonly file: string };
  /** Rows of the grid: what somebody is called on the sheet, and the line that they handed in. */
  readonly grid?: readonly { readonly who: string; readonly line: ProgressLine }[];
}

/** The sheet of a walkthrough for a training room (learn.md 1, Trainer). Nothing in it is stored or sent. */
export function sheetOf(walkthrough: Walkthrough, options: SheetOptions = {}): Sheet {
  const { title } = walkthrough;
  return {
    learner: { title, blocks: learnerBlocks(walkthrough, options) },
    trainer: {
      title: `${title}: for the trainer`,
      blocks: trainerBlocks(walkthrough, options.grid ?? []),
    },
  };
}

const levels = { newcomer: "newcomers", admin: "administrators", both: "everybody" };
const box = "☐";

function learnerBlocks(walkthrough: Walkthrough, { chart }: SheetOptions): readonly Block[] {
  const { title, minutes, level, outcomes, start, steps, then } = walkthrough;
  return [
    heading(1, marked(title)),
    paragraph([`${minutes} minutes, for ${levels[level]}. After it you can:`]),
    list(outcomes.map(marked)),
    heading(2, ["What is there"]),
    paragraph(kitText(start)),
    ...(start.add.length + start.permissions.length === 0
      ? []
      : [list([...start.add, ...start.permissions.map(granting)].map(commandText))]),
    ...(chart
      ? [{ is: "figure", ...chart, caption: ["The practice organisation at the start"] } as const]
      : []),
    heading(2, ["Tasks"]),
    ...table(
      ["Done", "Step", "Place", "Task"],
      steps.map((step, at) => [[box], [`${at + 1}`], [placeText(step)], taskText(step)]),
    ),
    heading(2, ["And then"]),
    paragraph(marked(then.text)),
  ];
}

/** The task, and the question before its result where that is another text. */
function taskText({ task, predict }: Step): Phrase {
  if (!predict) return marked(task);
  const choices = predict.choices.map(({ text }, at) => `${letter(at)} ${text}`).join("  ");
  return task === predict.ask
    ? [...marked(task), " ", ...marked(choices)]
    : [...marked(task), " ", ...marked(predict.ask), " ", ...marked(choices)];
}

const placeText = ({ place }: Step): string => place.charAt(0).toUpperCase() + place.slice(1);

function kitText({ kit, logs = [], queue, traces = [] }: Start): Phrase {
  const files = [
    ...logs.map(({ file }) => file),
    ...(queue === undefined ? [] : [queue]),
    ...traces,
  ];
  const of = phrase`The practice organisation ${name(kit)}, with the default connectors of each server`;
  return files.length === 0 ? [...of, "."] : [...of, ", and ", value(files.join(", ")), "."];
}

const granting = (permission: Start["permissions"][number]) =>
  ({ cmdlet: "Add-ADPermission", ...permission }) as const;

/** A command in words: what it makes, changes or gives. */
function commandText(command: Command): Phrase {
  if ("rights" in command) {
    const { identity, user, rights, deny, cmdlet } = command;
    const verb = cmdlet === "Remove-ADPermission" ? "takes back" : deny ? "denies" : "allows";
    return phrase`${name(identity)} ${verb} ${value(rights.join(", "))} ${cmdlet === "Remove-ADPermission" ? "from" : "to"} ${name(user)}`;
  }
  if (!("properties" in command)) return phrase`${name(command.identity)} is removed`;
  const { Name, Server, Usage: _, ...rest } = command.properties;
  const identity =
    "identity" in command
      ? command.identity
      : typeof Server === "string"
        ? `${Server}\\${String(Name)}`
        : String(Name);
  const said = Object.entries(rest).map(
    ([parameter, each]): Phrase =>
      phrase`${parameterName(parameter)} ${value(Array.isArray(each) ? each.join(", ") : String(each))}`,
  );
  return [name(identity), ": ", ...joined(said, "; ")];
}

const joined = (parts: readonly Phrase[], between: string): Phrase =>
  parts.flatMap((each, at) => [...(at > 0 ? [between] : []), ...each]);

function trainerBlocks(
  walkthrough: Walkthrough,
  grid: NonNullable<SheetOptions["grid"]>,
): readonly Block[] {
  const { title, minutes, steps, question } = walkthrough;
  return [
    heading(1, [...marked(title), ": for the trainer"]),
    paragraph([`${minutes} minutes in ${steps.length} steps.`]),
    ...steps.flatMap((step, at) => {
      const by = Math.round((minutes * (at + 1)) / (steps.length + 1));
      return [heading(3, [`${at + 1} · `, ...marked(step.task)]), list(stepLines(step, by))];
    }),
    heading(2, ["Question"]),
    paragraph(marked(question.ask)),
    list(
      question.choices.map(({ text, right, reply }, at) => [
        ...[`${letter(at)} `, ...marked(text), right ? " (right): " : ": "],
        ...marked(reply),
      ]),
    ),
    heading(2, ["Names"]),
    ...gridOf(steps.length, grid),
  ];
}

function stepLines(step: Step, by: number): readonly Phrase[] {
  const { check, predict, hints, why, sources, wrongTurns, holds } = step;
  const right = predict?.choices.findIndex((each) => each.right) ?? -1;
  return [
    [`${placeText(step)}, done by minute ${by}.`],
    [...["Done when "], ...inWords(check), holds ? "; still so at the end." : "."],
    ...(predict
      ? [
          [
            ...marked(predict.ask),
            ` Right: ${letter(right)} `,
            ...marked(predict.choices[right]?.text ?? ""),
          ],
        ]
      : []),
    ["Hints: ", ...joined(hints.map(marked), " · ")],
    ["Why: ", ...marked(why), ...(sources.length > 0 ? [` (${sources.join(", ")})`] : [])],
    ...wrongTurns.map(
      ({ when, say }): Phrase => [...["Wrong turn when ", ...inWords(when), ": "], ...marked(say)],
    ),
  ];
}

const emptyRows = 12;

/** Names by steps: hints that were looked at, by step, and how many steps are done; without lines, room to tick. */
function gridOf(steps: number, grid: NonNullable<SheetOptions["grid"]>): readonly Block[] {
  const columns = ["Name", ...Array.from({ length: steps }, (_, at) => String(at + 1)), "Done"];
  const rows: (readonly Phrase[])[] =
    grid.length > 0
      ? grid.map(({ who, line }) => [
          [who],
          ...Array.from({ length: steps }, (_, at): Phrase => [hintText(line.hints[at])]),
          [`${line.done} of ${line.of}`],
        ])
      : Array.from({ length: emptyRows }, () =>
          columns.map((_, at): Phrase => [at === 0 ? " " : box]),
        );
  return table(columns, rows);
}

/** A hint that was looked at is a digit: 3 is the value itself. */
const hintText = (level: number | undefined): string => (level ? String(level) : "·");
