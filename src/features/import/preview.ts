import type { Imported } from "../../core/formats";
import { byName } from "../../core/model";
import { changeText, isCommand, permissionText, removalText } from "./commandText";

/** One line of the preview: a heading, how many, and their names. */
export interface PreviewGroup {
  readonly title: string;
  readonly direction?: "inbound" | "outbound";
  readonly names: readonly string[];
  /** What commands of a script do: a line each, in their order. */
  readonly commands?: true;
}

const permissionsTitle = "Permissions of";

/** What will be in the organisation, by name: listeners by server, send connectors, and the rest; then what commands do. */
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
  for (const [title, names] of commandsIn(imported))
    if (names.length > 0) groups.push({ title, names, commands: true });
  return groups;
}

/** What a script does to connectors that are there when it runs, in words. */
const commandsIn = (imported: Imported): readonly (readonly [string, readonly string[]])[] => [
  ["Changes", imported.changes.map((each) => `${each.identity}: ${changeText(each)}`)],
  ["Removals", imported.removals.map((each) => `${each.identity}: ${removalText(each)}`)],
  [
    "Rights",
    (imported.permissions ?? [])
      .filter(isCommand)
      .map((each) => `${each.identity}: ${permissionText(each)}`),
  ],
];

/** The connectors whose permissions are known by the import, as `EX01\Relay`. */
function permittedBy({ permissions = [], permissionsOf }: Imported): readonly string[] {
  const shown = permissions.filter((each) => !isCommand(each));
  const named = permissionsOf ?? shown.map(({ identity }) => identity);
  const once = new Map(named.map((identity) => [identity.toLowerCase(), identity]));
  return [...once.values()].sort(byName);
}

/** What of it needs connectors that are there already, and nothing else: it is of use where they are. */
export function alone(imported: Imported): "permissions" | "commands" | undefined {
  const groups = previewOf(imported);
  if (groups.length === 0) return undefined;
  if (groups.every(({ title }) => title === permissionsTitle)) return "permissions";
  return groups.every(({ commands }) => commands) ? "commands" : undefined;
}

/** Made by a script: a wish, where an export shows what there is. */
export const isScript = ({ connectors, scripts = [] }: Imported): boolean =>
  scripts.length > 0 && connectors.every(({ cmdlet }) => cmdlet?.startsWith("New-"));

/** A script that changes or removes connectors which it does not create: it is meant for an organisation that has them. */
export function isOfOthers(imported: Imported): boolean {
  const created = new Set(imported.connectors.map(({ name }) => name.toLowerCase()));
  return (
    isScript(imported) &&
    [...imported.changes, ...imported.removals].some(
      ({ identity }) => !created.has(identity.slice(identity.indexOf("\\") + 1).toLowerCase()),
    )
  );
}

/** A name for the new organisation: its default domain, else the first that is no wildcard. */
export function suggestedName({ acceptedDomains = [] }: Imported): string {
  const plain = acceptedDomains.filter(({ domain }) => !domain.startsWith("*"));
  return (plain.find(({ isDefault }) => isDefault) ?? plain[0])?.domain ?? "Imported organisation";
}

/** Whether there is anything to open. */
export const holdsAnything = (imported: Imported): boolean => previewOf(imported).length > 0;
