import { properties } from "../../catalogue";
import type { PartConnector, Parts } from "../../edit";
import { type Granted, grantedBy } from "./granted";
import type { Imported, ImportedConnector } from "./imported";

/** What stands for the server of a connector where the input does not say it. */
export const unsaidServer = "unknown";

/** The import as the organisation takes it in: connectors of one name completed, what was not shown unknown. */
export function partsOf(imported: Imported): Parts {
  const granted = grantedBy(imported);
  const { servers, acceptedDomains, certificates, namedNetworks, whole, transportConfig } =
    imported;
  const listed = [
    ...(servers.length > 0 && !imported.namedOnly ? (["servers"] as const) : []),
    ...(acceptedDomains ? (["acceptedDomains"] as const) : []),
  ];
  const connectors = completed(imported.connectors).map((each) => partOf(each, granted));
  const permissions = granted.others(connectors);
  return {
    servers: servers.map((server) => ({ role: "Mailbox", ...server })),
    connectors,
    ...(permissions.length > 0 && { permissions }),
    ...(acceptedDomains && { acceptedDomains }),
    ...(certificates && { certificates }),
    ...(namedNetworks && { networks: namedNetworks }),
    facts: { whole, listed, ...(transportConfig && { transportConfig }) },
  };
}

/** One connector a name; of two that say a property, the later is taken. */
function completed(connectors: readonly ImportedConnector[]): readonly ImportedConnector[] {
  const found = new Map<string, ImportedConnector>();
  for (const each of connectors) {
    const key = JSON.stringify([each.kind, each.server?.toLowerCase(), each.name.toLowerCase()]);
    const before = found.get(key);
    const properties = { ...before?.properties, ...each.properties };
    found.set(key, before ? { ...each, properties } : each);
  }
  return [...found.values()];
}

function partOf(connector: ImportedConnector, granted: Granted): PartConnector {
  const { kind, name, properties: explicit } = connector;
  const unknown = properties(kind)
    .map((each) => each.name)
    .filter((each) => !Object.hasOwn(explicit, each));
  if (kind === "send") return { kind, name, explicit, unknown };
  const server = connector.server ?? unsaidServer;
  const permissions = granted.of(server, name);
  return { kind, name, server, explicit, unknown, ...(permissions && { permissions }) };
}
