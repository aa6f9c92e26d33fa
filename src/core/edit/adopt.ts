import { castDraft } from "immer";
import {
  type AcceptedDomain,
  type Certificate,
  type Connector,
  type Facts,
  identityOf,
  type NamedNetwork,
  type Organisation,
  type Server,
  sameConnector,
} from "../model";
import { counted } from "../values";
import { type CarriedOut, carryOut, type PartCommand } from "./adoptCommands";
import { dropGone, lackingOf } from "./adoptDeployed";
import { type PartExpectation, takeExpectations } from "./adoptExpectations";
import { type AdoptedPermissions, type PartPermissions, takePermissions } from "./adoptPermissions";
import { apply, type Edit, editOf, nextId, type OrganisationDraft } from "./edit";
import { addFacts } from "./facts";
import { writeFields } from "./fields";
import { inOrder } from "./inOrder";
import { type Known, knownParts, placeKey } from "./known";
import type { AdoptAs, PartConnector } from "./partConnector";

/** A server as an import shows it; without a role it is a Mailbox server, unless it is known as another. */
type PartServer = Omit<Server, "id" | "role"> & Partial<Pick<Server, "role">>;

/** What an import gives. Servers that connectors name need not be listed. */
export interface Parts {
  readonly servers?: readonly PartServer[];
  readonly connectors?: readonly PartConnector[];
  /** Permissions of receive connectors that are not among `connectors`. */
  readonly permissions?: readonly PartPermissions[];
  readonly acceptedDomains?: readonly Omit<AcceptedDomain, "id">[];
  readonly certificates?: readonly Omit<Certificate, "id">[];
  readonly networks?: readonly Omit<NamedNetwork, "id">[];
  readonly expectations?: readonly PartExpectation[];
  /** What a script does, in its order, after the other parts are taken in. */
  readonly commands?: readonly PartCommand[];
  /** What the import knows to be complete. */
  readonly facts?: Facts;
}

export interface AdoptOptions {
  readonly as: AdoptAs;
  /** With `baseline`: connectors that the design lacks come into it too; else a plan takes them away. */
  readonly fills?: boolean;
  /** Not with `design`: deployed connectors that a whole import lacks are deployed no longer. */
  readonly drops?: boolean;
}

/** What an import did to the connectors, as `EX01\Relay`, and how many other parts it brought. */
export interface Adoption {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  readonly others: { readonly added: number; readonly changed: number };
  /** What a script did besides creating connectors. */
  readonly commands: CarriedOut;
  /** Connectors that a script creates although they are there, which Exchange refuses; they are as it says. */
  readonly remade: readonly string[];
  /** Absent: all permissions of the import came with their connectors. */
  readonly permissions?: AdoptedPermissions;
  /** Were deployed, and the import that shows its servers whole lacks them. */
  readonly gone: readonly string[];
  /** Deployed now, and not in the design. */
  readonly lacking: readonly string[];
}

export type Adopted = Edit & { readonly adoption: Adoption };

/**
 * Takes imported parts into the organisation: as what is deployed, as what is designed, or as both. A
 * connector of the same server and name is replaced; nothing is removed from the design.
 */
export function adopt(
  parts: Parts,
  { as, fills = false, drops = false }: AdoptOptions,
): (organisation: Organisation) => Adopted {
  return (organisation) => {
    const tally: Tally = { added: [], replaced: [], unchanged: [], made: [], others: [0, 0] };
    const ends: Ends = {
      design: (id) => as !== "baseline" || (fills && !Object.hasOwn(organisation.connectors, id)),
      deployed: as !== "design",
    };
    let gone: readonly string[] = [];
    const commands: CarriedOut = { changed: [], removed: [], missing: [] };
    const remade = new Set<string>();
    const untouched = new Set<string>();
    let permissions: AdoptedPermissions | undefined;
    const edit = editOf(organisation, "", (draft) => {
      const known = knownParts(organisation);
      for (const server of parts.servers ?? []) takeServer(draft, known, server, tally);
      for (const connector of parts.connectors ?? [])
        takeConnector(draft, organisation, known, connector, ends, tally);
      if (parts.permissions)
        permissions = takePermissions(draft, known, organisation, parts.permissions, as);
      for (const command of parts.commands ?? [])
        if (command.does === "create") {
          const stood = takeConnector(draft, organisation, known, command.connector, ends, tally);
          if (stood !== undefined) remade.add(stood);
        } else {
          const stays = carryOut(draft, known, command, as, commands);
          if (stays !== undefined) untouched.add(stays);
        }
      for (const section of ["acceptedDomains", "certificates", "networks"] as const)
        for (const part of parts[section] ?? []) takePart(draft, known, section, part, tally);
      if (parts.expectations) {
        const [added, changed] = takeExpectations(draft, organisation, parts.expectations);
        tally.others[0] += added;
        tally.others[1] += changed;
      }
      if (parts.facts) addFacts(draft, parts.facts);
      if (drops && ends.deployed) gone = dropGone(draft, organisation, parts);
    });
    const { added, replaced, made, others } = tally;
    const told = new Set([...added, ...replaced, ...commands.changed, ...commands.removed]);
    const unchanged = [
      ...new Set([...tally.unchanged, ...[...untouched].filter((each) => !told.has(each))]),
    ];
    const after = apply(organisation, edit.patches);
    const adoption = {
      added,
      replaced,
      unchanged,
      others: { added: others[0], changed: others[1] },
      commands,
      remade: [...remade],
      ...(permissions && { permissions }),
      gone,
      lacking: ends.deployed ? lackingOf(after) : [],
    };
    return { ...edit, label: labelOf(adoption), made, adoption };
  };
}

