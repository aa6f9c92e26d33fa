import { type Connector, identityOf, type Organisation } from "../model";
import { aligned, type Comparison, type Renamed } from "../plan";
import { type Imported, isCommanded, isCreated, shownPermissions } from "./adopt";
import type { Read } from "./input";
import { type Taken, takeInputs } from "./toOrganisation";

type Kind = Connector["kind"];

/** What is deployed by some inputs against what is designed by others. */
export interface Compared {
  readonly comparison: Comparison;
  /** Connectors that the design leaves as they are, because its inputs do not list all of their kind. */
  readonly left: readonly { readonly kind: Kind; readonly count: number }[];
  /** Connectors that a script changes, and that are not there, at either end. */
  readonly missing: readonly string[];
  /** Connectors that a script creates although they are there, at either end. */
  readonly remade: readonly string[];
  /** Whether a script changes or removes one of those that are missing: the plan lacks what its author wrote. */
  readonly lacksTarget: boolean;
  /** Whether a script works something out when it runs: what is no difference here may be one then. */
  readonly isOpen: boolean;
}

/**
 * Two ends of a plan. What the inputs of the design lack is removed, as far as they list all connectors of a kind. A
 * script among them runs on what the others make of the design; where no other lists connectors, on what is deployed.
 */
export function comparedInputs(from: readonly Read[], to: readonly Read[]): Compared {
  const found = ends(from, to);
  const absent = new Set(found.missing.map((each) => each.toLowerCase()));
  const lacksTarget = [...from, ...to].some(({ imported: { changes, removals } }) =>
    [...changes, ...removals].some(({ identity }) => absent.has(identity.toLowerCase())),
  );
  const isOpen = to.some(
    ({ imported: { scripts, report } }) => scripts && report.computed.length > 0,
  );
  return { ...found, lacksTarget, isOpen };
}

type Ends = Omit<Compared, "lacksTarget" | "isOpen">;

function ends(from: readonly Read[], to: readonly Read[]): Ends {
  const before = takeInputs(from);
  const old = before.organisation;
  const designs = to.flatMap(designIn);
  const scripts = to.flatMap(scriptIn);
  if (scripts.length > 0 && !designs.some(holdsConnectors)) {
    const after = takeInputs(to, old);
    return { comparison: { old, new: after.organisation }, left: [], ...untaken(before, after) };
  }
  const designed = takeInputs(designs);
  const { comparison, left } = withKept(
    aligned(old, designed.organisation, renamedIn(designs)),
    designs,
  );
  if (scripts.length === 0) return { comparison, left, ...untaken(before, designed) };
  const after = takeInputs(scripts, comparison.new);
  const ran = { old: comparison.old, new: renumbered(comparison.old, after.organisation) };
  return { comparison: ran, left, ...untaken(before, designed, after) };
}

/** What an input says of the design beside the commands of a script. */
function designIn(read: Read): readonly Read[] {
  const { scripts, ...imported } = read.imported;
  if (!scripts) return [read];
  const connectors = imported.connectors.filter((each) => !isCreated(each));
  const permissions = shownPermissions(imported);
  const { permissions: _, permissionsOf, ...others } = imported;
  const rights = permissions && { permissions, ...(permissionsOf && { permissionsOf }) };
  const rest = { ...others, ...rights, connectors, changes: [], removals: [] };
  return [{ ...read, imported: rest }];
}

/** The commands of a script in an input. */
function scriptIn(read: Read): readonly Read[] {
  const { scripts, connectors, changes, removals, permissions = [], report } = read.imported;
  if (!scripts) return [];
  const imported: Imported = {
    ...{ scripts, changes, removals, report, servers: [], whole: [] },
    connectors: connectors.filter(isCreated),
    permissions: permissions.filter(isCommanded),
    namedOnly: ["servers"],
  };
  return [{ ok: read.ok, file: read.file, fates: read.fates, imported }];
}

const holdsConnectors = ({ design, imported }: Read): boolean =>
  design !== undefined ||
  imported.asGiven === true ||
  imported.whole.length > 0 ||
  imported.connectors.length > 0;

const untaken = (...all: readonly Taken[]): Pick<Compared, "missing" | "remade"> => ({
  missing: [...new Set(all.flatMap(({ missing }) => missing))],
  remade: [...new Set(all.flatMap(({ remade }) => remade))],
});

/** The new end with what the inputs do not list all of, and how many those are. */
function withKept(
  comparison: Comparison,
  to: readonly Read[],
): Pick<Compared, "comparison" | "left"> {
  const left = kinds
    .map((kind) => ({
      kind,
      gone: listsAll(to, kind) ? notAsked(comparison, kind, to) : goneOf(comparison, kind),
    }))
    .filter(({ gone }) => gone.length > 0);
  if (left.length === 0) return { comparison, left: [] };
  const kept = Object.fromEntries(left.flatMap(({ gone }) => gone.map((each) => [each.id, each])));
  const connectors = { ...comparison.new.connectors, ...kept };
  return {
    comparison: { ...comparison, new: { ...comparison.new, connectors } },
    left: left.map(({ kind, gone }) => ({ kind, count: gone.length })),
  };
}

/**
 * Receive connectors of servers of which exports show none: each server has some, so it was not asked, as by
 * `Get-ReceiveConnector -Server EX01`.
 */
function notAsked(comparison: Comparison, kind: Kind, to: readonly Read[]): readonly Connector[] {
  const isShown = to.every(
    ({ design, imported }) =>
      !design &&
      !imported.asGiven &&
      imported.connectors.every(({ cmdlet }) => cmdlet?.startsWith("Get-")),
  );
  if (kind !== "receive" || !isShown) return [];
  const asked = new Set(
    Object.values(comparison.new.connectors).map((each) =>
      each.kind === "receive" ? each.server : undefined,
    ),
  );
  return goneOf(comparison, kind).filter(
    (each) => each.kind === "receive" && !asked.has(each.server),
  );
}

/** A connector that a script makes or renames is the deployed one of its name, where no other is. */
function renumbered(old: Organisation, now: Organisation): Organisation {
  const keyOf = (organisation: Organisation, each: Connector): string =>
    JSON.stringify([each.kind, identityOf(organisation, each).toLowerCase()]);
  const gone = new Map(
    Object.values(old.connectors)
      .filter(({ id }) => !Object.hasOwn(now.connectors, id))
      .map((each) => [keyOf(old, each), each.id]),
  );
  const connectors = Object.values(now.connectors).map((each) => {
    const id = Object.hasOwn(old.connectors, each.id) ? undefined : gone.get(keyOf(now, each));
    return id === undefined ? each : { ...each, id };
  });
  return { ...now, connectors: Object.fromEntries(connectors.map((each) => [each.id, each])) };
}

const kinds: readonly Kind[] = ["receive", "send"];

const goneOf = ({ old, new: now }: Comparison, kind: Kind): readonly Connector[] =>
  Object.values(old.connectors).filter(
    (each) => each.kind === kind && !Object.hasOwn(now.connectors, each.id),
  );

/** Whether the inputs hold all connectors of a kind: an export that says so, a design, or connectors as they were given. */
const listsAll = (inputs: readonly Read[], kind: Kind): boolean =>
  inputs.some(
    ({ design, imported }) => design || imported.asGiven || imported.whole.includes(kind),
  );

const renamedIn = (inputs: readonly Read[]): readonly Renamed[] =>
  inputs.flatMap(({ imported }) =>
    imported.connectors.flatMap(({ kind, server, name, was }) =>
      was === undefined ? [] : [{ kind, was, is: server === null ? name : `${server}\\${name}` }],
    ),
  );
