import { describe, expect, it } from "vitest";
import {
  address,
  bindings,
  boolean,
  capabilities,
  certificate,
  choice,
  credential,
  domain,
  duration,
  flags,
  fqdn,
  hosts,
  integer,
  ranges,
  reference,
  serverNames,
  size,
  spaces,
  switchOn,
  text,
} from ".";
import type { Kind, Raw } from "./kind";

const options = (...names: string[]) =>
  names.map((name) => ({ name, label: `the ${name}`, help: `${name}.` }));
const mechanisms = flags(
  options(
    "None",
    "Tls",
    "Integrated",
    "BasicAuth",
    "BasicAuthRequireTLS",
    "ExchangeServer",
    "ExternalAuthoritative",
  ),
  "AuthMechanisms",
);
const groups = flags(
  options(
    "None",
    "AnonymousUsers",
    "ExchangeUsers",
    "ExchangeServers",
    "ExchangeLegacyServers",
    "Partners",
    "Custom",
  ),
  "PermissionGroups",
);
const policies = flags(
  options("Default", "DowngradeDnsFailures", "DowngradeCustomFailures", "UpgradeCustomFailures"),
  "ErrorPolicies",
);
const role = choice(options("FrontendTransport", "HubTransport"), "ServerRole");
const sizeMode = choice(options("Enabled", "Disabled", "EnabledwithoutValue"), "SizeMode");
const messageSize = size({ min: 65_536, max: 2_147_483_647, powerShellType: "ByteQuantifiedSize" });
const sendSize = size({ min: 0, max: 2_147_483_647, unlimited: true, powerShellType: "Unlimited" });
const rate = integer({ min: 1, max: 2_147_483_647, unlimited: true });
const timeout = duration({ min: 1, max: 86_400 });

const coerced = (kind: Kind, raw: Raw) => {
  const read = kind.coerce(raw);
  return read.ok ? read.value : `refused: ${read.complaint.code}`;
};

