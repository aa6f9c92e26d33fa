import { parameter, type ReceiveUsage, type SendUsage, type Side, usages } from "../catalogue";
import {
  type AdoptAs,
  type Adopted,
  adopt,
  type Command,
  type PartCommand,
  type PartConnector,
} from "../edit";
import { identityOf, type Maker, type Organisation, type Permission, valueFault } from "../model";
import type { Value } from "../values";

/** One command of the cmdlets as data: properties are canonical values, `Name`, `Server` and `Usage` among those of New-. */
export interface Build {
  readonly cmdlet: `${"New" | "Set" | "Remove"}-${"Receive" | "Send"}Connector`;
  /** Of Set- and Remove-: `EX01\Relay`, or the name of a send connector. */
  readonly identity?: string;
  readonly properties?: Readonly<Record<string, Value>>;
  /** The tool that makes it. */
  readonly by?: Maker;
}

/** An entry of Add-ADPermission with the connector that it is for, `EX01\Relay`. */
export type BuildPermission = Permission & { readonly identity: string };

export interface Builds {
  readonly builds: readonly Build[];
  readonly permissions?: readonly BuildPermission[];
}

/** Builds as one step to undo; with complaints, in words, it changes nothing. */
export interface Built {
  readonly edit: Adopted;
  readonly complaints: readonly string[];
}

/**
 * What builds and then permissions make of an organisation, each on the result of those before it, as one step: in the
 * design, as what is deployed, or as both (`as` of adopt). A New- whose name is taken, a connector or server
 * that is not there, and a value that the catalogue refuses are complaints; then nothing is changed.
 */
export function applyBuilds(
  organisation: Organisation,
  given: Builds,
  as: AdoptAs = "design",
): Built {
  const complaints: string[] = [];
  const standing = identitiesIn(organisation, as);
  const commands = [
    ...given.builds.flatMap((each) => commandOf(each, organisation, standing, complaints)),
    ...(given.permissions ?? []).map(({ identity, ...permission }): PartCommand => {
      if (!standing.has(identity.toLowerCase())) complaints.push(absent(identity));
      return { does: "grant", identity, permission };
    }),
  ];
  const edit = adopt({ commands: complaints.length > 0 ? [] : commands }, { as })(organisation);
  return { edit, complaints };
}

/** The same as a command of edit, for builds that are known to fit; throws with the first complaint. */
export const buildCommand =
  (given: Builds, as: AdoptAs = "design"): Command<Adopted> =>
  (organisation) => {
    const { edit, complaints } = applyBuilds(organisation, given, as);
    if (complaints[0] !== undefined) throw new RangeError(complaints[0]);
    return edit;
  };

/** Identities of what is there, in lower case; they change as commands make and take away. */
function identitiesIn(organisation: Organisation, as: AdoptAs): Set<string> {
  const sections = as === "baseline" ? ["deployed"] : ["connectors", "deployed"];
  return new Set(
    sections.flatMap((section) =>
      Object.values(organisation[section as "connectors" | "deployed"]).map((each) =>
        identityOf(organisation, each).toLowerCase(),
      ),
    ),
  );
}

const absent = (identity: string): string => `There is no connector ${identity}.`;

function commandOf(
  build: Build,
  organisation: Organisation,
  standing: Set<string>,
  complaints: string[],
): readonly PartCommand[] {
  const kind: Side = build.cmdlet.endsWith("ReceiveConnector") ? "receive" : "send";
  const { Name, Server, Usage, ...values } = build.properties ?? {};
  if (build.cmdlet.startsWith("New-")) {
    const name = String(Name ?? "");
    const identity = kind === "receive" ? `${String(Server)}\\${name}` : name;
    if (name === "") complaints.push(`${build.cmdlet} has no Name.`);
    if (kind === "receive" && !hasServer(organisation, Server))
      complaints.push(`There is no server ${String(Server ?? "")}.`);
    if (standing.has(identity.toLowerCase()))
      complaints.push(`There is a connector ${identity} already.`);
    standing.add(identity.toLowerCase());
    const explicit = checked(kind, values, identity, complaints);
    return [
      {
        does: "create",
        connector: {
          ...partOf(kind, name, String(Server), Usage ?? null, explicit),
          ...(build.by && { madeBy: build.by }),
        },
      },
    ];
  }
  const identity = build.identity ?? "";
  if (!standing.has(identity.toLowerCase())) complaints.push(absent(identity));
  if (build.cmdlet.startsWith("Remove-")) {
    standing.delete(identity.toLowerCase());
    return [{ does: "remove", kind, identity }];
  }
  const set = checked(kind, values, identity, complaints);
  const renamed = typeof Name === "string" ? { Name } : {};
  if (typeof Name === "string") {
    standing.delete(identity.toLowerCase());
    standing.add(identity.replace(/[^\\]*$/, () => Name).toLowerCase());
  }
  return [{ does: "change", kind, identity, set: { ...set, ...renamed }, add: {}, remove: {} }];
}

const hasServer = ({ servers }: Organisation, name: Value | undefined): boolean =>
  Object.values(servers).some((each) => each.name.toLowerCase() === String(name).toLowerCase());

/** The values as the catalogue has them: what says the same in another way is read, what cannot be is a complaint. */
function checked(
  kind: Side,
  values: Readonly<Record<string, Value>>,
  identity: string,
  complaints: string[],
): Readonly<Record<string, Value>> {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    const fault = valueFault(kind, name, value);
    if (fault === undefined) return [[name, value] as const];
    const declared = parameter(kind, name);
    const read = declared?.role === "property" ? declared.kind.coerce(value) : undefined;
    if (read?.ok) return [[name, read.value] as const];
    complaints.push(
      `${identity}: ${read ? `${name}: ${read.complaint.what} ${read.complaint.mend}` : `${fault}.`}`,
    );
    return [];
  });
  return Object.fromEntries(entries);
}

function partOf(
  kind: Side,
  name: string,
  server: string,
  said: Value,
  explicit: Readonly<Record<string, Value>>,
): PartConnector {
  const usage = usages[kind].find((each) => each === said) ?? "Custom";
  return kind === "receive"
    ? {
        kind,
        name,
        server,
        usage: usage as ReceiveUsage,
        explicit,
        unknown: [],
        permissions: [],
      }
    : { kind, name, usage: usage as SendUsage, explicit, unknown: [] };
}
