import type { Phrase } from "../../finding";
import { type Block, heading, joined, list, paragraph, table } from "../../formats/markdown";
import { marked } from "./marked";
import { box, placeText } from "./onPaper";
import type { ProgressLine } from "./progressLine";
import type { Step, Walkthrough } from "./walkthrough";
import { inWords, letter } from "./words";

/** A row of the grid: what somebody is called on the sheet, and the line that they handed in. */
export interface GridRow {
  readonly who: string;
  readonly line: ProgressLine;
}

/** Tasks with their checks in words, why and wrong turns; the question with its answer; a grid of names. */
export function trainerPage(walkthrough: Walkthrough, grid: readonly GridRow[]): readonly Block[] {
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
            ...(predict.ask === step.task ? [] : [...marked(predict.ask), " "]),
            ...[`Right: ${letter(right)} `, ...marked(predict.choices[right]?.text ?? "")],
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
function gridOf(steps: number, grid: readonly GridRow[]): readonly Block[] {
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