/** What samples/README.md and the samples say that exports and scripts hold. */
describe("an export or a script", () => {
  it.each<[string, Kind, Raw, unknown]>([
    ["boolean", boolean(), true, true],
    ["boolean", boolean(), "True", true],
    ["boolean", boolean(), "$false", false],
    ["boolean", boolean(), 1, true],
    ["boolean", boolean(), 0, false],
    ["boolean", boolean(), "maybe", "refused: wrong-type"],
    ["size", messageSize, 37_748_736, 37_748_736],
    ["size", messageSize, "36 MB (37,748,736 bytes)", 37_748_736],
    ["size", messageSize, "35M", "refused: size-none"],
    ["size", messageSize, "Unlimited", "refused: size-limited"],
    ["size", messageSize, "1 KB", "refused: too-small"],
    ["size", sendSize, "unlimited", "Unlimited"],
    ["size", sendSize, 2_147_483_648, "refused: too-large"],
    ["integer", rate, "UNLIMITED", "Unlimited"],
    ["integer", rate, "20", 20],
    ["integer", rate, 5000, 5000],
    ["integer", rate, "5,000", 5000],
    ["integer", rate, 0, "refused: too-small"],
    ["integer", integer({ min: 0, max: 65_535 }), "Unlimited", "refused: number-none"],
    ["integer", integer({}), 2.5, "refused: number-none"],
    ["duration", timeout, "00:10:00", "00:10:00"],
    ["duration", timeout, "1.00:00:00", "1.00:00:00"],
    ["duration", timeout, "24:00:00", "refused: too-large"],
    ["duration", timeout, "00:00:00", "refused: too-small"],
    ["boolean", boolean(), null, null],
    ["boolean", boolean(), "", null],
    ["boolean", boolean(), ["a"], "refused: wrong-type"],
    ["duration", duration({}), 5, "5.00:00:00"],
    ["duration", duration({}), "00:00:05.5000000", "00:00:05.5"],
    ["flags", mechanisms, "Tls, Integrated", ["Integrated", "Tls"]],
    ["flags", mechanisms, ["Tls", "BasicAuth", "Tls"], ["BasicAuth", "Tls"]],
    [
      "flags",
      mechanisms,
      31,
      ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
    ],
    ["flags", mechanisms, 0, ["None"]],
    ["flags", mechanisms, "none", ["None"]],
    ["flags", mechanisms, null, ["None"]],
    ["flags", mechanisms, 64, "refused: wrong-type"],
    ["flags", mechanisms, ["None", "Tls"], ["None", "Tls"]],
    ["flags", groups, "exchangeservers,ANONYMOUSUSERS", ["AnonymousUsers", "ExchangeServers"]],
    ["flags", groups, ["Partner", "ExchangeL"], ["ExchangeLegacyServers", "Partners"]],
    ["flags", groups, 13, ["AnonymousUsers", "ExchangeLegacyServers", "ExchangeServers"]],
    ["flags", groups, "Anonymous Users", "refused: name-unknown"],
    ["flags", policies, 0, ["Default"]],
    [
      "flags",
      policies,
      "DowngradeDnsFailures,UpgradeCustomFailures",
      ["DowngradeDnsFailures", "UpgradeCustomFailures"],
    ],
    ["choice", role, "frontendtransport", "FrontendTransport"],
    ["choice", role, "Hub", "HubTransport"],
    ["choice", role, 32, "HubTransport"],
    ["choice", role, 16384, "FrontendTransport"],
    ["choice", role, 4, "refused: name-unknown"],
    ["choice", sizeMode, "EnabledWithoutValue", "EnabledwithoutValue"],
    ["choice", sizeMode, 1, "Enabled"],
    ["choice", sizeMode, "E", "refused: name-ambiguous"],
    ["choice", sizeMode, null, null],
    ["text", text({}), "", ""],
    ["text", text({}), " as written ", " as written "],
    ["text", text({ maxLength: 3 }), "four", "refused: text-too-long"],
    ["fqdn", fqdn(), "EX01.contoso.example", "EX01.contoso.example"],
    ["fqdn", fqdn(), "", null],
    ["domain", domain(), "*.fabrikam.example", "*.fabrikam.example"],
    ["address", address(), "2001:DB8::0:1", "2001:db8::1"],
    ["reference", reference("ServerIdParameter"), "EX01", "EX01"],
    [
      "certificate",
      certificate(),
      "<I>CN=Example CA, O=Example<S>CN=mail.contoso.example",
      "<I>CN=Example CA, O=Example<S>CN=mail.contoso.example",
    ],
    ["credential", credential(), "CONTOSO\\relay", "credential"],
    ["credential", credential(), null, null],
    ["bindings", bindings(), "0.0.0.0:25, [::]:25", ["0.0.0.0:25", "[::]:25"]],
    [
      "ranges",
      ranges(),
      ["::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "0.0.0.0-255.255.255.255"],
      ["::/0", "0.0.0.0/0"],
    ],
    [
      "ranges",
      ranges(),
      ["192.0.2.77/24", "192.0.2.0-192.0.2.255"],
      ["192.0.2.0/24", "192.0.2.0/24"],
    ],
    ["ranges", ranges(), ["192.0.2.1", "192.0.2.9-192.0.2.1"], "refused: range-reversed"],
    ["ranges", ranges(), null, []],
    ["ranges", ranges(), "", []],
    [
      "spaces",
      spaces(),
      ["a.example", "smtp:*.d.example;5"],
      ["SMTP:a.example;1", "SMTP:*.d.example;5"],
    ],
    [
      "hosts",
      hosts(),
      ["[192.0.2.25]", "mx.provider.example"],
      ["192.0.2.25", "mx.provider.example"],
    ],
    ["hosts", hosts(), [], []],
    ["servers", serverNames(), ["EX01", "EX02"], ["EX01", "EX02"]],
    ["servers", serverNames(), [true], "refused: wrong-type"],
    [
      "capabilities",
      capabilities(),
      "a.example:AcceptOorgProtocol,AcceptCloudServicesMail,b.example:AcceptOorgProtocol",
      ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail", "b.example:AcceptOorgProtocol"],
    ],
    ["switch", switchOn(), true, true],
  ])("%s: %#", (_, kind, raw, value) => expect(coerced(kind, raw)).toEqual(value));
});

describe("what a script states", () => {
  it.each<[Kind, Parameters<Kind["argument"]>[0], unknown]>([
    [messageSize, 37_748_736, { as: "text", text: "36MB" }],
    [messageSize, 66_000, { as: "text", text: "66000B" }],
    [sendSize, "Unlimited", { as: "text", text: "Unlimited" }],
    [timeout, "00:10:00", { as: "text", text: "00:10:00" }],
    [integer({}), 20, { as: "number", value: 20 }],
    [boolean(), false, { as: "boolean", value: false }],
    [mechanisms, ["None"], { as: "texts", texts: ["None"] }],
    [sizeMode, "Enabled", { as: "text", text: "Enabled" }],
    [sizeMode, null, { as: "null" }],
    [ranges(), ["10.0.0.0/8"], { as: "texts", texts: ["10.0.0.0/8"] }],
    [ranges(), ["0.0.0.0/0"], { as: "texts", texts: ["0.0.0.0-255.255.255.255"] }],
    [ranges(), [], { as: "null" }],
    [credential(), "credential", { as: "credential" }],
    [fqdn(), null, { as: "null" }],
  ])("%#", (kind, value, argument) => expect(kind.argument(value)).toEqual(argument));
});

describe("values for people", () => {
  it.each<[Kind, Parameters<Kind["show"]>[0], string]>([
    [messageSize, 37_748_736, "36 MB"],
    [timeout, "00:10:00", "10 minutes"],
    [boolean(), true, "On"],
    [mechanisms, ["BasicAuth", "Tls"], "BasicAuth, Tls"],
    [integer({ min: 0, zeroMeans: "never closed" }), 0, "0 (never closed)"],
    [integer({}), 512_000, "512,000"],
    [sizeMode, "Enabled", "the Enabled"],
    [ranges(), [], "none"],
    [fqdn(), null, "none"],
    [credential(), "credential", "asked for when the script runs"],
  ])("%#", (kind, value, shown) => expect(kind.show(value)).toBe(shown));

  it("have a fact beside each row", () => {
    expect(ranges().hint("10.0.0.0/24")).toBe("256 addresses");
    expect(ranges().hint("10.0.0.1")).toBe("1 address");
    expect(ranges().hint("0.0.0.0/0")).toBe("all IPv4");
    expect(ranges().hint("2001:db8::/64")).toBe("2^64 addresses");
    expect(bindings().hint("[::]:25")).toBe("all IPv6");
    expect(bindings().hint("224.0.0.1:25")).toBe("multicast or broadcast");
    expect(spaces().hint("SMTP:*;5")).toBe("cost 5");
    expect(hosts().hint("192.0.2.1")).toBe("IPv4 address");
  });
});

describe("typed text", () => {
  const complaint = (kind: Kind, typed: string) => {
    const read = kind.list ? kind.parseItem(typed) : kind.parse(typed);
    return read.ok ? undefined : read.complaint;
  };

  it("outside its bounds is told the bounds and the nearest value", () => {
    expect(complaint(integer({ min: 1, max: 500 }), "501")).toEqual({
      code: "too-large",
      what: "501 is more than 500.",
      mend: "It goes from 1 to 500.",
      instead: "500",
    });
    expect(complaint(timeout, "2.00:00:00")).toMatchObject({
      what: "2 days is more than 1 day.",
      instead: "1.00:00:00",
    });
    expect(complaint(messageSize, "1 KB")).toMatchObject({ instead: "64 KB" });
  });

  it("may not hold None beside others", () => {
    expect(complaint(mechanisms, "Tls, None")).toMatchObject({
      code: "flags-none-with-others",
      instead: "Tls",
    });
    expect(complaint(mechanisms, "None")).toBeUndefined();
  });

  it("keeps several servers out of one row", () => {
    expect(complaint(serverNames(), "EX01, EX02")?.code).toBe("server-name");
    expect(complaint(serverNames(), "EX01")).toBeUndefined();
  });

  it("passes the check that a text is declared with", () => {
    const banner = text({
      check: (typed) =>
        typed.startsWith("220")
          ? undefined
          : { code: "banner", what: "No 220.", mend: "Begin with 220." },
    });
    expect(complaint(banner, "hello")?.code).toBe("banner");
    expect(complaint(banner, "220 hello")).toBeUndefined();
  });
});

describe("equality", () => {
  it("leaves the order of flags aside, and keeps that of lists", () => {
    expect(mechanisms.equal(["Tls", "BasicAuth"], ["BasicAuth", "Tls"])).toBe(true);
    expect(hosts().equal(["a.example", "b.example"], ["b.example", "a.example"])).toBe(false);
  });

  it("leaves the case of names aside, and keeps that of text", () => {
    expect(
      capabilities().equal(
        ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail", "b.example:AcceptOorgProtocol"],
        ["B.example:AcceptOorgProtocol", "a.example:AcceptCloudServicesMail,AcceptOorgProtocol"],
      ),
    ).toBe(true);
    expect(serverNames().equal(["EX01"], ["ex01"])).toBe(true);
    expect(serverNames().equal(["EX01", "EX02"], ["ex02", "ex01.corp.example"])).toBe(true);
    expect(serverNames().equal(["EX01"], ["CN=EX01,CN=Servers,DC=corp,DC=example"])).toBe(true);
    expect(serverNames().equal(["EX01", "EX02"], ["EX01", "EX03"])).toBe(false);
    expect(spaces().equal(["SMTP:Corp.example;1"], ["SMTP:corp.example;1"])).toBe(true);
    expect(fqdn().equal("EX01.example", "ex01.example")).toBe(true);
    expect(text({}).equal("a", "A")).toBe(false);
  });
});

it("compares ranges and bindings as sets, address spaces and smart hosts in order", () => {
  expect(ranges().equal(["10.0.0.1", "10.1.0.0/16"], ["10.1.0.0/16", "10.0.0.1"])).toBe(true);
  expect(ranges().equal(["10.0.0.1", "10.0.0.1"], ["10.0.0.1"])).toBe(true);
  expect(ranges().equal(["10.0.0.1", "10.0.0.1"], ["10.0.0.1", "10.0.0.2"])).toBe(false);
  expect(bindings().equal(["0.0.0.0:25", "[::]:25"], ["[::]:25", "0.0.0.0:25"])).toBe(true);
  expect(hosts().equal(["a.example", "b.example"], ["b.example", "a.example"])).toBe(false);
  expect(spaces().equal(["SMTP:a;1", "SMTP:b;1"], ["SMTP:b;1", "SMTP:a;1"])).toBe(false);
});
