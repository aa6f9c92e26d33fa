import type { Circumstances, Side, Usage } from "../catalogue";
import {
  type Connector,
  circumstancesOf,
  type Grant,
  identityOf,
  type Organisation,
  rightsOf,
  takenBySetting,
} from "../model";
import { changesOf } from "./changes";
import { makingOf } from "./making";
import type { Step } from "./plan";
import { circumstancesMaking, type Stated } from "./stated";

/** New-: with what it takes, in the order of the form. */
export interface CreateCommand {
  readonly as: "create";
  readonly side: Side;
  /** As the connector is named from then on: `EX01\Relay`. */
  readonly identity: string;
  readonly usage: Usage;
  readonly stated: readonly Stated[];
  /** Values that only Set- takes; a plan's own steps leave none, a step that is reversed may. */
  readonly later: readonly Stated[];
  /** Likewise the explicit rights, which no New- gives. */
  readonly grants: readonly Granting[];
  /** New- would ask whether it is to begin disabled (S221). */
  readonly force: boolean;
}

/** Set-: values that stand in one command, and a new name. */
export interface ChangeCommand {
  readonly as: "change";
  readonly side: Side;
  /** As it is named before the command. */
  readonly identity: string;
  /** Only where it gets another. */
  readonly name?: string;
  readonly stated: readonly Stated[];
  /** Explicit rights that setting the permission groups takes away, to be given again at once. */
  readonly again: readonly Granting[];
  /** Set- would ask before it changes where an Edge connector for the own domains sends to (S222). */
  readonly force: boolean;
}

export interface RemoveCommand {
  readonly as: "remove";
  readonly side: Side;
  readonly identity: string;
}

/** One Add- or Remove-ADPermission. */
export interface Granting {
  readonly verb: "Add" | "Remove";
  readonly grant: Grant;
}

/** Entries of Add- and Remove-ADPermission, what narrows before what widens (O6, O19). */
export interface PermissionCommands {
  readonly as: "permissions";
  readonly identity: string;
  readonly grants: readonly Granting[];
}

export type StepCommand = CreateCommand | ChangeCommand | RemoveCommand | PermissionCommands;

/**
 * What a step runs: the cmdlet, its values and what must stand beside them in one command (T1 to T15). The
 * organisation is either end: it knows the servers. A reversed step (`before` and `after` changed) gives the way back.
 */
export function commandOf(
  { before, after }: Pick<Step, "before" | "after">,
  organisation: Organisation,
): StepCommand {
  if (!after) {
    if (!before) throw new Error("A step of no connector.");
    return { as: "remove", side: before.kind, identity: identityOf(organisation, before) };
  }
  if (!before) return creating(after, organisation);
  const grants = grantsOf(after, before);
  const identity = identityOf(organisation, before);
  const ends = {
    now: circumstancesOf(organisation, after),
    was: circumstancesOf(organisation, before),
  };
  const stated = known(changesOf(after, before, ends).stated, ends.now);
  const isRenamed = after.name !== before.name;
  if (stated.length === 0 && !isRenamed) return { as: "permissions", identity, grants };
  return {
    as: "change",
    side: after.kind,
    identity,
    ...(isRenamed && { name: after.name }),
    stated,
    again: setsGroups(stated) ? takenBySetting(after).map(adding) : [],
    force: asksBack(after, before, stated),
  };
}

function creating(connector: Connector, organisation: Organisation): CreateCommand {
  const circumstances = circumstancesMaking(organisation, connector);
  const { now, later } = makingOf(connector, circumstances);
  return {
    as: "create",
    side: connector.kind,
    identity: identityOf(organisation, connector),
    usage: circumstances.usage ?? "Custom",
    stated: now,
    later,
    grants: grantsOf(connector, undefined),
    force: connector.kind === "send" && connector.explicit.Enabled === false,
  };
}

const known = (stated: readonly Stated[], { version }: Circumstances): readonly Stated[] =>
  stated.filter(({ parameter }) => parameter.versions.includes(version));

/** Whether a command says the permission groups. */
export const setsGroups = (stated: readonly Stated[]): boolean =>
  stated.some(({ parameter: { name } }) => name === "PermissionGroups");

const adding = (grant: Grant): Granting => ({ verb: "Add", grant });

/** First what narrows, a Deny before the Allow that it answers; then what widens (O6, O19). */
function grantsOf(after: Connector, before: Connector | undefined): readonly Granting[] {
  if (after.kind !== "receive" || before?.kind === "send") return [];
  const { added, removed } = rightsOf(after, before);
  const add = (deny: boolean): Granting[] => added.filter((each) => each.deny === deny).map(adding);
  const take = (deny: boolean): Granting[] =>
    removed.filter((each) => each.deny === deny).map((grant) => ({ verb: "Remove", grant }));
  return [...add(true), ...take(false), ...add(false), ...take(true)];
}

/** Exchange asks before it changes where an Edge connector for the own domains sends to (S222). */
export function asksBack(
  connector: Connector,
  deployed: Connector,
  stated: readonly Stated[],
): boolean {
  if (connector.kind === "receive") return false;
  const own = [connector, deployed].some((each) => {
    const spaces = each.explicit.AddressSpaces;
    return Array.isArray(spaces) && spaces.some((space: string) => /(^|:)--(;|$)/.test(space));
  });
  return (
    own &&
    stated.some(({ parameter: { name } }) => name === "AddressSpaces" || name === "SmartHosts")
  );
}
