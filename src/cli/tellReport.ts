import { isParameter, type Origin, type Report } from "../core/formats";
import type { Console } from "./console";

/** Tells on standard error what a design lacks because it could not be read, or was chosen. */
export function tellReport(
  { refused, ambiguous, unknown, computed, notes = [] }: Report,
  console: Console,
): void {
  for (const each of notes) console.err(`${placeOf(each)}${each.what}\n`);
  for (const each of refused) {
    const what = [each.connector, each.property].filter(Boolean).join(", ");
    console.err(`${placeOf(each)}${what ? `${what}: ` : ""}${each.reason}\n`);
  }
  for (const each of ambiguous)
    console.err(`${placeOf(each)}${each.what} Taken: ${each.chosen}.\n`);
  for (const { parameter, source, why, ...place } of computed) {
    const what = parameter === undefined ? source : `-${parameter} ${source}`;
    console.err(`${placeOf(place)}${what} is known only when it runs: ${why}.\n`);
  }
  for (const each of unknown)
    console.err(
      `${placeOf(each)}${each.what} ${isParameter(each.what) ? noParameter : notKnown}\n`,
    );
}

const notKnown = "is not known, and left out.";
const noParameter =
  "is no parameter of this command: the shell stops at it. The rest is read; correct it, or take it out.";

/** `receive.xml:12: `, as far as it is known. */
export const placeOf = ({ file, line }: Origin): string =>
  file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`}: `;
