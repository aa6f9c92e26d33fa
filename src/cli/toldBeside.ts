import type { Beside } from "../core/logs";

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
    return `${count}, first ${each.first}: ${sentence(each)} Other end: ${who}.`;
  });
  return `\nBeside the design:\n${lines.join("\n").replace(/[^\P{Cc}\n]/gu, "·")}\n`;
}

function sentence({ what, connector, predicted }: Beside): string {
  switch (what) {
    case "no-such-connector":
      return predicted === null
        ? `The design has no connector ${connector}.`
        : `The design has no connector ${connector}; by it ${predicted} takes them.`;
    case "no-such-server":
      return `The design does not have the server of ${connector}.`;
    case "other-connector":
      return `${connector} took them, by the design ${predicted} does: what is deployed differs from it.`;
    case "no-connector":
      return `${connector} took them, by the design no connector does: what is deployed differs from it.`;
    case "one-address":
      return `All clients of ${connector} come from one address: something in front translates addresses, so ranges cannot tell them apart.`;
  }
}
