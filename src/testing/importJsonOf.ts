import type { CaseOrganisation } from "./caseOrganisation";

/** An organisation of a case in the shape that `portolan import --json` writes, and reads again. */
export function importJsonOf(given: CaseOrganisation): unknown {
  const { connectors = [], send = [], permissions, certificates, ...rest } = given;
  const { today: _, ...lists } = rest;
  const all: readonly Readonly<Record<string, unknown>>[] = [
    ...connectors,
    ...send.map((each) => ({ kind: "send", ...each })),
  ];
  return {
    ...lists,
    connectors: all.map(({ kind = "receive", Name: name, Server: server, Usage: __, ...own }) => ({
      kind,
      server: kind === "send" ? null : server,
      name,
      properties: own,
    })),
    ...(permissions && {
      permissions: permissions.map(({ connector: identity, ...each }) => ({ identity, ...each })),
    }),
    ...(certificates && { certificates: certificates.map(certificateOf) }),
  };
}

const names: Readonly<Record<string, string>> = {
  Server: "server",
  Thumbprint: "thumbprint",
  Issuer: "issuer",
  Subject: "subject",
  CertificateDomains: "names",
  NotBefore: "notBefore",
  NotAfter: "notAfter",
  Services: "services",
  HasPrivateKey: "hasPrivateKey",
  IsSelfSigned: "selfSigned",
  EnhancedKeyUsageList: "enhancedKeyUsage",
};

const certificateOf = (given: Readonly<Record<string, unknown>>) => ({
  issuer: "",
  subject: "",
  names: [],
  ...Object.fromEntries(Object.entries(given).map(([key, value]) => [names[key] ?? key, value])),
});
