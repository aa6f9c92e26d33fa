import type { Organisation } from "../model";
import type { Adopter, Choices, Fate, Imported } from "./adopt";
import { readCsv } from "./csv";
import { designOf } from "./design";
import { Refusal } from "./fault";
import { readShown } from "./formatList";
import { importedOfDesign } from "./importedDesign";
import { hasImportKeys, isImportJson, readImportJson } from "./importJson";
import { type Json, parseJson, readExported, readPasted } from "./json";
import { strangeText } from "./notation";
import { fatesOf, looksLikeScript, readScript } from "./script";

/** What an input holds. */
export interface Content {
  readonly imported: Imported;
  readonly fates: ReadonlyMap<Fate, number>;
  readonly design?: Organisation;
}

/**
 * Reads a text that is there whole, by the notation that its content shows (script-shapes 7). `choices` are a
 * person's, for what is ambiguous in a script. Throws a Refusal.
 */
export function readHeld(
  text: string,
  file: string,
  adopter: Adopter,
  choices: Choices = {},
): Content {
  const [, object, list] = mayBeJson.exec(text) ?? [];
  if (object ?? list) {
    const json = jsonOf(text);
    if (json.ok) return readJson(text, json.value, file, adopter);
    if (object) throw json.refusal;
    return readText(text, file, adopter, choices) ?? fail(json.refusal);
  }
  return readText(text, file, adopter, choices) ?? fail(new Refusal(strangeText(text)));
}

/** A prompt begins with a bracket too: `[PS] C:\\>`. */
const mayBeJson = /^[\s\ufeff]*(?:(\{)|(?=(\[)\s*(?:["{[\]\d-]|true|false|null|$)))/;

/** undefined where the text is in no notation that is known. */
function readText(
  text: string,
  file: string,
  adopter: Adopter,
  choices: Choices,
): Content | undefined {
  if (hasTooManyLines(text)) throw new Refusal(tooManyLines);
  if (readCsv(text, adopter)) return adopter.result();
  if (looksLikeScript(text)) {
    const script = readScript(text, file, choices);
    return { imported: script.imported, fates: fatesOf(script) };
  }
  const isRead =
    readPasted(text, adopter, (around) => readAround(around, adopter)) || readShown(text, adopter);
  return isRead ? adopter.result() : undefined;
}

/** Some 25,000 connectors as Format-List shows them. */
const mostLines = 2_000_000;

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (const end of ["\n", "\r"])
    for (let at = text.indexOf(end); at >= 0 && lines <= mostLines; at = text.indexOf(end, at + 1))
      if (end === "\n" || text[at + 1] !== "\n") lines += 1;
  return lines > mostLines;
}

const tooManyLines = {
  code: "input-too-long",
  what: "This text has more than two million lines, which are read whole.",
  mend: "Run Get-ReceiveConnector | Export-Clixml receive.xml: such a file is read piece by piece, however long.",
};

/** Text beside JSON: lists and tables are read, all else is told as what it is. */
function readAround(text: string, adopter: Adopter): void {
  try {
    readShown(text, adopter);
  } catch (error) {
    // Addresses alone are no reason to refuse the rest; the account has them.
    if (!(error instanceof Refusal)) throw error;
  }
}

function fail(refusal: Refusal): never {
  throw refusal;
}

function jsonOf(text: string) {
  try {
    return { ok: true as const, value: parseJson(text) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false as const, refusal: error };
  }
}

function readJson(text: string, value: Json, file: string, adopter: Adopter): Content {
  const fates = new Map<Fate, number>();
  if (isDesign(value)) {
    const design = designOf(text, value);
    return { imported: importedOfDesign(design, file), fates, design };
  }
  if (isImportJson(value)) return { imported: readImportJson(text, value, file), fates };
  if (readExported(value, adopter)) return adopter.result();
  if (hasImportKeys(value)) return { imported: readImportJson(text, value, file), fates };
  throw new Refusal(otherJson);
}

const isDesign = (value: Json): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "portolan");

const otherJson = {
  code: "json-other",
  what: "This JSON is neither a .portolan.json file, nor what portolan import --json writes, nor connectors as ConvertTo-Json writes them.",
  mend: "Run Get-ReceiveConnector | Export-Clixml receive.xml and give that file.",
};
