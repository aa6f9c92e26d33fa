import { type Imported, type ImportedConnector, shownTransportConfig } from "./adopt";

/**
 * What `portolan import --json` prints, with a line end. Transport settings go by the names that Get-TransportConfig
 * gives them; the usage that New- was given stands among the properties, as it does where the JSON is read.
 */
export function writeImportJson(imported: Imported): string {
  const { transportConfig } = imported;
  const shown = {
    ...imported,
    connectors: imported.connectors.map(withUsage),
    ...(transportConfig && { transportConfig: shownTransportConfig(transportConfig) }),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const withUsage = ({ usage, ...connector }: ImportedConnector) =>
  usage === undefined
    ? connector
    : { ...connector, properties: { ...connector.properties, Usage: usage } };
