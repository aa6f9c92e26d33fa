import { permissionGroups } from "./permissionGroups";
import { principalOf } from "./principal";
import { rightNamed } from "./rights";

/** An entry of a connector's permissions, as far as the groups are compared with it. */
interface Entry {
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
}

/**
 * The entries without the rights that the permission groups give their principals, or deny them, by
 * themselves. An entry of which nothing stays is left out, one of which all stays is the same object.
 */
export function besideGroups<E extends Entry>(
  entries: readonly E[],
  groups: readonly string[],
): readonly E[] {
  const given = givenBy(groups);
  return entries.flatMap((entry) => {
    const principal = principalOf(entry.user);
    const known = principal === undefined ? undefined : given.get(keyOf(principal, entry.deny));
    if (!known) return [entry];
    const rights = entry.rights.filter((right) => !known.has(right.toLowerCase()));
    if (rights.length === entry.rights.length) return [entry];
    return rights.length === 0 ? [] : [{ ...entry, rights }];
  });
}

/** A right as Exchange spells it; as written where the catalogue has none of that name. */
export const spelledRight = (right: string): string => rightNamed(right)?.name ?? right;

const keyOf = (principal: string, deny: boolean): string => `${deny ? "-" : "+"}${principal}`;

/** Rights in lower case by principal and whether they are denied. */
type Given = ReadonlyMap<string, ReadonlySet<string>>;
const kept = new Map<string, Given>();

function givenBy(groups: readonly string[]): Given {
  const named = permissionGroups.filter(({ name }) => groups.includes(name));
  const key = named.map(({ name }) => name).join();
  const known = kept.get(key);
  if (known) return known;
  const given = new Map<string, Set<string>>();
  const put = (principal: string, deny: boolean, rights: readonly string[]): void => {
    const of = given.get(keyOf(principal, deny)) ?? new Set<string>();
    for (const right of rights) of.add(right.toLowerCase());
    given.set(keyOf(principal, deny), of);
  };
  for (const { grants } of named)
    for (const { principal, rights, denied = [] } of grants) {
      put(principal, false, rights);
      put(principal, true, denied);
    }
  kept.set(key, given);
  return given;
}
