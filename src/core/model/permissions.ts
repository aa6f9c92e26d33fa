import { principalOf, principals, rights } from "../catalogue";
import type { Permission, ReceiveConnector } from "./organisation";

/** The account of sessions that have not signed in (R60). */
export const anonymousLogon = principals.anonymous;
/** The right to any recipient: relay (permission-groups.json). */
export const anyRecipient = nameOfRight("SMTPAcceptAnyRecipient");

/** The name of a right by what protocol logs call it; the catalogue is the one place that spells it. */
function nameOfRight(shortName: string): string {
  const right = rights.find((each) => each.shortName === shortName);
  if (!right) throw new Error(`The catalogue knows no right ${shortName}.`);
  return right.name;
}

/** What makes an anonymous relay, as Add-ADPermission gives it. */
export const relayPermission: Permission = {
  user: anonymousLogon,
  rights: [anyRecipient],
  deny: false,
};

const isAnonymous = ({ user }: Permission): boolean => principalOf(user) === anonymousLogon;
const hasRelay = ({ rights }: Permission): boolean =>
  rights.some((right) => right.toLowerCase() === anyRecipient.toLowerCase());

/**
 * Whether clients that have not signed in hold the right to any recipient beside the groups; unknown
 * where permissions were not imported and the groups show that some differ (R105).
 */
export function strangersMayRelay(connector: ReceiveConnector): boolean | "unknown" {
  const { permissions } = connector;
  if (permissions === undefined) {
    const groups = connector.explicit.PermissionGroups;
    return Array.isArray(groups) && groups.includes("Custom") ? "unknown" : false;
  }
  const relevant = permissions.filter((each) => isAnonymous(each) && hasRelay(each));
  if (relevant.some(({ deny }) => deny)) return false;
  return relevant.length > 0;
}

/** The permissions without strangers' right to any recipient, given or denied; other rights of the entry stay. */
export function withoutRelay(permissions: readonly Permission[]): readonly Permission[] {
  return permissions.flatMap((each) => {
    if (!isAnonymous(each) || !hasRelay(each)) return [each];
    const rights = each.rights.filter(
      (right) => right.toLowerCase() !== anyRecipient.toLowerCase(),
    );
    return rights.length > 0 ? [{ ...each, rights }] : [];
  });
}
