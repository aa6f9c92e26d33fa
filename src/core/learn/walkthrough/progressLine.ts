import type { Walkthrough } from "./walkthrough";

/** How far somebody is in a walkthrough, as it can be copied: no name, no answer, no organisation. */
export interface ProgressLine {
  readonly walkthrough: string;
  /** Steps that are ticked, of how many. */
  readonly done: number;
  readonly of: number;
  /** Hints that were looked at, 0 to 3, by step in order. */
  readonly hints: readonly number[];
}

/** `first-connector 6/7 hints 0,1,0,2,0,0,0`. */
export const printProgress = ({ walkthrough, done, of, hints }: ProgressLine): string =>
  `${walkthrough} ${done}/${of} hints ${hints.join(",")}`;

/** The line of a walkthrough with these steps ticked and these hints looked at. */
export const progressLineOf = (
  { id, steps }: Pick<Walkthrough, "id" | "steps">,
  ticked: readonly string[],
  hints: Readonly<Record<string, number>>,
): ProgressLine => ({
  walkthrough: id,
  done: steps.filter((step) => ticked.includes(step.id)).length,
  of: steps.length,
  hints: steps.map((step) => (Object.hasOwn(hints, step.id) ? (hints[step.id] ?? 0) : 0)),
});

const form = /^([a-z0-9]+(?:-[a-z0-9]+)*) (\d{1,2})\/(\d{1,2}) hints ([0-3](?:,[0-3])*)$/;
const longestId = 100;
const mostSteps = 20;

/** Reads one line; undefined for whatever is none. Blanks around it and a capital in it are forgiven. */
export function parseProgress(text: string): ProgressLine | undefined {
  const [, walkthrough, done, of, said] =
    form.exec(text.trim().replace(/\s+/g, " ").toLowerCase()) ?? [];
  if (walkthrough === undefined || said === undefined || walkthrough.length > longestId)
    return undefined;
  const hints = said.split(",").map(Number);
  const line = { walkthrough, done: Number(done), of: Number(of), hints };
  const fits =
    line.of >= 1 && line.of <= mostSteps && line.done <= line.of && hints.length === line.of;
  return fits ? line : undefined;
}

/** The lines of a file that somebody saved or gathered, and how many were none. */
export function readProgress(text: string): {
  readonly lines: readonly ProgressLine[];
  readonly others: number;
} {
  const said = text.split(/\r\n?|\n/).filter((each) => each.trim() !== "");
  const lines = said.flatMap((each) => parseProgress(each) ?? []);
  return { lines, others: said.length - lines.length };
}
