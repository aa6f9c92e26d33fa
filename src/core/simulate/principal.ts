import { wellKnownSids } from "../catalogue";

/** The account's own name, in lower case: without domain or authority. */
const accountOf = (principal: string): string =>
  principal.slice(principal.lastIndexOf("\\") + 1).toLowerCase();

const bySid = new Map(
  Object.entries(wellKnownSids).map(([sid, principal]) => [sid.toLowerCase(), principal]),
);

/**
 * Whether the user of a permission is a principal of the catalogue: by name alone, with the domain or authority
 * before it, or by its well-known SID; in any case.
 */
export const isPrincipal = (user: string, principal: string): boolean =>
  accountOf(bySid.get(user.trim().toLowerCase()) ?? user.trim()) === accountOf(principal);
