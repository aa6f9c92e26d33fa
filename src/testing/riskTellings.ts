import { type Finding, plain } from "../core/finding";
import type { Organisation } from "../core/model";
import { type Ground, planOf, risksOf } from "../core/plan";
import fixtures from "../core/plan/risks/fixtures/risks.json" with { type: "json" };
import type { Value } from "../core/values";
import { type CaseEnd, type CaseSurroundings, endOf, surroundingsOf } from "./comparisons";

type Properties = Readonly<Record<string, Value>>;

/** The organisation that the examples of risks.json stand in. */
export const corp = surroundingsOf(fixtures.organisation as unknown as CaseSurroundings);

/** A front end connector of EX01 for 256 scanners, without the right to relay. */
export const scanners = (properties: Properties = {}, name = "Relay scanners", more = {}) => ({
  kind: "receive" as const,
  server: "EX01",
  name,
  properties: {
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.20.4.0/24"],
    PermissionGroups: ["AnonymousUsers"],
    ...properties,
  },
  ...more,
});

/** Client submission on a port that nobody else has. */
export const app = (properties: Properties = {}, name = "App submission", more = {}) =>
  scanners(
    {
      Bindings: ["0.0.0.0:2587"],
      RemoteIPRanges: ["10.2.0.0/16"],
      PermissionGroups: ["ExchangeUsers"],
      AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"],
      ...properties,
    },
    name,
    more,
  );

/** The way out to the Internet from EX01, unless said otherwise. */
export const internet = (properties: Properties = {}, name = "Internet", more = {}) => ({
  kind: "send" as const,
  name,
  properties: {
    AddressSpaces: ["SMTP:*;1"],
    SourceTransportServers: ["EX01"],
    ...properties,
  },
  ...more,
});

/** By a smart host with an account. */
export const hub = (properties: Properties = {}) =>
  internet(
    {
      SmartHosts: ["192.0.2.60"],
      DNSRoutingEnabled: false,
      SmartHostAuthMechanism: "BasicAuthRequireTLS",
      AuthenticationCredential: "credential",
      ...properties,
    },
    "Via hub",
  );

export const relayRight = (name = "Relay scanners", server = "EX01") => ({
  identity: `${server}\\${name}`,
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
});

/** Several connectors, and rights on them. */
export const together = (
  connectors: readonly (ReturnType<typeof scanners> | ReturnType<typeof internet>)[],
  permissions: readonly ReturnType<typeof relayRight>[] = [],
): CaseEnd => ({ connectors, permissions });

/** What the risks of a planned change are, in an organisation. */
export function risksBetween(
  old: CaseEnd,
  now: CaseEnd,
  around: Organisation = corp,
  more: Partial<Ground> = {},
): readonly Finding[] {
  const plan = planOf({ old: endOf(around, old), new: endOf(around, now) });
  return risksOf({ ...plan, ...more });
}

/** The hits of one risk as `parameter: words`. */
export const tellings = (
  code: string,
  ...asked: Parameters<typeof risksBetween>
): readonly string[] =>
  risksBetween(...asked)
    .filter((each) => each.code === code)
    .map(({ place: { parameter }, what }) => `${parameter ?? "plan"}: ${plain(what)}`);

/** The same with how grave it is. */
export const severities = (
  code: string,
  ...asked: Parameters<typeof risksBetween>
): readonly string[] =>
  risksBetween(...asked)
    .filter((each) => each.code === code)
    .map(({ severity }) => severity);
