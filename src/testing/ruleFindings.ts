import { plain } from "../core/finding";
import { problemsOf } from "../core/lint";
import fixtures from "../core/lint/fixtures/rules.json" with { type: "json" };
import type { Value } from "../core/values";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";

type Properties = Readonly<Record<string, Value>>;

/** What the rules say of an organisation: each finding of one code as `place: words`. */
export function tellings(code: string, given: CaseOrganisation): readonly string[] {
  const organisation = caseOrganisation(given);
  return problemsOf(organisation, { today: given.today })
    .each.filter((each) => each.code === code)
    .map(({ place: { connector, server }, what }) => {
      const named = organisation.connectors[connector ?? ""] ?? organisation.servers[server ?? ""];
      return `${named?.name ?? "organisation"}: ${plain(what)}`;
    });
}

/** The values that the first fix of a finding sets, or undefined where it offers none. */
export function fixed(code: string, given: CaseOrganisation): unknown {
  const found = problemsOf(caseOrganisation(given), { today: given.today }).each.find(
    (each) => each.code === code,
  );
  return found?.fixes[0]?.changes;
}

/** Inputs that a rule says it lacked. */
export const lacking = (code: string, given: CaseOrganisation): readonly string[] =>
  problemsOf(caseOrganisation(given), { today: given.today })
    .notChecked.filter((each) => each.code === code)
    .flatMap(({ needs }) => needs);

/** A front end connector of EX01 on port 25 for the whole Internet, as setup makes it unless said otherwise. */
export const door = (more: Properties = {}): Properties => ({
  kind: "receive",
  Name: "Default Frontend EX01",
  Server: "EX01",
  TransportRole: "FrontendTransport",
  Bindings: ["[::]:25", "0.0.0.0:25"],
  RemoteIPRanges: ["::/0", "0.0.0.0/0"],
  PermissionGroups: ["AnonymousUsers", "ExchangeLegacyServers", "ExchangeServers"],
  AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
  ...more,
});

/** A certificate for SMTP on EX01 that ends at the end of 2026. */
export const certificate = (more: Properties = {}): Properties => ({
  Server: "EX01",
  Issuer: "CN=CA 1",
  Subject: "CN=mail.corp.example",
  CertificateDomains: ["mail.corp.example"],
  NotAfter: "2026-12-31",
  Services: ["IIS", "SMTP"],
  ...more,
});

/** The self-signed one that setup makes. */
export const ownCertificate = (server = "EX01"): Properties =>
  certificate({
    Server: server,
    Issuer: `CN=${server}`,
    Subject: `CN=${server}`,
    CertificateDomains: [server, `${server.toLowerCase()}.corp.example`],
    NotAfter: "2030-01-01",
    IsSelfSigned: true,
  });

/** EX01, as most examples of the rules have it. */
export const oneServer = [{ name: "EX01", fqdn: "ex01.corp.example" }] as const;

/** Connectors on EX01, and what else the organisation has. */
export const onEx01 = (
  connectors: readonly Properties[],
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers: oneServer, connectors, ...more });

/** A relay for one inside host, without the right yet. */
export const relay = (more: Properties = {}): Properties =>
  door({
    Name: "Relay",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.5.20"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });

/** The right to any recipient for strangers on a connector of EX01. */
export const relayRight = (
  name = "Relay",
  more: { user?: string; deny?: boolean; rights?: string[] } = {},
) => ({
  connector: `EX01\\${name}`,
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-exch-smtp-accept-any-recipient"],
  deny: false,
  ...more,
});

type Examples = Readonly<Record<string, readonly { readonly organisation: CaseOrganisation }[]>>;

/** What rules say of the organisations of their own examples when every connector is disabled: code, then tellings. */
export const saidOfDisabled = (rules: readonly { readonly code: string }[]) =>
  rules.flatMap(({ code }) =>
    ((fixtures as unknown as Examples)[code] ?? []).flatMap(({ organisation }) =>
      tellings(code, {
        ...organisation,
        connectors: (organisation.connectors ?? []).map((each) => ({ ...each, Enabled: false })),
      }).map((telling) => `${code}: ${telling}`),
    ),
  );
