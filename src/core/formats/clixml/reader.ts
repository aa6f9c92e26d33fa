import { Refusal } from "../fault";
import { Copies } from "./copied";
import { unescapeUnits } from "./escapes";
import { type Frame, innermostObject, type LeafFrame, type ObjectFrame } from "./frames";
import { type Node, type ObjectNode, rawOf } from "./node";
import { primitives, typeOfTag } from "./primitives";
import { wrongRoot } from "./root";
import type { Attributes } from "./tag";
import { type Handler, Tokenizer } from "./tokenizer";

export interface ClixmlOptions {
  /** Called with each object of the file, in order; what it does not keep is free again. */
  readonly object: (object: ObjectNode) => void;
  /** Whether objects of these types are parts of an organisation, wherever they stand. */
  readonly isPart?: (types: readonly string[]) => boolean;
  /** Whether the bytes of a property of an object of these types are wanted. They are most of an export. */
  readonly wantsBytes: (types: readonly string[], property: string) => boolean;
}

/** Longer than any value of Exchange; an export is not a place for files. In UTF-16 units. */
export const longestValue = 4_194_304;
/** How many values of one file may be held at a time. */
export const mostValues = 2_000_000;

const lists = new Set(["LST", "IE", "QUE", "STK", "DCT"]);

/** A reader of Export-Clixml, fed with text in pieces. It knows the notation and nothing of Exchange. */
export class ClixmlReader implements Handler {
  readonly #tokenizer = new Tokenizer(this);
  readonly #options: ClixmlOptions;
  readonly #frames: Frame[] = [];
  readonly #copies = new Copies();
  readonly #objects = new Map<string, Node>();
  readonly #types = new Map<string, readonly string[]>();
  #kept = 0;
  #started = false;

  constructor(options: ClixmlOptions) {
    this.#options = options;
  }

  /** Reads the next piece. Throws a Refusal where the text is no CliXml. */
  feed(text: string): void {
    this.#tokenizer.feed(text);
  }

  /** Says that nothing follows. Throws a Refusal where the text stops early. */
  end(): void {
    this.#tokenizer.end();
    if (!this.#started) throw new Refusal(nothing);
  }

  open(tag: string, attributes: Attributes, line: number, column: number): void {
    if (!this.#started) {
      const fault = wrongRoot(tag);
      if (fault) throw new Refusal({ ...fault, line, column });
      this.#started = true;
      this.#frames.push({ as: "root" });
      return;
    }
    this.#frames.push(this.#frame(tag, attributes, line, column));
  }

  #frame(tag: string, attributes: Attributes, line: number, column: number): Frame {
    const parent = this.#frames.at(-1);
    const name = attributes.get("N");
    if (parent?.as === "skip" || parent?.as === "leaf") return { as: "skip" };
    if (tag === "Obj") return this.#object(attributes, line);
    if (tag === "Ref") {
      const node = this.#objects.get(attributes.get("RefId") ?? "");
      this.#give(node ?? { as: "strange", tag: "Ref" }, name, line);
      return { as: "skip" };
    }
    if (parent?.as === "object") {
      if (tag === "Props" || tag === "MS") return { as: "members" };
      if (tag === "TN") return { as: "types", refId: attributes.get("RefId"), names: [] };
      if (tag === "TNRef") {
        parent.types = this.#types.get(attributes.get("RefId") ?? "") ?? [];
        return { as: "skip" };
      }
      if (lists.has(tag)) {
        parent.items ??= [];
        return { as: "list" };
      }
    }
    if (tag === "En" && parent?.as === "list") return { as: "entry" };
    return this.#leaf(tag, name, line, column);
  }

