import { describe, expect, it } from "vitest";
import type { Usage } from "./parameter";
import { parameters, usages } from "./registry";
import { setBy } from "./setBy";
import { usageTypes } from "./usages";

const at = { version: "2019", role: "Mailbox", serverFqdn: undefined } as const;

const sets = (side: "receive" | "send", usage: Usage) =>
  Object.fromEntries(setBy(side, usage, at).map(({ parameter, value }) => [parameter.name, value]));

const must = (side: "receive" | "send", usage: Usage, list: "required" | "notWith") =>
  parameters(side)
    .filter((each) => each.role === "property" && each[list]?.includes(usage))
    .map((each) => each.name);

const basic = ["BasicAuth", "BasicAuthRequireTLS", "Integrated", "Tls"];

describe.each([
  {
    usage: "Client",
    sets: {
      PermissionGroups: ["ExchangeUsers"],
      AuthMechanism: basic,
      Bindings: ["0.0.0.0:587"],
      EnableAuthGSSAPI: true,
    },
    required: ["RemoteIPRanges"],
    notWith: ["Bindings"],
  },
  {
    usage: "Custom",
    sets: { PermissionGroups: ["None"], AuthMechanism: ["Tls"] },
    required: ["Bindings", "RemoteIPRanges"],
    notWith: [],
  },
  {
    usage: "Internal",
    sets: {
      PermissionGroups: ["ExchangeLegacyServers", "ExchangeServers"],
      AuthMechanism: ["ExchangeServer", "Tls"],
      Bindings: ["0.0.0.0:25"],
      SizeEnabled: "EnabledwithoutValue",
      MaxInboundConnectionPercentagePerSource: 100,
    },
    required: ["RemoteIPRanges"],
    notWith: ["Bindings"],
  },
  {
    usage: "Internet",
    sets: {
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
      RemoteIPRanges: ["0.0.0.0/0"],
    },
    required: ["Bindings"],
    notWith: ["RemoteIPRanges"],
  },
  {
    usage: "Partner",
    sets: { PermissionGroups: ["Partners"], AuthMechanism: ["Tls"], DomainSecureEnabled: true },
    required: ["Bindings", "RemoteIPRanges"],
    notWith: [],
  },
] as const)("New-ReceiveConnector -Usage $usage", ({ usage, ...expected }) => {
  it("sets its defaults", () => expect(sets("receive", usage)).toEqual(expected.sets));
  it("demands what it has no default for", () =>
    expect(must("receive", usage, "required")).toEqual(expected.required));
  it("leaves no room for what it sets itself", () =>
    expect(must("receive", usage, "notWith")).toEqual(expected.notWith));
});

describe.each([
  { usage: "Custom", sets: {} },
  { usage: "Internal", sets: { MaxMessageSize: "Unlimited" } },
  { usage: "Internet", sets: {} },
  { usage: "Partner", sets: { DomainSecureEnabled: true } },
] as const)("New-SendConnector -Usage $usage", ({ usage, ...expected }) => {
  it("sets its defaults", () => expect(sets("send", usage)).toEqual(expected.sets));
  it("demands address spaces", () =>
    expect(must("send", usage, "required")).toEqual(["AddressSpaces"]));
});

it("lists the usages that the cmdlets know, with a line of help each", () => {
  expect(usages.receive).toEqual(["Custom", "Internal", "Internet", "Partner", "Client"]);
  expect(usages.send).toEqual(["Custom", "Internal", "Internet", "Partner"]);
  for (const type of [...usageTypes.receive, ...usageTypes.send])
    expect(type.help.length).toBeLessThanOrEqual(120);
});
