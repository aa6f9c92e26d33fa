/**
 * Numbers behind the names of Exchange's enumerations, as exports of local objects hold them, by the
 * type of the parameter: those seen in exports (samples, "Flag numbers"), and no others.
 */
const numbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AuthMechanisms: {
    None: 0,
    Tls: 1,
    Integrated: 2,
    BasicAuth: 4,
    BasicAuthRequireTLS: 8,
    ExchangeServer: 16,
    ExternalAuthoritative: 32,
  },
  PermissionGroups: {
    None: 0,
    AnonymousUsers: 1,
    ExchangeUsers: 2,
    ExchangeServers: 4,
    ExchangeLegacyServers: 8,
    Partners: 16,
    Custom: 32,
  },
  ServerRole: { HubTransport: 32, FrontendTransport: 16384 },
  SizeMode: { Enabled: 1, EnabledwithoutValue: 2 },
  ProtocolLoggingLevel: { None: 0, Verbose: 1 },
  MessageRateSourceFlags: { None: 0, IPAddress: 1, User: 2, All: 3 },
  TlsAuthLevel: { CertificateValidation: 2 },
  ErrorPolicies: { Default: 0 },
};

/** Names and their numbers for a type; empty where no export has shown them. */
export const numbersOf = (powerShellType: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(Object.hasOwn(numbers, powerShellType) ? (numbers[powerShellType] ?? {}) : {}),
  );
