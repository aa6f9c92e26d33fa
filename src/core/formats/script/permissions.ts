import { clip } from "../../values";
import type { ImportedPermission } from "../adopt";
import { quoteList } from "../powershell/quote";
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
  if (isFull(given))
    scope.ledger.ambiguous(
      at,
      `-AccessRights stands for every extended right, that to relay too: ${account} has them all.`,
      "the rights that -ExtendedRights names",
    );
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
    for (const item of items) faults.push(...joinedFault(givenText(item) ?? ""));
  }
  const deny = given.get("Deny")?.held;
  if (deny && whyNot(deny) === undefined && deny.is !== "boolean" && deny.is !== "number")
    faults.push("-Deny takes $true or $false behind a colon.");
  return faults;
}

/** Several names in one text are one name for the cmdlet, and no right has it. */
function joinedFault(text: string): readonly string[] {
  const parts = text.split(/[\s,;]+/).filter((each) => each !== "");
  const list = parts.length > 1 ? quoteList(parts) : undefined;
  return list?.ok
    ? [`-ExtendedRights: ${clip(text)} is one text, and so one right. Write ${clip(list.value)}.`]
    : [];
}

/** Access that holds every extended right, whatever is named beside it. */
function isFull(given: Bound["given"]): boolean {
  const access = given.get("AccessRights")?.held;
  if (!access || whyNot(access) !== undefined) return false;
  const names = (access.is === "list" ? access.items : [access])
    .flatMap((each) => (givenText(each) ?? "").toLowerCase().split(","))
    .map((each) => each.trim());
  const namesRights = given.has("ExtendedRights");
  return names.includes("genericall") || (names.includes("extendedright") && !namesRights);
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
