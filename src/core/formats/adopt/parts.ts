import { properties, type SendUsage, type Usage, usages } from "../../catalogue";
import type { PartConnector, Parts } from "../../edit";
import { commandsOf, computedBy, isCreated } from "./commands";
import { type Granted, grantedBy } from "./granted";
import type { Imported, ImportedConnector } from "./imported";
import { refusedOf } from "./refusedParts";
import { mergeServers, named } from "./servers";

/** What stands for the server of a connector where the input does not say it. */
export const unsaidServer = "unknown";

/** The import as the organisation takes it in: connectors of one name completed, what was not shown unknown. */
export function partsOf(imported: Imported): Parts {
  const granted = grantedBy(imported);
  const {
    servers,
    acceptedDomains,
    certificates,
    namedNetworks,
    expectations,
    whole,
    transportConfig,
    organisation,
  } = imported;
  const listed = [
    ...(servers.length > 0 && !imported.namedOnly ? (["servers"] as const) : []),
    ...(acceptedDomains ? (["acceptedDomains"] as const) : []),
  ];
  const held = imported.connectors.filter((each) => !isCreated(each));
  const refused = refusedOf(imported);
  const connectors = completed(held).map((each) => partOf(each, granted, refused(each)));
  const made = madeWith(granted);
  const computed = computedBy(imported);
  const commands = commandsOf(imported, (each) => partOf(each, made, computed(each)));
  const created = commands.flatMap((each) => (each.does === "create" ? [each.connector] : []));
  const permissions = granted.others([...connectors, ...created]);
  return {
    servers: mergeServers(servers.map(named)),
    connectors,
    ...(permissions.length > 0 && { permissions }),
    ...(acceptedDomains && { acceptedDomains }),
    ...(certificates && { certificates }),
    ...(namedNetworks && { networks: namedNetworks }),
    ...(expectations && { expectations }),
    ...(commands.length > 0 && { commands }),
    facts: {
      whole,
      listed,
      ...(transportConfig && { transportConfig }),
      ...(organisation !== undefined && { organisation }),
    },
  };
}

/** A connector that a script creates has no rights beside its groups but those that are listed, or that the script grants. */
const madeWith = (granted: Granted): Granted => ({
  ...granted,
  of: (server, name) => granted.of(server, name) ?? [],
});

/** One connector a name; of two that say a property, the later is taken. */
function completed(connectors: readonly ImportedConnector[]): readonly ImportedConnector[] {
  const found = new Map<string, ImportedConnector>();
  for (const each of connectors) {
    const server = each.server === null ? null : named({ name: each.server }).name.toLowerCase();
    const key = JSON.stringify([each.kind, server, each.name.toLowerCase()]);
    const before = found.get(key);
    const properties = { ...before?.properties, ...each.properties };
    found.set(key, before ? { ...each, properties } : each);
  }
  return [...found.values()];
}

/**
 * An export shows values: one that it leaves out is unknown. A command, a design or JSON written by hand
 * gives values: one that it leaves out has its default.
 */
const isShown = ({ cmdlet }: ImportedConnector): boolean => cmdlet?.startsWith("Get-") ?? false;

/**
 * Values without a command are those of a Custom connector where they do not say otherwise; a New- without a usage is
 * another thing (R33).
 */
const usageOf = ({ cmdlet, usage }: ImportedConnector): Usage | undefined =>
  usage ?? (cmdlet === undefined ? "Custom" : undefined);

/** `lost` are parameters that are given, and whose value cannot be read, or is told by a run alone. */
function partOf(
  connector: ImportedConnector,
  granted: Granted,
  lost: readonly string[] = [],
): PartConnector {
  const { kind, name, properties: explicit } = connector;
  const usage = usageOf(connector);
  const unknown = properties(kind)
    .map((each) => each.name)
    .filter((each) => isShown(connector) || lost.includes(each))
    .filter((each) => !Object.hasOwn(explicit, each));
  if (kind === "send")
    return { kind, name, explicit, unknown, ...(isSendUsage(usage) && { usage }) };
  const server = named({ name: connector.server ?? unsaidServer }).name;
  const permissions = granted.of(server, name);
  return {
    ...{ kind, name, server, explicit, unknown },
    ...(usage !== undefined && { usage }),
    ...(permissions && { permissions }),
  };
}

const isSendUsage = (usage: Usage | undefined): usage is SendUsage =>
  usage !== undefined && usages.send.includes(usage);
