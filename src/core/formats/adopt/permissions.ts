import { besideGroups } from "../../catalogue";
import { counted } from "../../values";
import { Refusal } from "../fault";
import type { Account } from "./account";
import type { Bag } from "./bag";
import type { Imported, ImportedConnector, ImportedPermission } from "./imported";
import { type Entry, isShownOnly, readEntry, restatesEntry, usedOfEntry } from "./permission";

/** More entries than the connectors of any organisation have; only those that may decide something count. */
const mostEntries = 500_000;

export const permissionCmdlet = "Get-ADPermission";

/** How what is left out is told, by its number. */
const words = {
  inherited: ["inherited permission entry", "inherited permission entries"],
  elsewhere: [
    "permission entry of something other than a receive connector",
    "permission entries of something other than receive connectors",
  ],
  rightless: [
    "permission entry without a right of a receive connector",
    "permission entries without a right of a receive connector",
  ],
  given: ["right that a permission group gives", "rights that permission groups give"],
} as const;

/** `66 rights that permission groups give`. */
export const givenText = (count: number): string => counted(count, ...words.given);

type Readable = Exclude<Entry, { is: "unreadable" }>;

interface Pending {
  readonly bag: Bag;
  readonly permission: ImportedPermission;
}

/**
 * Takes the entries of Get-ADPermission as they come. What the groups give is told apart at the end, when
 * the connectors of the file are known.
 */
export class PermissionAdopter {
  readonly #file: string;
  readonly #account: Account;
  readonly #pending: Pending[] = [];
  /** Connectors that were asked, as first written, by lower-case identity. */
  readonly #asked = new Map<string, string>();
  readonly #broken = new Set<string>();
  #any = false;

  constructor(file: string, account: Account) {
    this.#file = file;
    this.#account = account;
  }

  /** Takes the next entry. Throws a Refusal when there are too many. */
  take(bag: Bag): void {
    this.#any = true;
    const entry = readEntry(bag);
    const count = bag.properties.length;
    if (entry.is === "unreadable") {
      const { identity, reason, property } = entry;
      const at = entry.line ?? bag.line;
      const line = at === undefined ? {} : { line: at };
      if (identity !== undefined) this.#broken.add(identity.toLowerCase());
      const connector = identity === undefined ? {} : { connector: identity };
      const place = { ...line, ...connector, ...(property !== undefined && { property }) };
      this.#account.refuseObject({ ...place, reason }, count);
      return;
    }
    this.#account.object();
    const leftOut = this.#reasonToLeaveOut(entry);
    if (leftOut && bag.isText && bag.line !== undefined)
      this.#account.setAsideAt(bag.line, words[leftOut][0], count);
    else if (leftOut) this.#account.setAsideThings(words[leftOut], count);
    else if (entry.is === "entry") this.#keep(bag, entry);
  }

  #reasonToLeaveOut(entry: Readable): keyof typeof words | undefined {
    if (entry.is === "elsewhere") return "elsewhere";
    const key = entry.identity.toLowerCase();
    if (!this.#asked.has(key)) this.#asked.set(key, entry.identity);
    if (entry.inherited) return "inherited";
    return entry.rights.length === 0 ? "rightless" : undefined;
  }

  #keep(bag: Bag, { identity, user, rights, deny, others }: Extract<Entry, { is: "entry" }>): void {
    if (this.#pending.length === mostEntries) throw new Refusal(tooMany(bag.line));
    for (const each of others)
      this.#account.note(`The right ${each}, which means nothing on a receive connector`);
    const line = bag.line === undefined ? {} : { line: bag.line };
    const origin = { cmdlet: permissionCmdlet, file: this.#file, ...line };
    this.#pending.push({ bag, permission: { identity, user, rights, deny, ...origin } });
  }

  /** The permissions, and the connectors that they are all of; undefined where the file has no entry. */
  result(
    connectors: readonly ImportedConnector[],
  ): Pick<Imported, "permissions" | "permissionsOf"> | undefined {
    if (!this.#any) return undefined;
    const groups = groupsByConnector(connectors);
    const permissions: ImportedPermission[] = [];
    const unusable = new Map<string, number>();
    for (const { bag, permission } of this.#pending) {
      const key = permission.identity.toLowerCase();
      const count = bag.properties.length;
      if (this.#broken.has(key)) {
        unusable.set(key, (unusable.get(key) ?? 0) + count);
        continue;
      }
      const [kept] = besideGroups([permission], groups.get(key) ?? []);
      const given = permission.rights.length - (kept?.rights.length ?? 0);
      if (given > 0) this.#account.setAsideThings(words.given, kept ? 0 : count, given);
      if (!kept) continue;
      this.#countEntry(bag);
      permissions.push(kept);
    }
    for (const [key, count] of unusable)
      this.#account.refuseObject({ connector: this.#asked.get(key) ?? key, reason: torn }, count);
    const known = [...this.#asked].filter(([key]) => !this.#broken.has(key));
    return { permissions, permissionsOf: known.map(([, identity]) => identity) };
  }

  #countEntry({ properties }: Bag): void {
    for (const { name } of properties)
      if (usedOfEntry.has(name)) this.#account.use();
      else if (restatesEntry(name)) this.#account.restated();
      else if (isShownOnly(name)) this.#account.setAside(name);
      else this.#account.unknown(name);
  }
}

/** Groups of the receive connectors that show them, by lower-case identity. */
export function groupsByConnector(
  connectors: readonly ImportedConnector[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { kind, server, name, properties } of connectors) {
    const groups = properties.PermissionGroups;
    if (kind === "receive" && server !== null && Array.isArray(groups))
      found.set(`${server}\\${name}`.toLowerCase(), groups);
  }
  return found;
}

const torn =
  "Another entry of this connector could not be read, so who has which right here stays unknown.";

const tooMany = (line: number | undefined) => ({
  code: "import-too-many",
  ...(line !== undefined && { line }),
  what: `The file holds more than ${mostEntries.toLocaleString("en-US")} permission entries that are not inherited.`,
  mend: "Export the permissions of one server at a time: Get-ReceiveConnector -Server EX01 | Get-ADPermission.",
});
