import type { Imported } from "../../core/formats";

/** How many receive connectors the input gives without saying on which server they are. */
export const withoutServer = ({ connectors }: Imported): number =>
  connectors.filter(({ kind, server }) => kind === "receive" && server === null).length;

/** The import with those connectors on the server that was answered; it is listed among the servers. */
export function withServer(imported: Imported, server: string): Imported {
  if (withoutServer(imported) === 0) return imported;
  const known = imported.servers.some(({ name }) => name.toLowerCase() === server.toLowerCase());
  return {
    ...imported,
    servers: known ? imported.servers : [...imported.servers, { name: server }],
    connectors: imported.connectors.map((each) =>
      each.kind === "receive" && each.server === null ? { ...each, server } : each,
    ),
  };
}
