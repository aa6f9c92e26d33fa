import type { ImportedPermission } from "../adopt";
import { type Bound, type Given, givenText } from "./bind";
import { type Held, whyNot } from "./held";
import { sourceOf } from "./redact";
import type { Scope } from "./scope";

/** What says who may do what; all others steer the run. */
const said: ReadonlySet<string> = new Set([
  ...["User", "AccessRights", "ExtendedRights", "Deny", "Owner", "Instance"],
  ...["ChildObjectTypes", "InheritanceType", "InheritedObjectType", "Properties"],
]);

/**
 * Reads what Add- or Remove-ADPermission gives or takes away on one object. Without a known user there is no
 * permission to keep; without known rights it stands with none, and the rights are told as computed.
 */
export function grant(
  origin: Pick<ImportedPermission, "identity" | "cmdlet" | "file" | "line">,
  given: Bound["given"],
  at: number,
  scope: Scope,
): void {
  const user = given.get("User");
  const rights = given.get("ExtendedRights");
  const deny = given.get("Deny")?.held;
  for (const [name, each] of given) if (said.has(name)) tellComputed(name, each, at, scope);
  const account = user && givenText(user.held);
  if (account === undefined) {
    if (!user) scope.ledger.setAside(at, "sets an owner, or takes an entry as a whole");
    return;
  }
  const isDenied = deny?.is === "boolean" && deny.value;
  scope.ledger.permissions.push({
    ...origin,
    user: account,
    rights: rightsOf(rights),
    deny: isDenied,
  });
}

/** Why the cmdlet would not take what is given. */
export function permissionFaults(given: Bound["given"]): readonly string[] {
  const faults: string[] = [];
  const user = given.get("User")?.held;
  if (user && whyNot(user) === undefined && !givenText(user))
    faults.push("-User takes one account.");
  const rights = given.get("ExtendedRights")?.held;
  if (rights && whyNot(rights) === undefined) {
    const items = rights.is === "list" ? rights.items : [rights];
    if (!items.every(isName)) faults.push("-ExtendedRights takes names of rights.");
  }
  const deny = given.get("Deny")?.held;
  if (deny && whyNot(deny) === undefined && deny.is !== "boolean" && deny.is !== "number")
    faults.push("-Deny takes $true or $false behind a colon.");
  return faults;
}

const isName = (held: Held): boolean => held.is === "text" || held.is === "null";

function tellComputed(name: string, given: Given | undefined, at: number, scope: Scope): void {
  const why = given && whyNot(given.held);
  if (given && why !== undefined)
    scope.ledger.compute(at, sourceOf(scope.text, given.written), why, name);
}

function rightsOf(given: Given | undefined): readonly string[] {
  if (!given || whyNot(given.held) !== undefined) return [];
  const items = given.held.is === "list" ? given.held.items : [given.held];
  return items.flatMap((item) => givenText(item) || []);
}
