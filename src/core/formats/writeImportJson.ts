import { type Imported, shownTransportConfig } from "./adopt";

/** What `portolan import --json` prints, with a line end. Transport settings go by the names that Get-TransportConfig gives them. */
export function writeImportJson(imported: Imported): string {
  const { transportConfig } = imported;
  const shown = {
    ...imported,
    ...(transportConfig && { transportConfig: shownTransportConfig(transportConfig) }),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
