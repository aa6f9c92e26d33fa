import { plain } from "../core/finding";
import { type Beside, besideSentence } from "../core/logs";

/** How many addresses are named. */
const few = 5;

/** Where logs and design disagree, in words; nothing without a design. */
export function toldBeside(beside: readonly Beside[] | undefined): string {
  if (!beside) return "";
  if (beside.length === 0) return "\nThe logs agree with the design.\n";
  const lines = beside.map((each) => {
    const more = each.remotes.length > few ? ", …" : "";
    const who = `${each.remotes.slice(0, few).join(", ")}${more}`;
    const count = each.sessions === 1 ? "1 session" : `${each.sessions} sessions`;
    return `${count}, first ${each.first}: ${plain(besideSentence(each))} Other end: ${who}.`;
  });
  return `\nBeside the design:\n${lines.join("\n").replace(/[^\P{Cc}\n]/gu, "·")}\n`;
}
