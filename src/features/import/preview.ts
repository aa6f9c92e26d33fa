import type { Imported } from "../../core/formats";
import { byName } from "../../core/model";

/** One line of the preview: a heading, how many, and their names. */
export interface PreviewGroup {
  readonly title: string;
  readonly direction?: "inbound" | "outbound";
  readonly names: readonly string[];
}

const permissionsTitle = "Permissions of";

/** What will be in the organisation, by name: listeners by server, send connectors, and the rest. */
export function previewOf(imported: Imported): readonly PreviewGroup[] {
  const groups: PreviewGroup[] = [];
  const servers = new Map<string, string[]>();
  for (const { name } of imported.servers) servers.set(name, []);
  for (const { kind, server, name } of imported.connectors)
    if (kind === "receive") {
      const key = server ?? "Server not said";
      servers.set(key, [...(servers.get(key) ?? []), name]);
    }
  for (const [server, names] of [...servers].sort(([a], [b]) => byName(a, b)))
    groups.push({ title: server, direction: "inbound", names: names.sort(byName) });
  const sends = imported.connectors.filter(({ kind }) => kind === "send");
  if (sends.length > 0)
    groups.push({
      title: "Send connectors",
      direction: "outbound",
      names: sends.map(({ name }) => name).sort(byName),
    });
  const others: readonly (readonly [string, readonly string[]])[] = [
    ["Accepted domains", (imported.acceptedDomains ?? []).map(({ domain }) => domain)],
    [permissionsTitle, permittedBy(imported)],
    ["Certificates", (imported.certificates ?? []).map(({ subject }) => subject)],
    ["Named networks", (imported.namedNetworks ?? []).map(({ name }) => name)],
  ];
  for (const [title, names] of others) if (names.length > 0) groups.push({ title, names });
  return groups;
}

/** The connectors whose permissions are known by the import, as `EX01\Relay`. */
function permittedBy({ permissions = [], permissionsOf }: Imported): readonly string[] {
  const named = permissionsOf ?? permissions.map(({ identity }) => identity);
  const once = new Map(named.map((identity) => [identity.toLowerCase(), identity]));
  return [...once.values()].sort(byName);
}

/** Permissions of receive connectors and nothing else: they are of use where the connectors are. */
export const isPermissionsAlone = (imported: Imported): boolean =>
  imported.permissions !== undefined &&
  previewOf(imported).every(({ title }) => title === permissionsTitle);

/** A name for the new organisation: its default domain, else the first that is no wildcard. */
export function suggestedName({ acceptedDomains = [] }: Imported): string {
  const plain = acceptedDomains.filter(({ domain }) => !domain.startsWith("*"));
  return (plain.find(({ isDefault }) => isDefault) ?? plain[0])?.domain ?? "Imported organisation";
}

/** Whether there is anything to open. */
export const holdsAnything = (imported: Imported): boolean => previewOf(imported).length > 0;
