import { properties } from "../catalogue";
import type { PartExpectation } from "../edit";
import { type Connector, identityOf, type Organisation, orderedConnectors } from "../model";
import type { Imported, ImportedConnector, ImportedPermission, RefusedPart } from "./adopt";
import { lineFeeds } from "./lineFeeds";

const getter = { receive: "Get-ReceiveConnector", send: "Get-SendConnector" } as const;

/** Whether all that is not explicit is unknown, as it is of what Get- showed, which an import says by the cmdlet. */
const isShownWhole = ({ kind, explicit, unknown }: Connector): boolean =>
  unknown.length > 0 &&
  properties(kind).every(({ name }) => Object.hasOwn(explicit, name) || unknown.includes(name));

/** A design in the shape of an import. What the shape has no place for is told in its report. */
export function importedOfDesign(organisation: Organisation, file: string): Imported {
  const connectors: ImportedConnector[] = [];
  const permissions: ImportedPermission[] = [];
  const permissionsOf: string[] = [];
  const refused: RefusedPart[] = [];
  for (const connector of orderedConnectors(organisation)) {
    const identity = identityOf(organisation, connector);
    const server =
      connector.kind === "receive" ? organisation.servers[connector.server]?.name : null;
    connectors.push({
      kind: connector.kind,
      server: server ?? null,
      name: connector.name,
      properties: valuesOf(connector.explicit),
      ...(connector.usage !== undefined && { usage: connector.usage }),
      ...(isShownWhole(connector) && { cmdlet: getter[connector.kind] }),
      file,
    });
    for (const property of Object.keys(connector.drafts))
      refused.push({
        file,
        connector: identity,
        property,
        reason: "What was typed there cannot be read yet; the last good value stands.",
      });
    if (connector.kind !== "receive" || connector.permissions === undefined) continue;
    permissionsOf.push(identity);
    for (const each of connector.permissions) permissions.push({ identity, ...each, file });
  }
  const without = <T extends { readonly id: string }>(part: Readonly<Record<string, T>>) =>
    Object.values(part).map(({ id: _, ...rest }) => rest);
  const domains = without(organisation.acceptedDomains).map(({ isDefault, ...each }) => ({
    ...each,
    ...(isDefault && { isDefault: true as const }),
  }));
  const expectations = without(organisation.expectations) as readonly PartExpectation[];
  const certificates = without(organisation.certificates);
  return {
    connectors,
    changes: [],
    removals: [],
    ...(permissionsOf.length > 0 && { permissions, permissionsOf }),
    servers: without(organisation.servers),
    ...(organisation.facts.listed.includes("servers") ? {} : { namedOnly: ["servers"] as const }),
    ...((domains.length > 0 || organisation.facts.listed.includes("acceptedDomains")) && {
      acceptedDomains: domains,
    }),
    certificates,
    namedNetworks: without(organisation.networks),
    ...(expectations.length > 0 && { expectations }),
    whole: organisation.facts.whole,
    ...(organisation.facts.transportConfig && {
      transportConfig: organisation.facts.transportConfig,
    }),
    ...(organisation.facts.organisation !== undefined && {
      organisation: organisation.facts.organisation,
    }),
    report: {
      read: connectors.length + domains.length + certificates.length,
      setAside: withoutPlace(organisation).map((what) => ({ what, file })),
      ambiguous: [],
      unknown: [],
      refused,
      computed: [],
    },
  };
}

/** Names of what a design holds and no import has. */
function withoutPlace({ deployed, accepted, connectors }: Organisation): readonly string[] {
  const all = Object.values(connectors);
  const held: Readonly<Record<string, boolean>> = {
    deployed: Object.keys(deployed).length > 0,
    accepted: Object.keys(accepted).length > 0,
    notes: all.some(({ notes = [] }) => notes.length > 0),
    madeBy: all.some(({ madeBy }) => madeBy !== undefined),
  };
  return Object.keys(held).filter((name) => held[name]);
}

const valuesOf = (explicit: Connector["explicit"]): Connector["explicit"] =>
  Object.fromEntries(Object.entries(explicit).map(([name, value]) => [name, lineFeeds(value)]));
