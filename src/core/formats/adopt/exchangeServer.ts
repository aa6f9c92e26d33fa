import { parseFqdn } from "../../values";
import type { Account } from "./account";
import { type Bag, type BagProperty, rawNamed, textNamed } from "./bag";
import { lastOfName } from "./directoryName";
import { exchangeServerReadOnly } from "./exchangeServerReadOnly";
import type { ImportedServer } from "./imported";
import { rolesOf } from "./serverRole";
import { serverOfHost } from "./servers";
import { readVersion, type SaidVersion } from "./serverVersion";

/** They say what the server is; each is judged by itself. */
export const usedOfServer: ReadonlySet<string> = new Set([
  "Name",
  "Identity",
  "Fqdn",
  "ServerRole",
  "Site",
  "AdminDisplayVersion",
  "IsEdgeServer",
]);

export const namesOfServer: readonly string[] = [...usedOfServer, ...exchangeServerReadOnly];

/**
 * Makes a server of an object that Get-ExchangeServer showed; null where it has no name, and where it has no
 * transport: a role without it, a server that setup only prepared. Servers older than 2016 are kept and told.
 */
export function adoptServer(bag: Bag, account: Account): ImportedServer | null {
  const host = serverOfHost(textNamed(bag, "Fqdn") ?? "");
  const name = textNamed(bag, "Name") ?? lastOfName(textNamed(bag, "Identity")) ?? host?.name;
  const count = bag.properties.length;
  const line = bag.line === undefined ? {} : { line: bag.line };
  if (name === undefined) {
    const reason =
      "This server has neither Name nor Identity. Export Get-ExchangeServer with all its properties.";
    account.refuseObject({ ...line, reason }, count);
    return null;
  }
  const version = readVersion(textNamed(bag, "AdminDisplayVersion") ?? "");
  const roles = rolesOf(rawNamed(bag, "ServerRole"));
  account.object();
  const without = roles && withoutTransport(roles, version);
  if (without !== undefined) {
    account.setAsideObject(`Server ${name}, ${without}`, count, bag.line);
    return null;
  }
  for (const property of bag.properties) countProperty(property, name, { version, roles }, account);
  return {
    name,
    ...fqdnOf(textNamed(bag, "Fqdn")),
    ...roleOf(roles, rawNamed(bag, "IsEdgeServer")),
    ...siteOf(textNamed(bag, "Site")),
    ...(version.is === "known" && { version: version.version }),
  };
}

interface Said {
  readonly version: SaidVersion;
  readonly roles: ReadonlySet<string> | undefined;
}

function countProperty(
  { name: property, raw, line, lost }: BagProperty,
  name: string,
  said: Said,
  account: Account,
): void {
  const place = { property, ...(line !== undefined && { line }) };
  const text = typeof raw === "string" ? raw : "";
  if (lost !== undefined && usedOfServer.has(property)) account.refuse({ ...place, reason: lost });
  else if (property === "AdminDisplayVersion" && said.version.is === "older")
    account.ambiguous(
      `${name} runs Exchange ${said.version.product} (${text}), which designs do not know.`,
      "kept as a server, with the rules of the organisation's version",
      line,
    );
  else if (property === "AdminDisplayVersion" && said.version.is === "unclear" && text !== "")
    account.refuse({ ...place, reason: `${name}: ${text} does not say which Exchange it is.` });
  else if (property === "ServerRole" && !said.roles && raw !== null && raw !== "")
    account.refuse({ ...place, reason: `${name}: the role cannot be read.` });
  else if (property === "Fqdn" && text !== "" && !parseFqdn(text).ok)
    account.refuse({ ...place, reason: `${name}: ${text} is no host name.` });
  else if (usedOfServer.has(property)) account.use();
  else if (exchangeServerReadOnly.has(property)) account.setAside(property);
  else account.unknown(property);
}

/** Why a server of these roles sends and takes no mail; undefined where it does. From 2013 on every role has a part of transport. */
function withoutTransport(roles: ReadonlySet<string>, version: SaidVersion): string | undefined {
  if (roles.size === 0) return "which has no role";
  const isOld = version.is === "older" && version.product !== "2013";
  if (!isOld || roles.has("HubTransport") || roles.has("Edge")) return undefined;
  return `Exchange ${version.product} without the role that carries mail`;
}

function roleOf(
  roles: ReadonlySet<string> | undefined,
  isEdge: unknown,
): Pick<ImportedServer, "role"> {
  if (roles) return { role: roles.has("Edge") ? "Edge" : "Mailbox" };
  return typeof isEdge === "boolean" ? { role: isEdge ? "Edge" : "Mailbox" } : {};
}

function fqdnOf(text: string | undefined): Pick<ImportedServer, "fqdn"> {
  const said = parseFqdn(text ?? "");
  return said.ok ? { fqdn: said.value } : {};
}

function siteOf(text: string | undefined): Pick<ImportedServer, "site"> {
  const site = lastOfName(text);
  return site === undefined ? {} : { site };
}
