import type { PartCommand } from "../../edit";
import type { Imported, ImportedConnector, ImportedPermission, Origin } from "./imported";

/** The parameters of a command that only a run would tell, by the place of the command. */
export function computedBy({ report }: Imported): (origin: Origin) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const { parameter, ...origin } of report.computed)
    if (parameter !== undefined) {
      const key = keyOf(origin);
      found.set(key, [...(found.get(key) ?? []), parameter]);
    }
  return (origin) => found.get(keyOf(origin)) ?? [];
}

const keyOf = ({ file, line }: Origin): string => JSON.stringify([file, line]);

/** Whether a connector was made by a command, and is not merely shown or designed. */
export const isCreated = ({ cmdlet }: ImportedConnector): boolean =>
  cmdlet?.startsWith("New-") ?? false;

/** Whether a permission is what a command grants or withdraws, and not what an object has. */
export const isCommanded = ({ cmdlet }: { readonly cmdlet?: string | undefined }): boolean =>
  cmdlet === "Add-ADPermission" || cmdlet === "Remove-ADPermission";

/** The entries that are permissions as objects have them; undefined where the import has no list of such. */
export function shownPermissions({
  permissions,
}: Pick<Imported, "permissions">): readonly ImportedPermission[] | undefined {
  const shown = permissions?.filter((each) => !isCommanded(each));
  return shown && (shown.length > 0 || permissions?.length === 0) ? shown : undefined;
}

interface Placed {
  readonly origin: Origin;
  readonly command: PartCommand;
}

/**
 * The commands of the scripts in an import, in the order in which they run: by script, then by line. On one line what
 * is removed goes first, as it makes room for what is created there.
 */
export function commandsOf(
  imported: Imported,
  partOf: (connector: ImportedConnector) => Extract<PartCommand, { does: "create" }>["connector"],
): readonly PartCommand[] {
  const computed = computedBy(imported);
  const placed: Placed[] = [
    ...imported.removals.map((each) => ({
      origin: each,
      command: { does: "remove" as const, kind: kindOf(each.cmdlet), identity: each.identity },
    })),
    ...imported.connectors.filter(isCreated).map((each) => ({
      origin: each,
      command: { does: "create" as const, connector: partOf(each) },
    })),
    ...imported.changes.map((each) => ({
      origin: each,
      command: {
        does: "change" as const,
        kind: kindOf(each.cmdlet),
        ...{ identity: each.identity, set: each.set, add: each.add, remove: each.remove },
        computed: computed(each),
      },
    })),
    ...(imported.permissions ?? []).filter(isCommanded).map((each) => ({
      origin: each,
      command: {
        does: each.cmdlet === "Add-ADPermission" ? ("grant" as const) : ("withdraw" as const),
        identity: each.identity,
        permission: { user: each.user, rights: each.rights, deny: each.deny },
      },
    })),
  ];
  const rank = new Map<string | undefined, number>();
  for (const file of [...(imported.scripts ?? []), ...placed.map(({ origin }) => origin.file)])
    if (!rank.has(file)) rank.set(file, rank.size);
  const at = ({ origin }: Placed): number => rank.get(origin.file) as number;
  const line = ({ origin }: Placed): number => origin.line ?? 0;
  return placed.sort((a, b) => at(a) - at(b) || line(a) - line(b)).map(({ command }) => command);
}

const kindOf = (cmdlet: string): "receive" | "send" =>
  /receive/i.test(cmdlet) ? "receive" : "send";
