const mark = /[\s,]*(?:\.\.\.|…)$/;

import { counted } from "../../values";

/** Whether a value ends in the mark of something that was left out in printing. */
export const isCut = (text: string): boolean => mark.test(text);

export const withoutMark = (text: string): string => text.replace(mark, "");

/** Why a value that was cut is not taken, and how to get it whole. */
export function cutReason(values?: number): string {
  const what =
    values === undefined
      ? "The value was cut to fit its column when it was printed."
      : `The list was cut after ${counted(values, "value")} when it was printed.`;
  return `${what} Run $FormatEnumerationLimit = -1 and then Format-List, or take Export-Clixml.`;
}

export const unclosedReason =
  "The list has no closing brace: the rest of it is missing here. Copy the output again, from the first line to the last.";
