import { expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, fixed, tellings } from "../../../../testing/ruleFindings";
import { log } from "./list";

type Properties = ReturnType<typeof door>;

const [receiveOff = "", sendOff = ""] = log.map(({ code }) => code);
const on = (
  connector: Properties,
  permissions: NonNullable<CaseOrganisation["permissions"]> = [],
): CaseOrganisation => ({ servers: [{ name: "EX01" }], connectors: [connector], permissions });
const relay = (more: Properties = {}): Properties =>
  door({
    Name: "Apps",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.5.20"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });
const right = (user: string, right: string) => ({
  connector: "EX01\\Apps",
  user,
  rights: [right],
  deny: false,
});

it.each<[string, Properties, NonNullable<CaseOrganisation["permissions"]>, number]>([
  ["strangers from outside", relay({ RemoteIPRanges: ["198.51.100.7"] }), [], 1],
  ["strangers from inside", relay(), [], 0],
  [
    "accounts from outside",
    relay({
      RemoteIPRanges: ["198.51.100.7"],
      PermissionGroups: ["ExchangeUsers"],
      AuthMechanism: ["Integrated", "Tls"],
    }),
    [],
    1,
  ],
  [
    "accounts without a sign-in",
    relay({ RemoteIPRanges: ["198.51.100.7"], PermissionGroups: ["ExchangeUsers"] }),
    [],
    0,
  ],
  [
    "one account from outside",
    relay({
      RemoteIPRanges: ["198.51.100.7"],
      PermissionGroups: ["Custom"],
      AuthMechanism: ["Integrated", "Tls"],
    }),
    [right("CORP\\svc", "ms-Exch-SMTP-Submit")],
    1,
  ],
  [
    "externally secured inside",
    relay({ PermissionGroups: ["ExchangeServers"], AuthMechanism: ["ExternalAuthoritative"] }),
    [],
    1,
  ],
  ["setup's", door({ Name: "Client Frontend EX01" }), [], 0],
  [
    "never reached",
    relay({ RemoteIPRanges: ["2001:db8::1"] }),
    [right("S-1-5-7", "Ms-Exch-SMTP-Accept-Any-Recipient")],
    0,
  ],
])("receive: %s", (_, connector, permissions, count) => {
  expect(tellings(receiveOff, on(connector, permissions))).toHaveLength(count);
});

it.each<[string, Properties, number]>([
  ["private smart hosts", { SmartHosts: ["10.3.0.60", "fd00::1"] }, 0],
  ["one of them public", { SmartHosts: ["10.3.0.60", "192.0.2.1"] }, 1],
  ["one of them a name", { SmartHosts: ["10.3.0.60", "gw.corp.example"] }, 1],
  ["private, for all domains", { SmartHosts: ["10.3.0.60"], AddressSpaces: ["SMTP:*;1"] }, 1],
  ["by DNS", {}, 1],
  ["disabled", { Enabled: false }, 0],
])("send: %s", (_, more, count) => {
  const sender: Properties = {
    kind: "send",
    Name: "Branch",
    AddressSpaces: ["SMTP:branch.example;1"],
    SourceTransportServers: ["EX01"],
    DNSRoutingEnabled: !("SmartHosts" in more),
    ...more,
  };
  const given = on(sender);
  expect(tellings(sendOff, given)).toHaveLength(count);
  if (count > 0)
    expect(fixed(sendOff, given)).toEqual([
      { connector: "Branch", parameter: "ProtocolLoggingLevel", value: "Verbose" },
    ]);
});
