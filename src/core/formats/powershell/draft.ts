import type { Connector } from "../../model";
import { type Remark, remark } from "./statement";

/** Says of each value that could not be read what was typed, and that the last good value stands. */
export function draftRemarks({ drafts, explicit }: Connector): Remark[] {
  return Object.entries(drafts).map(([name, draft]) => {
    const typed = clipped(typeof draft === "string" ? draft : draft.join(", "));
    const instead = Object.hasOwn(explicit, name) ? "the last good value stands" : "it is left out";
    return remark(`${name} is held back: "${typed}" could not be read, ${instead}.`, name);
  });
}

const clipped = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
