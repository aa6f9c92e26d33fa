import {
  type Certificate,
  type Connector,
  emptyOrganisation,
  type Organisation,
  type Permission,
  type Server,
} from "../core/model";
import type { Value } from "../core/values";

type Properties = Readonly<Record<string, Value>>;

/** An organisation as rules.json, receive-cases.json and send-cases.json write it (their `input` and `about`). */
export interface CaseOrganisation {
  readonly whole?: readonly ("receive" | "send")[];
  readonly today?: string;
  readonly servers?: readonly (Omit<Server, "id" | "role"> & { readonly role?: Server["role"] })[];
  readonly acceptedDomains?: readonly {
    readonly name: string;
    readonly domain: string;
    readonly type: "Authoritative" | "InternalRelay" | "ExternalRelay";
  }[];
  readonly certificates?: readonly Properties[];
  readonly permissions?: readonly (Permission & { readonly connector: string })[];
  readonly namedNetworks?: readonly {
    readonly name: string;
    readonly ranges: readonly string[];
    readonly translates?: boolean;
  }[];
  readonly transportConfig?: {
    readonly MaxSendSize?: number | "Unlimited";
    readonly MaxReceiveSize?: number | "Unlimited";
    readonly MaxRecipientEnvelopeLimit?: number | "Unlimited";
    readonly TLSReceiveDomainSecureList?: readonly string[];
    readonly TLSSendDomainSecureList?: readonly string[];
  };
  readonly connectors?: readonly (Properties & { readonly kind?: string })[];
  readonly send?: readonly Properties[];
}

/** The organisation of a case, all ids being names: `EX01`, `EX01\Relay`, `Internet`. */
export function caseOrganisation(given: CaseOrganisation): Organisation {
  const servers: Record<string, Server> = {};
  for (const each of given.servers ?? [])
    servers[each.name] = { id: each.name, role: "Mailbox", ...each };
  const connectors: Record<string, Connector> = {};
  const all: readonly Properties[] = [
    ...((given.connectors ?? []) as readonly Properties[]),
    ...(given.send ?? []).map((each): Properties => ({ kind: "send", ...each })),
  ];
  for (const properties of all) {
    const { kind = "receive", Name: name, Server: server, Usage: _, ...explicit } = properties;
    if (typeof name !== "string") throw new Error("A connector of a case has no Name.");
    const base = { name, explicit: explicit as Properties, drafts: {}, unknown: [] };
    if (kind === "send") connectors[name] = { ...base, id: name, kind };
    else {
      if (typeof server !== "string") throw new Error(`${name} has no Server.`);
      servers[server] ??= { id: server, name: server, role: "Mailbox" };
      const id = `${server}\\${name}`;
      const own = given.permissions
        ?.filter(({ connector }) => connector.toLowerCase() === id.toLowerCase())
        .map(({ user, rights, deny }) => ({ user, rights, deny }));
      connectors[id] = {
        ...base,
        id,
        kind: "receive",
        server,
        ...(own && { permissions: own }),
      };
    }
  }
  const { MaxSendSize, MaxReceiveSize, MaxRecipientEnvelopeLimit } = given.transportConfig ?? {};
  const { TLSReceiveDomainSecureList: receive, TLSSendDomainSecureList: send } =
    given.transportConfig ?? {};
  return {
    ...emptyOrganisation("corp.example"),
    servers,
    connectors,
    acceptedDomains: byIndex(given.acceptedDomains, "d", (each) => each),
    certificates: byIndex(given.certificates, "x", certificateOf),
    networks: byIndex(given.namedNetworks, "n", (each) => each),
    facts: {
      whole: given.whole ?? [],
      listed: [
        ...(given.servers ? (["servers"] as const) : []),
        ...(given.acceptedDomains ? (["acceptedDomains"] as const) : []),
      ],
      ...(given.transportConfig && {
        transportConfig: {
          ...(MaxSendSize !== undefined && { maxSendSize: MaxSendSize }),
          ...(MaxReceiveSize !== undefined && { maxReceiveSize: MaxReceiveSize }),
          ...(MaxRecipientEnvelopeLimit !== undefined && {
            maxRecipientEnvelopeLimit: MaxRecipientEnvelopeLimit,
          }),
          ...(receive && { tlsReceiveDomainSecureList: receive }),
          ...(send && { tlsSendDomainSecureList: send }),
        },
      }),
    },
  };
}

function byIndex<T, R>(
  list: readonly T[] | undefined,
  letter: string,
  of: (each: T) => R,
): Record<string, R & { id: string }> {
  return Object.fromEntries(
    (list ?? []).map((each, index) => [
      `${letter}${index}`,
      { id: `${letter}${index}`, ...of(each) },
    ]),
  );
}

function certificateOf(given: Properties): Omit<Certificate, "id"> {
  const text = (key: string) => {
    const value = given[key];
    return typeof value === "string" ? value : undefined;
  };
  const texts = (key: string) => {
    const value = given[key];
    return Array.isArray(value) ? value : undefined;
  };
  const [server, notBefore, notAfter] = [text("Server"), text("NotBefore"), text("NotAfter")];
  const [services, usages] = [texts("Services"), texts("EnhancedKeyUsageList")];
  return {
    ...(server !== undefined && { server }),
    thumbprint: text("Thumbprint") ?? "",
    issuer: text("Issuer") ?? "",
    subject: text("Subject") ?? "",
    names: texts("CertificateDomains") ?? [],
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    ...(services && { services }),
    hasPrivateKey: given.HasPrivateKey !== false,
    ...(typeof given.IsSelfSigned === "boolean" && { selfSigned: given.IsSelfSigned }),
    ...(usages && { enhancedKeyUsage: usages }),
  };
}
