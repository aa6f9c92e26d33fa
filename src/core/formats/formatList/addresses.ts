import { parameter } from "../../catalogue";
import { isPrompt } from "./command";
import { rangeNames } from "./property";

const kinds = (["RemoteIPRanges", "Bindings"] as const).flatMap((name) => {
  const kind = parameter("receive", name)?.kind;
  return kind?.list ? [kind] : [];
});

/** Index of the first address where lines hold nothing but addresses, after the command that showed them; else -1. */
export function firstAddress(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !isPrompt(line));
  const rest = first < 0 ? [] : lines.slice(first).filter((line) => !isPrompt(line));
  const isAddress = (line: string): boolean => kinds.some((kind) => kind.parseItem(line.trim()).ok);
  return rest.length > 0 && rest.every(isAddress) ? first : -1;
}

/** Whether properties are those of an address range (script-shapes O15). */
export const isRange = (names: readonly string[]): boolean =>
  names.filter((name) => rangeNames.has(name)).length > 1;

/** Why addresses alone are not taken, and how to show whose they are. */
export const whoseAddresses = {
  what: "These addresses do not say of which connector they are.",
  mend: "Run Get-ReceiveConnector | Format-List Identity,Bindings,RemoteIPRanges and give what it shows.",
};
