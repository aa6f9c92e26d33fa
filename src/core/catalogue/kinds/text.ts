import { type Complaint, read, refused } from "../../values";
import type { ScalarKind } from "./kind";
import { textual } from "./textual";

interface Options {
  /** UTF-16 units, as .NET counts. */
  readonly maxLength?: number;
  /** What is wrong with a text; undefined if nothing. */
  readonly check?: (text: string) => Complaint | undefined;
}

/** Any text, as written. */
export const text = ({ maxLength, check }: Options): ScalarKind =>
  textual({
    type: "text",
    powerShellType: "String",
    emptyIsText: true,
    ...(maxLength === undefined ? {} : { maxLength }),
    parse(typed) {
      const complaint = tooLong(typed, maxLength) ?? check?.(typed);
      return complaint ? refused(complaint) : read(typed);
    },
  });

function tooLong(typed: string, maxLength = Number.POSITIVE_INFINITY): Complaint | undefined {
  if (typed.length <= maxLength) return undefined;
  return {
    code: "text-too-long",
    what: `This text has ${typed.length.toLocaleString("en-US")} characters.`,
    mend: `At most ${maxLength} are allowed.`,
    at: { start: maxLength, length: typed.length - maxLength },
  };
}

/** The name of another object: a server, an accepted domain, a connector. */
export const reference = (powerShellType: string): ScalarKind =>
  textual({
    type: "reference",
    powerShellType,
    ignoreCase: true,
    parse: (typed) => read(typed.trim()),
  });
