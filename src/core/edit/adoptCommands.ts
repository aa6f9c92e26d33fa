import { castDraft } from "immer";
import { parameter, sameAccount } from "../catalogue";
import {
  type Connector,
  effectiveOf,
  identityOf,
  type Organisation,
  type Permission,
  type ReceiveConnector,
  sameConnector,
} from "../model";
import type { Value } from "../values";
import type { OrganisationDraft } from "./edit";
import { type Known, placeKey } from "./known";
import type { AdoptAs, PartConnector } from "./partConnector";

/** One command of a script on a connector, in the order in which it runs. */
export type PartCommand =
  | { readonly does: "create"; readonly connector: PartConnector }
  | {
      readonly does: "change";
      readonly kind: Connector["kind"];
      /** `EX01\Relay`, or a name alone where one connector has it. */
      readonly identity: string;
      readonly set: Readonly<Record<string, Value>>;
      readonly add: Readonly<Record<string, readonly string[]>>;
      readonly remove: Readonly<Record<string, readonly string[]>>;
      /** Parameters that it gives, and of which only its run would tell the value. */
      readonly computed?: readonly string[];
    }
  | { readonly does: "remove"; readonly kind: Connector["kind"]; readonly identity: string }
  | {
      readonly does: "grant" | "withdraw";
      readonly identity: string;
      readonly permission: Permission;
    };

/** What the commands of a script did to connectors that were there. */
export interface CarriedOut {
  readonly changed: string[];
  readonly removed: string[];
  /** Connectors, as the script names them, that are not here or of which a list to add to is not known. */
  readonly missing: string[];
}

type Section = "connectors" | "deployed";

const sectionsOf: Readonly<Record<AdoptAs, readonly Section[]>> = {
  deployed: ["deployed", "connectors"],
  design: ["connectors"],
  baseline: ["deployed"],
};

/** Carries out a command other than a creation; answers the connector that says already what the command sets. */
export function carryOut(
  draft: OrganisationDraft,
  known: Known,
  command: Exclude<PartCommand, { does: "create" }>,
  as: AdoptAs,
  done: CarriedOut,
): string | undefined {
  const kind = "kind" in command ? command.kind : "receive";
  const id = connectorNamed(draft, known, kind, command.identity);
  const sections = sectionsOf[as];
  const held = sections.filter((section) => id !== undefined && draft[section][id]);
  const connector = id === undefined ? undefined : draft[held[0] ?? "connectors"][id];
  if (id === undefined || !connector) {
    note(done.missing, command.identity);
    return undefined;
  }
  const name = identityOf(draft as Organisation, connector as Connector);
  if (command.does === "remove") {
    for (const section of held) delete draft[section][id];
    if (!draft.deployed[id]) known.forgetConnector(keyOf(connector as Connector));
    note(done.removed, name);
    return undefined;
  }
  const keyBefore = keyOf(connector as Connector);
  let complete = true;
  let changes = false;
  for (const section of held) {
    const before = draft[section][id] as Connector;
    const after = afterwards(draft as Organisation, before, command);
    if (after === null) complete = false;
    else if (!sameConnector(before, after)) {
      draft[section][id] = castDraft(after);
      changes = true;
    }
  }
  if (complete && !changes) return name;
  note(complete ? done.changed : done.missing, name);
  const keyNow = keyOf((draft.connectors[id] ?? draft.deployed[id]) as Connector);
  if (keyNow === keyBefore) return undefined;
  known.forgetConnector(keyBefore);
  known.addConnector(keyNow, id);
  return undefined;
}

const note = (list: string[], name: string): void => {
  if (!list.includes(name)) list.push(name);
};

const keyOf = (connector: Connector): string =>
  placeKey(
    connector.kind,
    connector.kind === "receive" ? connector.server : undefined,
    connector.name,
  );

