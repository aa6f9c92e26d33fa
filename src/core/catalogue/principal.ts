import { principals, wellKnownSids } from "./permissionGroups";

/** How servers in other languages spell the accounts that have one SID everywhere (script-shapes.md P83). */
const localised: Readonly<Record<string, string>> = {
  "anonymous-anmeldung": principals.anonymous,
};

const accountOf = (principal: string): string =>
  principal.slice(principal.lastIndexOf("\\") + 1).toLowerCase();

const byName = new Map([
  ...Object.values(principals).map((each) => [accountOf(each), each] as const),
  ...Object.entries(localised),
  ...Object.entries(wellKnownSids).map(([sid, each]) => [sid.toLowerCase(), each] as const),
]);

/**
 * The principal of the catalogue that the user of a permission is: by its own name in any case, whatever domain
 * or authority stands before it, or by its well-known SID. undefined for every other account.
 */
export const principalOf = (user: string): string | undefined => byName.get(accountOf(user.trim()));

/** Every lower-case name and SID by which a principal of the catalogue is known, without the domain before it. */
export const accountNames = (): ReadonlyMap<string, string> => byName;

/** The same text for every way to write one account: of the same principal, or the same text in any case. */
export const accountKey = (user: string): string =>
  (principalOf(user) ?? user.trim()).toLowerCase();

/** Two ways to write one account: the same principal, or the same text in any case. */
export const sameAccount = (a: string, b: string): boolean => accountKey(a) === accountKey(b);