function labelOf({ added, replaced, others, permissions, commands, gone }: Adoption): string {
  const pieces = [
    added.length > 0 ? `${added.length} new` : "",
    replaced.length > 0 ? `${replaced.length} replaced` : "",
    commands.changed.length > 0 ? `${commands.changed.length} changed` : "",
    commands.removed.length > 0 ? `${commands.removed.length} removed` : "",
    commands.missing.length > 0 ? `${commands.missing.length} not here` : "",
    gone.length > 0 ? `${gone.length} no longer deployed` : "",
  ].filter(Boolean);
  const rights = permissions ? permissionsText(permissions) : "";
  if (pieces.length > 0)
    return [`Import connectors: ${pieces.join(", ")}`, rights].filter(Boolean).join("; ");
  if (rights !== "") return `Import ${rights}`;
  return others.added + others.changed > 0 ? "Import, no connector changed" : "Import, nothing new";
}

/** `permissions of 3 connectors, 1 that is not here left out`. */
function permissionsText({ taken, unplaced }: AdoptedPermissions): string {
  const left = `${counted(unplaced.length, "that is", "that are")} not here left out`;
  return `permissions of ${counted(taken.length, "connector")}${unplaced.length > 0 ? `, ${left}` : ""}`;
}

/** Where a connector of the import goes. */
interface Ends {
  readonly design: (id: string) => boolean;
  readonly deployed: boolean;
}

interface Tally {
  readonly added: string[];
  readonly replaced: string[];
  readonly unchanged: string[];
  readonly made: string[];
  readonly others: [added: number, changed: number];
}

/** A server that is known takes over what the import says, and keeps what it does not say. */
function takeServer(
  draft: OrganisationDraft,
  known: Known,
  given: PartServer,
  tally: Tally,
): string {
  const { name, ...said } = given;
  const existing = known.server(name) ?? (given.fqdn ? known.server(given.fqdn) : undefined);
  if (existing !== undefined) {
    const server = draft.servers[existing];
    if (server && changes(server, said)) {
      writeFields(server, said);
      known.addServer(existing, server);
      tally.others[1] += 1;
    }
    return existing;
  }
  const id = nextId(draft);
  const server = { role: "Mailbox" as const, ...given };
  draft.servers[id] = castDraft({ id, ...server });
  known.addServer(id, server);
  tally.others[0] += 1;
  return id;
}

/** Answers what the connector is called where it was there before, and undefined where it is new. */
function takeConnector(
  draft: OrganisationDraft,
  organisation: Organisation,
  known: Known,
  part: PartConnector,
  ends: Ends,
  tally: Tally,
): string | undefined {
  const server =
    part.kind === "receive"
      ? (known.server(part.server) ?? takeServer(draft, known, { name: part.server }, tally))
      : undefined;
  const key = placeKey(part.kind, server, part.name);
  const existing = known.connector(key);
  const id = existing ?? nextId(draft);
  if (existing === undefined) {
    known.addConnector(key, id);
    if (ends.design(id)) tally.made.push(id);
  }
  const before = Object.hasOwn(draft.connectors, id) ? draft.connectors[id] : undefined;
  const twin = Object.hasOwn(draft.deployed, id) ? draft.deployed[id] : undefined;
  const design = connectorFrom(part, id, server, before as Connector | undefined);
  const deployed = connectorFrom(part, id, server, twin as Connector | undefined);
  const sameDesign =
    !ends.design(id) || (before !== undefined && sameConnector(before as Connector, design));
  const sameTwin =
    !ends.deployed || (twin !== undefined && sameConnector(twin as Connector, deployed));
  if (!sameDesign) draft.connectors[id] = castDraft(design);
  // One object for both where they are equal: nothing has been changed since the import.
  const designed = ends.design(id) ? design : organisation.connectors[id];
  if (!sameTwin)
    draft.deployed[id] = castDraft(
      designed && sameConnector(designed, deployed) ? designed : deployed,
    );
  const list =
    existing === undefined
      ? tally.added
      : sameDesign && sameTwin
        ? tally.unchanged
        : tally.replaced;
  const name = identityOf(draft as Organisation, design);
  list.push(name);
  return (ends.design(id) && before) || (ends.deployed && twin) ? name : undefined;
}

/** The part with ids. Permissions that the import does not show stay as they were known; so does what no import shows. */
function connectorFrom(
  part: PartConnector,
  id: string,
  server: string | undefined,
  before: Connector | undefined,
): Connector {
  const kept = {
    ...(before?.notes && { notes: before.notes }),
    ...(before?.madeBy && { madeBy: before.madeBy }),
  };
  if (part.kind === "send") return { ...kept, ...part, id, drafts: {} };
  const permissions =
    part.permissions ?? (before?.kind === "receive" ? before.permissions : undefined);
  return {
    ...kept,
    ...part,
    id,
    server: server ?? "",
    drafts: {},
    ...(permissions === undefined ? {} : { permissions }),
  };
}

const changes = (part: object, said: object): boolean =>
  Object.entries(said).some(
    ([key, value]) =>
      value !== undefined && inOrder((part as Record<string, unknown>)[key]) !== inOrder(value),
  );

function takePart(
  draft: OrganisationDraft,
  known: Known,
  section: "acceptedDomains" | "certificates" | "networks",
  part: Omit<AcceptedDomain, "id"> | Omit<Certificate, "id"> | Omit<NamedNetwork, "id">,
  tally: Tally,
): void {
  const parts = draft[section] as Record<string, object>;
  const existing = known.part(section, part);
  if (existing === undefined) {
    const id = nextId(draft);
    parts[id] = { id, ...part };
    known.addPart(section, part, id);
    tally.others[0] += 1;
  } else if (changes(parts[existing] as object, part)) {
    writeFields(parts[existing] as object, part);
    tally.others[1] += 1;
  }
}
