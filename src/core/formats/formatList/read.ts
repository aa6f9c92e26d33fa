import { type Adopter, isKnownName, isOfBothSides, type Subject } from "../adopt";
import { Refusal } from "../fault";
import { firstAddress, isRange, whoseAddresses } from "./addresses";
import { isPrompt, subjectOfCommand, wholeSides } from "./command";
import { itemsOf } from "./items";
import { linesOf } from "./lines";
import { bagOfObject, rejoined, subjectOfNamed, subjectOfShown } from "./object";
import { takeRows } from "./row";
import type { Shown, ShownObject, ShownTable, ShownText } from "./shown";
import { type Width, widthOf } from "./wrapped";

/**
 * Reads what Format-List and Format-Table show, as it was posted or saved; several outputs one after the other.
 * Gives the objects to the adopter, and answers false where there is none. Throws a Refusal where the text
 * shows addresses alone.
 */
export function readShown(text: string, adopter: Adopter): boolean {
  const reader = new ShownReader(adopter);
  for (const item of withText(rejoined(itemsOf(linesOf(text))))) reader.take(item);
  return reader.end();
}

type Item =
  | ShownText
  | (ShownTable & { readonly subject: Subject | undefined })
  | (ShownObject & { readonly subject: Subject | undefined; readonly width: Width });

/** What each item is about; what looks like an object or a table and is none becomes text again. */
function withText(items: readonly Shown[]): readonly Item[] {
  const found: Item[] = [];
  const subjectOf = remembered();
  let hint: Subject | undefined;
  let width: Width | undefined;
  for (const [index, item] of items.entries()) {
    if (item.is === "text") {
      hint = subjectOfCommand(item.lines) ?? (item.lines.some(isPrompt) ? undefined : hint);
      width = undefined;
      addText(found, item);
      continue;
    }
    const names = item.is === "table" ? item.names : item.properties.map(({ name }) => name);
    const common = subjectOf(names, hint);
    const subject = item.is === "object" ? subjectOfShown(item, common) : common;
    if (isText(item, names, subject)) {
      const lines = item.is === "table" ? item.lines : linesOfObject(item);
      addText(found, { is: "text", line: item.line, lines: [...lines] });
      width = undefined;
    } else if (item.is === "table") {
      found.push({ ...item, subject });
      width = undefined;
    } else {
      width ??= widthOf(objectsFrom(items, index));
      found.push({ ...item, subject, width });
    }
  }
  return found;
}

/** Objects of one output have the same names: what they are about is found once. */
function remembered(): typeof subjectOfNamed {
  let names: readonly string[] = [];
  let hint: Subject | undefined;
  let subject: Subject | undefined;
  return (own, above) => {
    const isSame =
      above === hint &&
      own.length === names.length &&
      own.every((name, index) => name === names[index]);
    if (!isSame) [names, hint, subject] = [own, above, subjectOfNamed(own, above)];
    return subject;
  };
}

/** A word before a colon in prose is no object: it needs a subject, or three names that are known. */
function isText({ is }: Shown, names: readonly string[], subject: Subject | undefined): boolean {
  if (isRange(names)) return false;
  if (subject === undefined) return names.filter(isKnownName).length < 3;
  // "Name: Kim" below a command is a person.
  return is === "object" && names.every((name) => ["Name", "Identity", "Server"].includes(name));
}

function addText(found: Item[], { line, lines }: ShownText): void {
  const last = found.at(-1);
  if (last?.is === "text") last.lines.push(...lines);
  else found.push({ is: "text", line, lines: [...lines] });
}

const linesOfObject = ({ properties }: ShownObject): readonly string[] =>
  properties.flatMap(({ name, pieces }) =>
    pieces.map(({ text }, index) => (index === 0 ? `${name} : ${text}` : text)),
  );

/** The objects that follow each other without other text. */
function objectsFrom(items: readonly Shown[], index: number): readonly ShownObject[] {
  const found: ShownObject[] = [];
  for (let at = index; at < items.length; at += 1) {
    const item = items[at];
    if (item?.is !== "object") break;
    found.push(item);
  }
  return found;
}

class ShownReader {
  readonly #adopter: Adopter;
  readonly #whole = new Set<string>();
  #addresses: number | undefined;
  #any = false;

  constructor(adopter: Adopter) {
    this.#adopter = adopter;
  }

  take(item: Item): void {
    if (item.is === "text") this.#text(item);
    else if (item.is === "table") this.#table(item);
    else this.#object(item);
  }

  end(): boolean {
    if (this.#any) {
      const partial = (["receive", "send"] as const).filter((side) => !this.#whole.has(side));
      this.#adopter.notWhole(partial);
    } else if (this.#addresses !== undefined)
      throw new Refusal({ code: "text-addresses", line: this.#addresses, ...whoseAddresses });
    return this.#any;
  }

  #text({ line, lines }: ShownText): void {
    for (const side of wholeSides(lines)) this.#whole.add(side);
    const first = firstAddress(lines);
    if (first >= 0) this.#askWhose(line + first);
    if (first !== 0) this.#adopter.account.setAsideAt(line, toldText(lines));
  }

  #table({ line, names, rows, subject }: Extract<Item, { is: "table" }>): void {
    if (subject !== undefined) {
      this.#any = true;
      takeRows(names, rows, subject, this.#adopter);
    } else if (isRange(names)) this.#askWhose(line, rows.length * names.length);
    else for (const row of rows) this.#strange(row.line, names);
  }

  #object(item: Extract<Item, { is: "object" }>): void {
    const names = item.properties.map(({ name }) => name);
    if (item.subject !== undefined) {
      this.#any = true;
      this.#adopter.take(bagOfObject(item, item.subject, item.width));
    } else if (isRange(names)) this.#askWhose(item.line, names.length);
    else this.#strange(item.line, names);
  }

  #askWhose(line: number, properties = 0): void {
    this.#addresses ??= line;
    const reason = `${whoseAddresses.what} ${whoseAddresses.mend}`;
    this.#adopter.account.refuseObject({ line, property: "RemoteIPRanges", reason }, properties);
  }

  /** Of connectors, but of which side nothing says; or of something else. */
  #strange(line: number, names: readonly string[]): void {
    this.#any = true;
    if (names.every(isOfBothSides))
      this.#adopter.account.refuseObject({ line, reason: eitherSide }, names.length);
    else
      this.#adopter.take({
        ...{ line, types: [], isText: true },
        properties: names.map((name) => ({ name, line, raw: undefined })),
      });
  }
}

/** The first line, which says what it is. */
const toldText = (lines: readonly string[]): string => {
  const first = (lines[0] ?? "").trim();
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
};

const eitherSide =
  "These properties are of receive and of send connectors alike. Show Bindings, or AddressSpaces, with them, or paste the command too.";
