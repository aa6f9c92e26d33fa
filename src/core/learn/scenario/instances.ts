import { identityOf, type Organisation } from "../../model";
import type { Build, BuildPermission } from "../builds";
import { lookupOf } from "./facts";
import { expressionsIn, type Filled, fill, type Lookup } from "./fill";
import type { ParameterValues, Scenario, Template } from "./scenario";

/** A build of a scenario with its placeholders filled, for one server where it says each. */
export interface Instance {
  readonly build: Build;
  /** Another tool makes it: it is put into the design as what is deployed, and never written. */
  readonly by?: "HCW" | "EdgeSync";
}

/** An entry of a scenario with its placeholders filled. */
export interface FilledEntry<T> extends Filled<T> {
  /** The server that it was made for, where the entry says each. */
  readonly each?: string;
}

/** An entry once, or once for each server of the parameter that it names. */
export function eachOf<T extends { readonly each?: string | undefined }>(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
  entry: T,
): readonly FilledEntry<Omit<T, "each">>[] {
  const { each: over, ...rest } = entry;
  const filling = (lookup: Lookup) => fill(rest as unknown as Template, lookup);
  const known = over !== undefined && Object.hasOwn(values, over) ? values[over] : undefined;
  const servers = over === undefined ? [undefined] : Array.isArray(known) ? known : [String(known)];
  return servers.map((each) => ({
    ...(filling(lookupOf(organisation, scenario, values, each)) as unknown as Filled<
      Omit<T, "each">
    >),
    ...(each !== undefined && { each }),
  }));
}

/** All builds of a scenario in their order. A name that somebody else took gets a number, everywhere; see `renaming`. */
export function instancesOf(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
): readonly Instance[] {
  return scenario.builds.flatMap((entry) =>
    eachOf(organisation, scenario, values, entry).map(({ value: { by, ...build } }) => ({
      build: { ...build, ...(by && { by }) } as Build,
      ...(by && { by }),
    })),
  );
}

export function permissionsOf(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
): readonly BuildPermission[] {
  return scenario.permissions.flatMap((entry) =>
    eachOf(organisation, scenario, values, entry).map(({ value }) => value),
  );
}

/** A connector that is made: `EX01\Relay`, or the name of a send connector. */
export function identityMade({ cmdlet, properties = {} }: Build): string {
  const name = String(properties.Name ?? "");
  return cmdlet === "New-ReceiveConnector" ? `${String(properties.Server)}\\${name}` : name;
}

const low = (text: string): string => text.toLowerCase();

/** Identities of connectors, in lower case, with the name that they get instead. */
export type Renaming = ReadonlyMap<string, string>;

/**
 * Numbers for names that are taken: the same for all connectors of one name, so that they stay alike on every server.
 * What a person named, and what another tool makes, keeps its name.
 */
export function renaming(
  organisation: Organisation,
  scenario: Scenario,
  instances: readonly Instance[],
): Renaming {
  const standing = new Set(
    [...Object.values(organisation.connectors), ...Object.values(organisation.deployed)].map(
      (each) => low(identityOf(organisation, each)),
    ),
  );
  const own = new Set(
    scenario.builds.flatMap(({ properties: { Name } }) =>
      typeof Name === "string" && expressionsIn(Name).length === 0 ? [Name] : [],
    ),
  );
  const identities = instances
    .filter(({ build, by }) => build.cmdlet.startsWith("New-") && by === undefined)
    .map(({ build }) => identityMade(build));
  const renamed = new Map<string, string>();
  for (const name of own) {
    const alike = identities.filter((each) => nameIn(each) === name);
    const taken = (candidate: string) =>
      alike.some((each) => standing.has(low(withName(each, candidate))));
    let candidate = name;
    for (let number = 2; taken(candidate); number += 1) candidate = numbered(name, number);
    if (candidate !== name) for (const each of alike) renamed.set(low(each), candidate);
  }
  return renamed;
}

/** At most 64 characters, as a name may have. */
const numbered = (name: string, number: number): string =>
  `${name.slice(0, 64 - String(number).length - 1)} ${number}`;

/** The name in an identity. */
export const nameIn = (identity: string): string => identity.slice(identity.lastIndexOf("\\") + 1);

/** The identity with another name. */
export const withName = (identity: string, name: string): string =>
  `${identity.slice(0, identity.lastIndexOf("\\") + 1)}${name}`;

/** The identity as the renaming has it. */
export const renamedIn = (renamed: Renaming, identity: string): string => {
  const name = renamed.get(low(identity));
  return name === undefined ? identity : withName(identity, name);
};
