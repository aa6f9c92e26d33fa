import type { Fault } from "./fault";

/** How a text begins; undefined while that cannot be told. `<#` begins a comment of a script. */
export function notationOf(text: string): "xml" | "other" | undefined {
  const [first, next] = /[^\s\ufeff][\s\S]?/.exec(text)?.[0] ?? "";
  if (first === "<" && next !== "#") return next === undefined ? undefined : "xml";
  return first === undefined ? undefined : "other";
}

const looks: readonly (readonly [RegExp, string])[] = [
  [/\b(?:New|Set|Remove|Get)-(?:Receive|Send)Connector\b/i, "a PowerShell script"],
  [/^\s*(?:#TYPE |"[^"\n]*"(?:,"[^"\n]*")+)/, "CSV"],
  [/^\s*\w+ +: /m, "output of Format-List"],
];

/** Why a text that is neither XML nor JSON is refused, with what it looks like. */
export function strangeText(text: string): Fault {
  const look = looks.find(([pattern]) => pattern.test(text.slice(0, 65_536)))?.[1];
  return {
    code: "input-notation",
    line: 1,
    what: look
      ? `This looks like ${look}, which this version does not read.`
      : "This text is neither an export nor a design.",
    mend: "It reads what Export-Clixml writes, .portolan.json files, and what portolan import --json writes. Run Get-ReceiveConnector | Export-Clixml receive.xml and give that file.",
  };
}
