import { accountNames, parameter, permissionGroups, type Side } from "../../../catalogue";
import type { Datum, Table } from "./datum";
import { groundFields } from "./fields";
import { sides } from "./ground";

/** Names of one account: in other languages, and its number. */
export const accountData = (): readonly Datum[] =>
  [...accountNames()].map(([own, is]): Datum => ({ Own: own, Is: is }));

/** What each permission group gives to whom, so that it can be told from what was added. */
export const groupData = (): Table =>
  Object.fromEntries(
    permissionGroups.map(({ name, grants }) => [
      name,
      grants.flatMap(({ principal, rights, denied = [] }): readonly Datum[] => [
        { Account: principal, Deny: false, Rights: rights },
        ...(denied.length > 0 ? [{ Account: principal, Deny: true, Rights: denied }] : []),
      ]),
    ]),
  );

/** How the values of parameters are compared, of those that the data name. */
export function kindData(names: ReadonlySet<string>): Table {
  const of = (side: Side): Table =>
    Object.fromEntries(
      [...new Set([...groundFields[side], ...names])].flatMap((name) => {
        const kind = parameter(side, name)?.kind;
        return kind ? [[name, kind.type] as const] : [];
      }),
    );
  return Object.fromEntries(sides.map((side) => [side, of(side)]));
}
