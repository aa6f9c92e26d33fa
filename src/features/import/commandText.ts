import type { ImportedChange, ImportedPermission, ImportedRemoval } from "../../core/formats";

/** Whether a permission is what a command of a script gives or takes, and not what an export shows. */
export const isCommand = ({ cmdlet }: ImportedPermission): boolean =>
  cmdlet === "Add-ADPermission" || cmdlet === "Remove-ADPermission";

/** `sets Banner and MaxMessageSize; adds 2 to RemoteIPRanges`: what a Set- command does. */
export function changeText({ set, add, remove }: ImportedChange): string {
  const { Name: name, ...values } = set;
  const named = Object.keys(values);
  const pieces = [
    typeof name === "string" ? `renames it to ${name}` : "",
    named.length > 0 ? `sets ${listed(named)}` : "",
    ...lists(add, "adds", "to"),
    ...lists(remove, "takes", "from"),
  ].filter(Boolean);
  return pieces.join("; ") || "changes nothing";
}

const lists = (members: ImportedChange["add"], verb: string, where: string): readonly string[] =>
  Object.entries(members).map(([name, each]) => `${verb} ${shortly(each)} ${where} ${name}`);

const most = 3;

/** Up to three by name, more by their number. */
const shortly = (each: readonly string[]): string =>
  each.length > most ? `${each.length} members` : listed(each);

/** `a, b and c`. */
const listed = (words: readonly string[]): string =>
  words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** `removes the send connector`. */
export const removalText = ({ cmdlet }: ImportedRemoval): string =>
  `removes the ${/receive/i.test(cmdlet) ? "receive" : "send"} connector`;

/** `gives ms-Exch-SMTP-Submit to CORP\scan`: what a command does, or what an export shows. */
export function permissionText(each: ImportedPermission): string {
  const { user, rights, deny } = each;
  const what = `${listed(rights)}${deny ? " as a denial" : ""}`;
  if (each.cmdlet === "Remove-ADPermission") return `takes ${what} from ${user}`;
  return deny ? `denies ${listed(rights)} to ${user}` : `gives ${what} to ${user}`;
}
