import type { Fault } from "./fault";

/** How a text begins; undefined while only white space has come. */
export function notationOf(text: string): "xml" | "json" | "other" | undefined {
  const first = /[^\s\ufeff]/.exec(text)?.[0];
  if (first === undefined) return undefined;
  if (first === "<") return "xml";
  return first === "{" || first === "[" ? "json" : "other";
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
