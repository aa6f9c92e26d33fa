import { clip } from "../values";
import type { Fault } from "./fault";

/** How a text begins; undefined while that cannot be told. `<#` begins a comment of a script. */
export function notationOf(text: string): "xml" | "other" | undefined {
  const [first, next] = /[^\s\ufeff][\s\S]?/.exec(text)?.[0] ?? "";
  if (first === "<" && next !== "#") return next === undefined ? undefined : "xml";
  return first === undefined ? undefined : "other";
}

/** Why a text is refused that is in no notation: where it begins, and with what. */
export function strangeText(text: string): Fault {
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => /^\s*configuration\s+[\w-]+\s*\{?\s*$/i.test(line));
  if (at >= 0)
    return {
      code: "input-dsc",
      line: at + 1,
      what: "This is a DSC configuration: what it keeps is not read from it.",
      mend: "Give the design that it was made of, or what Get-ReceiveConnector | Export-Clixml receive.xml shows of a server that it was applied to.",
    };
  const index = lines.findIndex((line) => line.trim() !== "");
  return {
    code: "input-notation",
    line: index + 1,
    what: `This text is neither an export, a script nor a design. It begins: ${clip((lines[index] ?? "").trim())}`,
    mend: "What Export-Clixml, Export-Csv and ConvertTo-Json write is read, what Format-List and Format-Table show, scripts with New- and Set- commands, and .portolan.json files. Run Get-ReceiveConnector | Export-Clixml receive.xml and give that file.",
  };
}