/** The id of the connector that an identity names; a name alone names a receive connector where only one has it. */
function connectorNamed(
  draft: OrganisationDraft,
  known: Known,
  kind: Connector["kind"],
  identity: string,
): string | undefined {
  if (kind === "send") return known.connector(placeKey("send", undefined, identity));
  const at = identity.indexOf("\\");
  if (at > 0) {
    const server = known.server(identity.slice(0, at));
    return server && known.connector(placeKey("receive", server, identity.slice(at + 1)));
  }
  const found = Object.keys(draft.servers).flatMap(
    (server) => known.connector(placeKey("receive", server, identity)) ?? [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The connector as the command leaves it; null where a list that it adds to is not known. */
function afterwards(
  organisation: Organisation,
  connector: Connector,
  command: Exclude<PartCommand, { does: "create" | "remove" }>,
): Connector | null {
  if (command.does !== "change")
    return connector.kind === "receive" ? permitted(connector, command) : connector;
  const { Name, ...set } = command.set;
  const lists = listsAfter(organisation, connector, command);
  if (lists === null) return null;
  const said = { ...set, ...lists };
  Object.assign(said, clearedByDns(connector, said));
  const open = openedBy(command, said);
  const explicit = { ...connector.explicit, ...said };
  return {
    ...connector,
    ...(typeof Name === "string" && { name: Name }),
    explicit: Object.fromEntries(Object.entries(explicit).filter(([each]) => !open.includes(each))),
    unknown: [
      ...connector.unknown.filter((each) => !Object.hasOwn(said, each) && !open.includes(each)),
      ...open,
    ],
  };
}

/** What is unknown behind the command: what was there holds no longer, and what it works out nobody knows. */
const openedBy = (
  { kind, computed = [] }: Extract<PartCommand, { does: "change" }>,
  said: Readonly<Record<string, Value>>,
): readonly string[] =>
  computed.filter(
    (each) => !Object.hasOwn(said, each) && parameter(kind, each)?.role === "property",
  );

const ofSmartHosts: Readonly<Record<string, Value>> = {
  SmartHosts: [],
  SmartHostAuthMechanism: "None",
  AuthenticationCredential: null,
};

/** What `-DNSRoutingEnabled $true` empties without a word: the smart hosts, and how to sign in to them (S224). */
function clearedByDns(
  { kind, explicit, unknown }: Connector,
  said: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const { DNSRoutingEnabled, SmartHosts } = said;
  const isRefused = Array.isArray(SmartHosts) && SmartHosts.length > 0;
  if (kind !== "send" || DNSRoutingEnabled !== true || isRefused) return {};
  const isHeld = (name: string): boolean =>
    Object.hasOwn(explicit, name) || Object.hasOwn(said, name) || unknown.includes(name);
  return Object.fromEntries(Object.entries(ofSmartHosts).filter(([name]) => isHeld(name)));
}

function listsAfter(
  organisation: Organisation,
  connector: Connector,
  { set, add, remove }: Extract<PartCommand, { does: "change" }>,
): Readonly<Record<string, Value>> | null {
  const lists: Record<string, Value> = {};
  for (const name of new Set([...Object.keys(remove), ...Object.keys(add)])) {
    const found = effectiveOf(organisation, connector)[name];
    const before = Object.hasOwn(set, name)
      ? set[name]
      : found && found.origin !== "unknown"
        ? found.value
        : undefined;
    if (!Array.isArray(before)) return null;
    const same = equalIn(connector.kind, name);
    const kept = before.filter((each) => !(remove[name] ?? []).some((gone) => same(each, gone)));
    const fresh = (add[name] ?? []).filter((each) => !kept.some((there) => same(there, each)));
    lists[name] = [...kept, ...fresh];
  }
  return lists;
}

/** Whether two members of a list are one, as the list's kind compares. */
function equalIn(kind: Connector["kind"], name: string): (a: string, b: string) => boolean {
  const declared = parameter(kind, name);
  return (a, b) => (declared ? declared.kind.equal([a], [b]) : a === b);
}

function permitted(
  connector: ReceiveConnector,
  { does, permission }: Extract<PartCommand, { does: "grant" | "withdraw" }>,
): ReceiveConnector {
  const { user, rights, deny } = permission;
  const before = connector.permissions ?? [];
  const isSame = (each: Permission): boolean => each.deny === deny && sameAccount(each.user, user);
  const low = (right: string): string => right.toLowerCase();
  const named = new Set(rights.map(low));
  if (does === "withdraw") {
    if (connector.permissions === undefined) return connector;
    const left = before.map((each) =>
      isSame(each)
        ? { ...each, rights: each.rights.filter((right) => !named.has(low(right))) }
        : each,
    );
    return { ...connector, permissions: left.filter((each) => each.rights.length > 0) };
  }
  const own = before.find(isSame);
  const had = new Set(own?.rights.map(low));
  const rightsNow = [...(own?.rights ?? []), ...rights.filter((right) => !had.has(low(right)))];
  const entry = { user: own?.user ?? user, rights: rightsNow, deny };
  return {
    ...connector,
    permissions: own ? before.map((each) => (each === own ? entry : each)) : [...before, entry],
  };
}
