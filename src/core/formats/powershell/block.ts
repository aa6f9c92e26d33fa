import type { Connector, Organisation } from "../../model";
import { isMoved, twinOf } from "../../plan";
import { change } from "./change";
import { type Context, contextOf } from "./context";
import { create } from "./create";
import { changedRemarks, madeRemarks } from "./describe";
import { draftRemarks } from "./draft";
import { groupsRemark } from "./groupsRemark";
import { madeElsewhere, noteRemarks } from "./noteRemarks";
import type { Options } from "./options";
import { type Line, render } from "./render";
import { remark, type Statement } from "./statement";

/** The lines of one connector; `null` is the head of the script. The last line of a block is empty. */
export interface Block {
  readonly connector: string | null;
  readonly lines: readonly Line[];
}

/** All that a block depends on beside its connector; a block is made anew when one of them is another. */
interface Grounds {
  readonly deployed: Connector | undefined;
  readonly servers: Organisation["servers"];
  readonly certificates: Organisation["certificates"];
  readonly version: Organisation["version"];
  readonly refusal: string | undefined;
}

interface Entry extends Grounds {
  readonly block: Block | undefined;
}

type Kept = WeakMap<Connector, Entry>;

/** Blocks by what is wanted of a connector and how it is written. */
const entries = new Map<string, Kept>();

function entriesFor(wanted: "write" | "remove", options: Options): Kept {
  const { style, full, whatIf, comments } = options;
  const key = `${wanted} ${style} ${full} ${whatIf} ${comments}`;
  const found = entries.get(key) ?? new WeakMap<Connector, Entry>();
  entries.set(key, found);
  return found;
}

/**
 * Gives the block of a new or changed connector; undefined where nothing differs. The same object as
 * long as nothing that it depends on changes.
 */
export function blocksOf(organisation: Organisation, options: Options) {
  const { servers, certificates, version } = organisation;
  const known = entriesFor("write", options);
  return (connector: Connector): Block | undefined => {
    const before = twinOf(organisation, connector);
    const deployed = before && !isMoved(connector, before) ? before : undefined;
    const refusal = options.refusals?.get(connector.id);
    const make = () => makeBlock(organisation, connector, deployed, options, refusal);
    return kept(known, connector, { servers, certificates, version, deployed, refusal }, make);
  };
}

/** Gives the block that removes a deployed connector. */
export function removalsOf(organisation: Organisation, options: Options) {
  const known = entriesFor("remove", options);
  return (gone: Connector): Block | undefined => {
    const make = () => makeRemoval(organisation, gone, options);
    const grounds = { ...organisation, deployed: undefined, refusal: undefined };
    return kept(known, gone, grounds, make);
  };
}

function kept(
  known: Kept,
  connector: Connector,
  grounds: Grounds,
  make: () => Block | undefined,
): Block | undefined {
  const { deployed, servers, certificates, version, refusal } = grounds;
  const entry = known.get(connector);
  if (
    entry &&
    entry.deployed === deployed &&
    entry.servers === servers &&
    entry.certificates === certificates &&
    entry.version === version &&
    entry.refusal === refusal
  )
    return entry.block;
  const block = make();
  known.set(connector, { deployed, servers, certificates, version, refusal, block });
  return block;
}

function makeRemoval(organisation: Organisation, deployed: Connector, options: Options): Block {
  const context = contextOf(organisation, deployed, options);
  if (typeof context === "string") return held(deployed, context, options);
  const noun = deployed.kind === "receive" ? "ReceiveConnector" : "SendConnector";
  const statements: Statement[] = [
    ...(options.comments ? [remark(`Remove ${context.identity}`)] : []),
    {
      as: "command",
      command: `Remove-${noun}`,
      variable: `removed${context.suffix}`,
      arguments: [{ name: "Identity", value: context.quoted.identity }],
      switches: options.whatIf ? ["Confirm:$false", "WhatIf"] : ["Confirm:$false"],
    },
  ];
  return asBlock(deployed, statements, options);
}

function makeBlock(
  organisation: Organisation,
  connector: Connector,
  deployed: Connector | undefined,
  options: Options,
  refusal: string | undefined,
): Block | undefined {
  const context = contextOf(organisation, connector, options);
  if (typeof context === "string") return held(connector, context, options);
  const commands = deployed ? change(context, deployed) : create(context);
  const drafts = draftRemarks(connector);
  if (commands.length === 0 && drafts.length === 0) return undefined;
  const statements = [
    ...told(context, deployed),
    ...(refusal === undefined ? [] : [remark(`Exchange refuses this as it stands: ${refusal}`)]),
    ...drafts,
    ...groupsRemark(connector, deployed),
    ...commands,
  ];
  return asBlock(connector, statements, options, refusal !== undefined);
}

function told(context: Context, deployed: Connector | undefined): Statement[] {
  if (!context.options.comments) return [];
  const remarks = deployed ? changedRemarks(context, deployed) : madeRemarks(context);
  return [...remarks, ...noteRemarks(context.connector)];
}

/** A line for a connector that another tool makes and that stands as it made it. */
export function elsewhereBlock(connector: Connector, options: Options): Block | undefined {
  const said = options.comments ? madeElsewhere(connector) : [];
  return said.length > 0 ? asBlock(connector, said, options) : undefined;
}

const held = (connector: Connector, why: string, options: Options): Block =>
  asBlock(connector, [remark(`${connector.name} is held back. ${why}`)], options);

function asBlock(
  connector: Connector,
  statements: readonly Statement[],
  { style }: Options,
  refused = false,
): Block {
  const written = render(statements, style);
  const lines = refused ? written.map((line) => ({ ...line, refused: true })) : written;
  if (lines.at(-1)?.text !== "") lines.push({ text: "" });
  return { connector: connector.id, lines };
}
