import {
  byName,
  type Connector,
  identityOf,
  type Organisation,
  orderedConnectors,
} from "../../model";
import { isMoved, twinOf } from "../../plan";
import { sameItems } from "../../values";
import { type Block, blocksOf, elsewhereBlock, removalsOf } from "./block";
import type { Options } from "./options";
import { goesFirst } from "./removal";
import { render } from "./render";
import { remark, type Statement } from "./statement";

export interface Script {
  readonly blocks: readonly Block[];
  /** The whole script with LF line ends; made when it is first read. */
  readonly text: string;
}

/**
 * The script that makes the deployed organisation the designed one: New- for new connectors, Set- with
 * what differs, Remove- for those that are gone. Blocks of unchanged connectors are the same objects.
 */
export function scriptOf(organisation: Organisation, options: Options): Script {
  const { connectors, deployed } = organisation;
  const parts = partsOf(organisation, options);
  const work: Connector[] = [];
  const gone: Connector[] = [];
  for (const { connector, isWork, moved } of parts) {
    if (isWork) work.push(connector);
    if (moved) gone.push(moved);
  }
  for (const id in deployed) {
    const before = deployed[id];
    if (before && !Object.hasOwn(connectors, id)) gone.push(before);
  }
  gone.sort((a, b) => byName(identityOf(organisation, a), identityOf(organisation, b)));
  const first = goesFirst(organisation, gone, work);
  const remove = removalsOf(organisation, options);
  const blocks: Block[] = [];
  const add = (block: Block | undefined) => block && blocks.push(block);
  for (const each of gone) if (first.has(each)) add(remove(each));
  for (const { block } of parts) add(block);
  for (const each of gone) if (!first.has(each)) add(remove(each));
  if (blocks.length > 0)
    for (const { connector, isWork } of parts)
      if (!isWork && connector.madeBy) add(elsewhereBlock(connector, options));
  return new Whole([...headOf(organisation, options, blocks.length), ...blocks]);
}

/** What a script does for one connector of the design. */
interface Part {
  readonly connector: Connector;
  readonly refusal: string | undefined;
  /** It is new or changed, or something typed there cannot be read. */
  readonly isWork: boolean;
  /** Its deployed twin stands on another server. */
  readonly moved: Connector | undefined;
  readonly block: Block | undefined;
}

/** The parts made last, and what they were made from besides the connectors: of thousands a key press changes one. */
let last: { readonly grounds: readonly unknown[]; readonly parts: readonly Part[] } | undefined;

function partsOf(organisation: Organisation, options: Options): readonly Part[] {
  const { servers, certificates, version, deployed } = organisation;
  const { style, full, whatIf, comments, refusals } = options;
  const grounds = [servers, certificates, version, deployed, style, full, whatIf, comments];
  const known = last && sameItems(last.grounds, grounds) ? last.parts : [];
  const write = blocksOf(organisation, options);
  const parts = orderedConnectors(organisation).map((connector, at): Part => {
    const refusal = refusals?.size ? refusals.get(connector.id) : undefined;
    const same = known[at];
    if (same?.connector === connector && same.refusal === refusal) return same;
    const before = twinOf(organisation, connector);
    const isWork = before !== connector || hasDrafts(connector);
    const moved = isWork && before && isMoved(connector, before) ? before : undefined;
    return { connector, refusal, isWork, moved, block: isWork ? write(connector) : undefined };
  });
  last = { grounds, parts };
  return parts;
}

const hasDrafts = ({ drafts }: Connector): boolean => Object.keys(drafts).length > 0;

function headOf(organisation: Organisation, options: Options, amount: number): Block[] {
  const said: Statement[] = [];
  if (amount === 0) said.push(remark(nothingToDo(organisation)));
  else if (options.comments) {
    said.push(remark(`Connectors of ${organisation.name}, Exchange ${organisation.version}`));
    said.push(remark("For the Exchange Management Shell."));
    if (options.whatIf)
      said.push(remark("A dry run: -WhatIf on every command, nothing is changed."));
  }
  if (said.length === 0) return [];
  return [{ connector: null, lines: [...render(said, options.style), { text: "" }] }];
}

const nothingToDo = ({ connectors }: Organisation): string =>
  Object.keys(connectors).length === 0
    ? "No connectors yet. Nothing to run."
    : "The design equals what is deployed. Nothing to run.";

const texts = new WeakMap<Block, string>();

function textOf(block: Block): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = block.lines.map((line) => `${line.text}\n`).join("");
    texts.set(block, text);
  }
  return text;
}

class Whole implements Script {
  #text: string | undefined;

  constructor(readonly blocks: readonly Block[]) {}

  get text(): string {
    this.#text ??= this.blocks.map(textOf).join("");
    return this.#text;
  }
}
