import { spelledRight } from "../../catalogue";
import type { PartConnector, PartPermissions } from "../../edit";
import type { Permission } from "../../model";
import { shownPermissions } from "./commands";
import type { Imported } from "./imported";

/** Who was given what on which connector, as far as an import knows it. */
export interface Granted {
  /** All permissions of one connector beside its groups; undefined = unknown. */
  of(server: string, name: string): readonly Permission[] | undefined;
  /** Those of connectors that the import names and does not hold. */
  others(connectors: readonly PartConnector[]): readonly PartPermissions[];
}

/** Entries of one account are made one; rights are spelled as Exchange does. */
export function grantedBy(imported: Imported): Granted {
  const { permissionsOf } = imported;
  const permissions = shownPermissions(imported);
  const named = new Map((permissionsOf ?? []).map((each) => [each.toLowerCase(), each]));
  const entries = new Map<string, Map<string, MutablePermission>>();
  for (const each of permissions ?? []) {
    const key = each.identity.toLowerCase();
    // A list that says what it is of says nothing of other connectors.
    if (permissionsOf && !named.has(key)) continue;
    if (!named.has(key)) named.set(key, each.identity);
    const own = entries.get(key) ?? new Map<string, MutablePermission>();
    entries.set(key, own);
    join(own, each);
  }
  const listOf = (key: string): readonly Permission[] =>
    [...(entries.get(key)?.values() ?? [])].map(({ user, rights, deny }) => ({
      user,
      rights: [...rights.values()],
      deny,
    }));
  return {
    of(server, name) {
      const key = `${server}\\${name}`.toLowerCase();
      const isKnown = permissions !== undefined && (permissionsOf === undefined || named.has(key));
      return isKnown ? listOf(key) : undefined;
    },
    others(connectors) {
      const held = new Set(
        connectors.flatMap((each) =>
          each.kind === "receive" ? [`${each.server}\\${each.name}`.toLowerCase()] : [],
        ),
      );
      return [...named].flatMap(([key, identity]) => {
        const at = identity.indexOf("\\");
        if (held.has(key) || at < 1) return [];
        const [server, name] = [identity.slice(0, at), identity.slice(at + 1)];
        return [{ server, name, permissions: listOf(key) }];
      });
    },
  };
}

interface MutablePermission {
  readonly user: string;
  readonly deny: boolean;
  /** By lower-case name. */
  readonly rights: Map<string, string>;
}

function join(own: Map<string, MutablePermission>, { user, deny, rights }: Permission): void {
  const key = `${deny ? "-" : "+"}${user.toLowerCase()}`;
  const entry = own.get(key) ?? { user, deny, rights: new Map<string, string>() };
  own.set(key, entry);
  for (const right of rights)
    if (!entry.rights.has(right.toLowerCase()))
      entry.rights.set(right.toLowerCase(), spelledRight(right));
}
