import { sameAccount, spelledRight } from "../../../catalogue";
import { name, phrase } from "../../../finding";
import type { CheckOf } from "../check";
import { type Holding, no, whether } from "../holding";
import type { LearnState } from "../state";
import { absent, connectorNamed } from "./named";

/** An entry of Add-ADPermission beside the groups' own rights; a Deny takes what an Allow gives (R65). */
export function permission(
  { connector, user, right, state }: CheckOf<"permission">,
  { organisation }: LearnState,
): Holding {
  const found = connectorNamed(organisation, connector);
  if (!found) return absent(connector);
  if (found.kind === "send") return no(phrase`Send connectors have no such rights.`);
  if (!found.permissions)
    return { unknown: phrase`Permissions of ${name(connector)} were not imported.` };
  const entries = found.permissions.filter(
    (each) =>
      sameAccount(each.user, user) &&
      each.rights.some((own) => spelledRight(own) === spelledRight(right)),
  );
  const [denied, allowed] = [entries.some(({ deny }) => deny), entries.some(({ deny }) => !deny)];
  return whether(state === (denied ? "deny" : allowed ? "allow" : "none"));
}