  #object(attributes: Attributes, line: number): ObjectFrame {
    return {
      as: "object",
      line,
      name: attributes.get("N"),
      refId: attributes.get("RefId"),
      outer: this.#isOuter(),
      handedOn: false,
      keptBefore: this.#kept,
      types: [],
      text: undefined,
      raw: undefined,
      items: undefined,
      properties: [],
    };
  }

  /** Whether an object that begins here is one of the file: at its top, or in a list or table of objects there. */
  #isOuter(): boolean {
    const parent = this.#frames.at(-1);
    if (parent?.as === "root") return true;
    const inList = parent?.as === "list" || parent?.as === "entry";
    return inList && innermostObject(this.#frames)?.outer === true;
  }

  #leaf(tag: string, name: string | undefined, line: number, column: number): Frame {
    const isText = tag === "ToString" || tag === "T";
    if (!isText && !primitives.has(tag)) {
      this.#give({ as: "strange", tag: this.#copies.of(tag) }, name, line);
      return { as: "skip" };
    }
    const wanted = tag !== "SS" && (tag !== "BA" || this.#wantsBytes(name));
    return { as: "leaf", tag, name, line, column, wanted, parts: [], length: 0 };
  }

  #wantsBytes(name: string | undefined): boolean {
    const owner = innermostObject(this.#frames);
    return !!owner && this.#options.wantsBytes(owner.types, unescapeUnits(name ?? ""));
  }

  text(piece: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.as !== "leaf" || !frame.wanted) return;
    frame.parts.push(piece);
    frame.length += piece.length;
    if (frame.length > longestValue) throw new Refusal(tooLong(frame));
  }

  close(): void {
    const frame = this.#frames.pop();
    if (frame?.as === "leaf") this.#closeLeaf(frame);
    else if (frame?.as === "object") this.#closeObject(frame);
    else if (frame?.as === "types") {
      const owner = innermostObject(this.#frames);
      if (owner) owner.types = frame.names;
      if (frame.refId !== undefined) this.#types.set(this.#copies.of(frame.refId), frame.names);
    }
  }

  #closeLeaf(frame: LeafFrame): void {
    const parent = this.#frames.at(-1);
    const text = frame.parts.length === 1 ? (frame.parts[0] ?? "") : frame.parts.join("");
    if (frame.tag === "T") {
      if (parent?.as === "types") parent.names.push(this.#copies.of(unescapeUnits(text)));
    } else if (frame.tag === "ToString") {
      if (parent?.as === "object") parent.text = this.#copies.of(unescapeUnits(text));
    } else if (frame.tag === "BA" && !frame.wanted)
      this.#give({ as: "bytes", base64: undefined }, frame.name, frame.line);
    else {
      const read = primitives.get(frame.tag);
      if (read) this.#give(read(this.#copies.of(text)), frame.name, frame.line);
    }
  }

  #closeObject(frame: ObjectFrame): void {
    const saysMore = frame.text !== undefined || frame.raw !== undefined || !!frame.items;
    const pruned = !frame.outer && saysMore;
    const { line, types, text, raw, items } = frame;
    const properties = pruned ? [] : frame.properties;
    const node: ObjectNode = { as: "object", line, types, text, raw, items, properties };
    if (pruned) this.#kept = frame.keptBefore + (items?.length ?? 0);
    if (frame.outer) this.#handOn(node, frame);
    else if (this.#isPart(types)) {
      this.#options.object({ ...node, properties: frame.properties });
      this.#kept = frame.keptBefore;
    } else {
      if (frame.refId !== undefined) this.#objects.set(this.#copies.of(frame.refId), node);
      this.#give(node, frame.name, line);
    }
  }

  /** Whether an object in a member is one of the file: `[pscustomobject]@{ Receive = Get-ReceiveConnector }`. */
  #isPart(types: readonly string[]): boolean {
    const isPlain = (frame: Frame): boolean =>
      frame.as !== "object" || !frame.types.some((type) => /Microsoft\.Exchange\./.test(type));
    return !!this.#options.isPart?.(types) && this.#frames.every(isPlain);
  }

  /** An object of the file leaves the reader; of a list of objects only what stands in it. */
  #handOn(node: ObjectNode, { handedOn, keptBefore }: ObjectFrame): void {
    const owner = innermostObject(this.#frames);
    if (owner) owner.handedOn = true;
    const isBare = node.items?.length === 0 && node.properties.length === 0;
    if (!handedOn && !isBare) this.#options.object(node);
    this.#kept = keptBefore;
  }

  /** Hands a value to what it stands in. */
  #give(node: Node, name: string | undefined, line: number): void {
    const parent = this.#frames.at(-1);
    const owner = innermostObject(this.#frames);
    this.#count(line);
    if (parent?.as === "root") this.#options.object(bare(node, line));
    else if (parent?.as === "members")
      owner?.properties.push({ name: this.#copies.of(unescapeUnits(name ?? "")), line, node });
    else if (parent?.as === "list") owner?.items?.push(node);
    else if (parent?.as === "entry" && name === "Value") owner?.items?.push(node);
    else if (parent?.as === "object" && node.as === "value") parent.raw = rawOf(node);
  }

  #count(line: number): void {
    this.#kept += 1;
    if (this.#kept + this.#objects.size <= mostValues) return;
    throw new Refusal({
      code: "clixml-too-much",
      line,
      what: `The file holds more than ${mostValues.toLocaleString("en-US")} values: too much for one organisation's connectors.`,
      mend: "Export the connectors alone: Get-ReceiveConnector | Export-Clixml receive.xml",
    });
  }
}

/** A value that stands alone in the file, as `"text" | Export-Clixml` writes it. */
const bare = (node: Node, line: number): ObjectNode => ({
  as: "object",
  line,
  types: node.as === "value" ? [typeOfTag(node.tag)] : [],
  text: undefined,
  raw: rawOf(node),
  items: undefined,
  properties: [],
});

const tooLong = ({ line, column, name }: LeafFrame) => ({
  code: "clixml-value-long",
  line,
  column,
  what: `The value ${name ? `of ${name} ` : ""}is longer than 4 MB; Exchange has none of that size.`,
  mend: "Export the connectors alone: Get-ReceiveConnector | Export-Clixml receive.xml",
});

const nothing = {
  code: "input-empty",
  what: "The file is empty.",
  mend: "Export again, and see whether the command shows an error.",
};
