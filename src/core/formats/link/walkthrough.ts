import { type Fault, Refusal } from "../fault";
import { readJson } from "../json";
import type { LinkForm } from "./form";
import { packedLink, unpackedLink } from "./packed";

/** Letters of the longest text of a walkthrough, from a file or a link; ours have 20,000. */
export const longestWalkthrough = 2_000_000;

const form: LinkForm = {
  ...{ letter: "w", format: 1, held: "walkthrough", file: "a .walkthrough.json file" },
  largest: longestWalkthrough,
};

/** The text of a walkthrough's file as the fragment of an address, without the #. Spaces between its members are left out. */
export const writeWalkthroughLink = (text: string): string =>
  packedLink(form, JSON.stringify(JSON.parse(text)));

export type WalkthroughText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: Fault };

/**
 * The text that a fragment holds, one member a line as a file has it, so that a line can be named. Whether it is a
 * walkthrough is for `learn` to judge; no input throws.
 */
export function walkthroughInLink(fragment: string): WalkthroughText {
  try {
    return { ok: true, text: spread(unpackedLink(form, fragment)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** What is no JSON stays as it is: its reader says what is wrong. So does what lines would make too long to read. */
function spread(text: string): string {
  const json = readJson(text);
  if (!json.ok) return text;
  const lines = JSON.stringify(json.document, null, 2);
  return lines.length <= longestWalkthrough ? lines : text;
}
