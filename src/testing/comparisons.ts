import type { Connector, Organisation, Permission, ReceiveConnector } from "../core/model";
import type { Value } from "../core/values";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";
import { defaultReceivers } from "./designs";

type Properties = Readonly<Record<string, Value>>;

/** A connector as risks.json and plan-cases.json write it; `was`: the name of the same object before. */
interface CaseConnector {
  readonly kind: "receive" | "send";
  readonly server?: string;
  readonly name: string;
  readonly properties: Properties;
  readonly was?: string;
}

/** One end of an example: a connector, none, or a fragment of an organisation. */
export type CaseEnd =
  | CaseConnector
  | null
  | {
      readonly connectors: readonly CaseConnector[];
      readonly permissions?: readonly (Permission & { readonly identity: string })[];
    };

/** What stands around the connectors of a case, as both files have it in their `about`. */
export interface CaseSurroundings {
  readonly servers: NonNullable<CaseOrganisation["servers"]>;
  readonly acceptedDomains: NonNullable<CaseOrganisation["acceptedDomains"]>;
  readonly certificates?: readonly {
    readonly server: string;
    readonly issuer: string;
    readonly subject: string;
    readonly services: readonly string[];
  }[];
  readonly transportConfig: NonNullable<CaseOrganisation["transportConfig"]>;
}

const custom: Readonly<Record<CaseConnector["kind"], Properties>> = {
  receive: {
    TransportRole: "FrontendTransport",
    PermissionGroups: ["None"],
    AuthMechanism: ["Tls"],
  },
  send: { DNSRoutingEnabled: true, MaxMessageSize: 36700160 },
};

/** The organisation without its connectors, once for both ends, as a workspace shares it. */
export function surroundingsOf(given: CaseSurroundings): Organisation {
  return caseOrganisation({
    whole: ["receive", "send"],
    servers: given.servers,
    acceptedDomains: given.acceptedDomains,
    certificates: (given.certificates ?? []).map(({ server, issuer, subject, services }) => ({
      Server: server,
      Issuer: issuer,
      Subject: subject,
      Services: services,
      // Examples name none: each holds its subject and the server, so that it fits by either.
      CertificateDomains: [subject.replace(/^CN=/, ""), `${server.toLowerCase()}.corp.example`],
    })),
    transportConfig: given.transportConfig,
  });
}

/** One end: the default connectors of each Mailbox server, and what the example states of them and beside them. */
export function endOf(around: Organisation, given: CaseEnd): Organisation {
  const stated = !given ? [] : "connectors" in given ? given.connectors : [given];
  const entries = given && "connectors" in given ? (given.permissions ?? []) : [];
  const setUp = new Map<string, ReceiveConnector>(
    Object.values(around.servers)
      .filter(({ role }) => role === "Mailbox")
      .flatMap((server) => defaultReceivers(server).map((each) => ({ ...each, server: server.id })))
      .map((each) => [`${each.server}\\${each.name}`, each]),
  );
  const connectors: Record<string, Connector> = {};
  const put = (connector: Connector, was?: string): void => {
    const { name } = connector;
    const at = connector.kind === "send" ? "" : `${connector.server}\\`;
    const id = was === undefined ? `${at}${name}` : was.includes("\\") ? was : `${at}${was}`;
    const permissions = entries
      .filter(({ identity }) => identity.toLowerCase() === `${at}${name}`.toLowerCase())
      .map(({ user, rights, deny }) => ({ user, rights, deny }));
    const groups = connector.explicit.PermissionGroups;
    const isUnread = permissions.length === 0 && Array.isArray(groups) && groups.includes("Custom");
    connectors[id] =
      connector.kind === "send" || isUnread
        ? { ...connector, id }
        : { ...connector, id, permissions };
  };
  for (const { kind, server = "", name, properties, was } of stated) {
    const before = was?.includes("\\") ? was : `${server}\\${was ?? name}`;
    const known = setUp.get(before);
    setUp.delete(before);
    const explicit = { ...(known?.explicit ?? custom[kind]), ...properties };
    const base = { id: "", name, explicit, drafts: {}, unknown: [] };
    if (kind === "send") put({ ...base, kind }, was);
    else put({ ...base, kind, server }, was);
  }
  for (const each of setUp.values()) put(each);
  return { ...around, connectors };
}
