import { anonymousLogon, anyRecipient, type Permission } from "../model";
import type { Answer, Principal } from "./chart";

/** What the chart tells of the rights at a receive connector. */
export interface Rights {
  readonly who: readonly Principal[];
  readonly relay: Answer;
}

const submit = "ms-exch-smtp-submit";
const relay = anyRecipient.toLowerCase();
const stranger = anonymousLogon.toLowerCase();

/**
 * Who may speak at a connector and whether strangers may relay. A session begins as ANONYMOUS LOGON,
 * with ExternalAuthoritative as a trusted server whatever the client is (R60, R61). Rights that were
 * added show only as Custom in an export: without the permissions nobody can tell (R66).
 */
export function rightsOf(
  groups: readonly string[] | undefined,
  mechanisms: readonly string[],
  permissions: readonly Permission[] | undefined,
): Rights {
  const held = groups ?? [];
  const external = mechanisms.includes("ExternalAuthoritative");
  const added = strangersHold(permissions ?? []);
  const submits = held.includes("AnonymousUsers") || added.allow.has(submit);
  const open = external || (submits && !added.deny.has(submit));
  const who: Principal[] = [];
  if (open) who.push("stranger");
  if (held.includes("ExchangeUsers")) who.push("user");
  if (held.includes("Partners")) who.push("partner");
  if (held.includes("ExchangeServers") || held.includes("ExchangeLegacyServers"))
    who.push("server");
  return { who, relay: relayOf() };

  function relayOf(): Answer {
    if (external) return "yes";
    if (!groups) return "unknown";
    if (!permissions && held.includes("Custom")) return "unknown";
    const right = added.allow.has(relay) && !added.deny.has(relay);
    return open && right ? "yes" : "no";
  }
}

/** Added and denied rights of ANONYMOUS LOGON; a denied one wins (R65). */
function strangersHold(permissions: readonly Permission[]) {
  const allow = new Set<string>();
  const deny = new Set<string>();
  for (const { user, rights, deny: denied } of permissions) {
    if (!isStranger(user)) continue;
    for (const right of rights) (denied ? deny : allow).add(right.toLowerCase());
  }
  return { allow, deny };
}

/** ANONYMOUS LOGON by its name, with or without its authority, or by its security identifier. */
function isStranger(user: string): boolean {
  const name = user.toLowerCase();
  return (
    name === "s-1-5-7" || name === stranger || name === stranger.slice(stranger.indexOf("\\") + 1)
  );
}
