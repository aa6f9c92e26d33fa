import { permissionGroups, principalOf, principals } from "../../../../core/catalogue";
import type { Connector } from "../../../../core/model";
import type { Principal } from "../../../../ui/PrincipalMark";

/** Who a principal of the catalogue is, and how they are drawn. */
const who: Readonly<Record<string, readonly [mark: Principal, text: string]>> = {
  [principals.anonymous]: ["stranger", "Strangers: sessions that have not signed in"],
  [principals.authenticated]: ["user", "Every account that signed in"],
  [principals.exchangeServers]: ["server", "Exchange servers of the forest"],
  [principals.edgeServers]: ["server", "Edge servers, by their certificate"],
  [principals.hubServers]: ["server", "Mailbox servers, by their certificate"],
  [principals.externallySecured]: ["server", "Every client, with ExternalAuthoritative"],
  [principals.legacyInterop]: ["server", "Older Exchange servers in the forest"],
  [principals.partnerServers]: ["server", "Partners, after mutual TLS"],
};

/** How an account is drawn: as the principal that it is, else as a user. */
export const markOf = (user: string): Principal => who[principalOf(user) ?? ""]?.[0] ?? "user";

/** Who an account is in words; undefined for one that only the directory knows. */
export const whoIs = (user: string): string | undefined => who[principalOf(user) ?? ""]?.[1];

export interface SuggestedAccount {
  readonly value: string;
  readonly help: string;
}

/** The forest's root domain is not known here; the name alone finds the account. */
const typed = (principal: string): string => principal.replace(/^<Domain>\\/, "");

/** Accounts to choose from: the principals of the groups, then whoever holds a right elsewhere. */
export function suggestedAccounts(
  connectors: Readonly<Record<string, Connector>>,
): readonly SuggestedAccount[] {
  const found = new Map<string, SuggestedAccount>(
    Object.values(principals).map((each) => [
      typed(each).toLowerCase(),
      { value: typed(each), help: who[each]?.[1] ?? "" },
    ]),
  );
  for (const connector of Object.values(connectors))
    if (connector.kind === "receive")
      for (const { user } of connector.permissions ?? [])
        if (principalOf(user) === undefined && !found.has(user.toLowerCase()))
          found.set(user.toLowerCase(), { value: user, help: `Has rights on ${connector.name}` });
  return [...found.values()];
}

/** The groups in force that give an account a right, as people call them. */
export function groupsGiving(
  groups: readonly string[],
  user: string,
  right: string,
): readonly string[] {
  const principal = principalOf(user);
  const is = (name: string) => name.toLowerCase() === right.toLowerCase();
  return permissionGroups
    .filter(({ name }) => groups.includes(name))
    .filter(({ grants }) =>
      grants.some((grant) => grant.principal === principal && grant.rights.some(is)),
    )
    .map(({ label }) => label);
}
