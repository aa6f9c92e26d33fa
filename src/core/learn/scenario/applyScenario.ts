import {
  acceptFinding,
  addExpectation,
  apply,
  type Command,
  type Edit,
  together,
} from "../../edit";
import { type Connector, identityOf, type Organisation } from "../../model";
import type { Value } from "../../values";
import { applyBuilds, type Build, type BuildPermission, buildCommand } from "../builds";
import { acceptancesIn, type Touched } from "./acceptances";
import { expectationsOf, type LeftOut } from "./expectations";
import { lookupOf } from "./facts";
import {
  type Instance,
  identityMade,
  instancesOf,
  permissionsOf,
  type Renaming,
  renamedIn,
  renaming,
} from "./instances";
import { notesOf } from "./notes";
import type { Scenario } from "./scenario";
import { readScenarioValues, type ScenarioComplaint } from "./values";

/** What a scenario makes of an organisation, before anything is written. */
export interface AppliedScenario {
  /** The whole scenario as one step to undo; with complaints it changes nothing. */
  readonly edit: Edit;
  readonly complaints: readonly ScenarioComplaint[];
  /** The organisation as it then is. */
  readonly after: Organisation;
  /** Ids of connectors that are made, changed or given rights, in the order of the scenario. */
  readonly touched: readonly string[];
  /** Names that were taken: as the scenario has them, and as they become. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Expectations that cannot be asked here. */
  readonly leftOut: readonly LeftOut[];
}

export interface ApplyOptions {
  /** YYYY-MM-DD: findings are accepted from this day, and dates judged by it. */
  readonly today: string;
}

/**
 * Puts a scenario into an organisation with parameters as they were typed: connectors and rights, what another tool makes
 * as what is deployed too, the findings that it accepts with their reasons, and its expectations.
 */
export function applyScenario(
  organisation: Organisation,
  scenario: Scenario,
  typed: Readonly<Record<string, Value>>,
  { today }: ApplyOptions,
): AppliedScenario {
  const { values, complaints } = readScenarioValues(organisation, scenario, typed);
  if (complaints.length > 0) return refusedBy(organisation, scenario, complaints);
  const all = instancesOf(organisation, scenario, values);
  const renamed = renaming(organisation, scenario, all);
  const instances = all.filter((each) => !isMadeAlready(organisation, each));
  const commands: Command[] = [];
  let now = organisation;
  const told: ScenarioComplaint[] = [];
  const carry = (given: Parameters<typeof buildCommand>[0], as?: "deployed") => {
    const { edit, complaints: faults } = applyBuilds(now, given, as);
    told.push(...faults.map((what) => ({ what, mend: mendFor(what) })));
    now = apply(now, edit.patches);
    commands.push(buildCommand(given, as));
  };
  for (const run of runsOf(instances))
    carry({ builds: run.map(({ build }) => withNames(build, renamed)) }, run[0]?.by && "deployed");
  const permissions = permissionsOf(organisation, scenario, values);
  carry({
    builds: [],
    permissions: permissions.map((each) => ({
      ...each,
      identity: renamedIn(renamed, each.identity),
    })),
  });
  if (told.length > 0) return refusedBy(organisation, scenario, told);
  const touched = touchedBy(now, instances, permissions, renamed);
  const accepting = { scenario, lookup: lookupOf(organisation, scenario, values), today };
  commands.push(...notesOf(now, scenario, touched, instances));
  for (const each of acceptancesIn(now, touched, accepting)) commands.push(acceptFinding(each));
  const { kept, leftOut } = expectationsOf(organisation, now, scenario, values, renamed);
  for (const each of kept) commands.push(addExpectation(each));
  const edit = together(`Scenario: ${scenario.title}`, commands)(organisation);
  const after = apply(organisation, edit.patches);
  return {
    edit,
    complaints: [],
    after,
    touched: touched.map(({ connector }) => connector.id),
    renamed: [...new Map(all.flatMap(({ build }) => renamedOf(build, renamed)))].map(
      ([from, to]) => ({ from, to }),
    ),
    leftOut,
  };
}

const refusedBy = (
  organisation: Organisation,
  { title }: Scenario,
  complaints: readonly ScenarioComplaint[],
): AppliedScenario => ({
  edit: together(`Scenario: ${title}`, [])(organisation),
  complaints,
  after: organisation,
  touched: [],
  renamed: [],
  leftOut: [],
});

const mendFor = (what: string): string =>
  what.endsWith(" already.")
    ? "Choose another name."
    : what.startsWith("There is no ")
      ? "Take the practice organisation, or add it in Design."
      : "";

/** Builds in a row that are made in one way: each edit looks at the whole organisation, and there may be hundreds. */
function runsOf(instances: readonly Instance[]): readonly (readonly Instance[])[] {
  const runs: Instance[][] = [];
  for (const each of instances) {
    const run = runs.at(-1);
    if (run && (run[0]?.by === undefined) === (each.by === undefined)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

const named = (organisation: Organisation, identity: string): Connector | undefined =>
  Object.values(organisation.connectors).find(
    (each) => identityOf(organisation, each).toLowerCase() === identity.toLowerCase(),
  );

/** The wizard or the subscription has made it here before: it stays as it is. */
const isMadeAlready = (organisation: Organisation, { build, by }: Instance): boolean =>
  by !== undefined &&
  build.cmdlet.startsWith("New-") &&
  named(organisation, identityMade(build)) !== undefined;

function withNames(build: Build, renamed: Renaming): Build {
  if (!build.cmdlet.startsWith("New-"))
    return { ...build, identity: renamedIn(renamed, build.identity ?? "") };
  const name = renamed.get(identityMade(build).toLowerCase());
  return name === undefined ? build : { ...build, properties: { ...build.properties, Name: name } };
}

function renamedOf(build: Build, renamed: Renaming): readonly (readonly [string, string])[] {
  const to = build.cmdlet.startsWith("New-") && renamed.get(identityMade(build).toLowerCase());
  return to ? [[String(build.properties?.Name), to]] : [];
}

/** Connectors that are made, changed or given rights, in that order; with the identity that the scenario gives them. */
function touchedBy(
  after: Organisation,
  instances: readonly Instance[],
  permissions: readonly BuildPermission[],
  renamed: Renaming,
): readonly Touched[] {
  const identities = [
    ...instances.map(({ build }) =>
      build.cmdlet.startsWith("New-") ? identityMade(build) : (build.identity ?? ""),
    ),
    ...permissions.map(({ identity }) => identity),
  ];
  const all = new Map(
    Object.values(after.connectors).map((each) => [identityOf(after, each).toLowerCase(), each]),
  );
  return [...new Set(identities)].flatMap((identity) => {
    const connector = all.get(renamedIn(renamed, identity).toLowerCase());
    return connector ? [{ connector, identity }] : [];
  });
}
