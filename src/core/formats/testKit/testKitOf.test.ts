import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { pictured } from "../../../testing/organisations";
import { plain } from "../../finding";
import { anonymousLogon, anyRecipient, type Organisation } from "../../model";
import { comparisonOf, differencesOf } from "../../plan";
import { type Check, testKitOf, testKitText } from ".";

const domains = {
  corp: { id: "corp", name: "corp", domain: "corp.example", type: "Authoritative" as const },
};
const facts = (design: Organisation): Organisation => ({
  ...design,
  acceptedDomains: domains,
  facts: { ...design.facts, listed: ["acceptedDomains"] },
});

function kitOf(design: Organisation) {
  const comparison = comparisonOf(design);
  return testKitOf({ ...comparison, differences: differencesOf(comparison) });
}

const told = ({ before, after }: Check): [string, string] => [
  plain(before.words),
  plain(after.words),
];
const titled = (checks: readonly Check[], part: string): Check => {
  const found = checks.find(({ title }) => plain(title).includes(part));
  if (!found)
    throw new Error(`no ${part} in ${checks.map((each) => plain(each.title)).join("; ")}`);
  return found;
};

describe("a receive connector that takes more clients", () => {
  const { checks } = kitOf(facts(pictured()));

  it("is proved by a message that was refused and is relayed, told by the ids of the replies", () => {
    const relay = titled(checks, "Relay:");
    expect([relay.before.reply, relay.after.reply]).toEqual(["relay-denied", "queued"]);
    expect(told(relay)[0]).toMatch(/^Default Frontend EX01 refuses it: 550 5\.7\.54 /);
    expect(told(relay)[1]).toBe("Relay scanners EX01 accepts it: 250 2.6.0");
    expect(plain(relay.from)).toBe(
      "a client in Scanners without 10.20.4.0/24; simulated for 10.20.0.1",
    );
    expect(relay.probe).toMatchObject({ is: "message", host: "EX01", port: 25, tls: false });
  });

  it("also proves that the clients it had are served as before", () => {
    const kept = checks.filter(({ from }) => plain(from).startsWith("a client in 10.20.4.0/24"));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.every(({ differs }) => !differs)).toBe(true);
  });

  it("asks for TLS with openssl, and for the port", () => {
    expect(titled(checks, "TLS").probe).toEqual({ is: "tls", host: "EX01", port: 25 });
    expect(titled(checks, "port").probe).toEqual({ is: "port", host: "EX01", port: 25 });
  });
});

it("says of a port that nobody listens on any more", () => {
  const app = receiver("App", {
    explicit: { Bindings: ["0.0.0.0:2587"] },
  });
  const design = organisation([server("EX01")], [app], { asDeployed: true });
  const { checks } = kitOf({ ...design, connectors: {} });
  expect(told(titled(checks, "port"))).toEqual([
    "The port answers, App takes the session.",
    "Nothing answers: the connection is refused or times out.",
  ]);
});

it("signs in where either end offers it", () => {
  const client = receiver("Client", {
    explicit: {
      Bindings: ["0.0.0.0:587"],
      AuthMechanism: ["Tls", "BasicAuth", "BasicAuthRequireTLS"],
      PermissionGroups: ["ExchangeUsers"],
    },
  });
  const design = facts(organisation([server("EX01")], [client]));
  const signed = titled(kitOf(design).checks, "signing in");
  expect(signed.probe).toMatchObject({ signIn: true, tls: true });
  expect(signed.after.reply).toBe("queued");
});

it("sends a message between the two limits where a limit changes", () => {
  const { checks } = kitOf(facts(pictured()));
  const large = titled(checks, "message of");
  expect(told(large)).toEqual([
    "It leaves by To partner.example to 203.0.113.25, TLS required.",
    "It leaves by Internet to the MX of the domain.",
  ]);
  expect(large.probe).toMatchObject({ attachment: expect.any(Number) });
});

describe("a send connector", () => {
  const partner = sender("To partner", {
    explicit: {
      AddressSpaces: ["SMTP:partner.example;1"],
      DNSRoutingEnabled: false,
      SmartHosts: ["mx.partner.example", "[192.0.2.60]"],
      SourceTransportServers: ["EX01"],
      RequireTLS: true,
      TlsAuthLevel: "DomainValidation",
      TlsDomain: "partner.example",
    },
  });
  const { checks } = kitOf(facts(organisation([server("EX01")], [partner])));

  it("is proved by the way of a message", () => {
    const [old, now] = told(titled(checks, "way of a message"));
    expect(old).toMatch(/^No connector takes it/);
    expect(now).toBe("It leaves by To partner to mx.partner.example, [192.0.2.60], TLS required.");
  });

  it("asks DNS for names, the port, and the certificate with the name that is compared", () => {
    const probes = checks.map(({ probe }) => probe);
    expect(probes).toContainEqual({ is: "dns", name: "mx.partner.example", type: "A" });
    expect(probes).toContainEqual({ is: "port", host: "192.0.2.60", port: 25 });
    expect(probes).toContainEqual({
      is: "tls",
      host: "mx.partner.example",
      port: 25,
      expects: "partner.example",
    });
  });

  it("asks for the MX where it goes by DNS", () => {
    const design = organisation(
      [server("EX01")],
      [sender("Out", { explicit: { AddressSpaces: ["SMTP:partner.example;1"] } })],
    );
    const dns = titled(kitOf(facts(design)).checks, "Where mail for");
    expect(dns.probe).toEqual({ is: "dns", name: "partner.example", type: "MX" });
  });
});

describe("placeholders", () => {
  it("stand for people, and for a server that has no name a client could use", () => {
    const nameless = { ...server("EX01"), name: "a b;c", fqdn: undefined };
    const design = facts(
      organisation([nameless as never], [receiver("Relay", { server: "ex01" })]),
    );
    const kit = kitOf(design);
    const text = testKitText(kit, "powershell");
    expect(text).toContain("# Placeholder: the address of a b;c, which the design does not hold.");
    expect(text).toContain("$AddressOfAServer = 'server.invalid'");
    expect(text).toContain("-ComputerName $AddressOfAServer -Port 25");
  });

  it("are of an own domain, and of one that is not", () => {
    const design = facts(organisation([server("EX01")], [receiver("Relay")]));
    const samples = kitOf(design).slots.map(({ words, sample }) => [words, sample]);
    expect(samples).toContainEqual(["own recipient", "someone@corp.example"]);
    expect(samples).toContainEqual(["outside sender", "someone@outside.example"]);
  });
});

it("says so where nothing changes, and what it cannot prove", () => {
  const design = organisation([server("EX01")], [receiver("Relay")], { asDeployed: true });
  expect(testKitText(kitOf(design), "shell")).toBe(
    "# Test kit of corp.example: 0 checks, for a Linux client.\n# Nothing changes, so there is nothing to prove.\n",
  );
  const off = receiver("Off", { explicit: { Enabled: false } });
  expect(testKitText(kitOf(organisation([server("EX01")], [off])), "shell")).toContain(
    "# Off: no client reaches it before the change or after.",
  );
});

it("writes addresses of both families as each program takes them", () => {
  const both = receiver("Both", {
    explicit: { Bindings: ["[2001:db8::11]:25"], RemoteIPRanges: ["2001:db8:1::/64"] },
  });
  const kit = kitOf(facts(organisation([server("EX01")], [both])));
  const windows = testKitText(kit, "powershell");
  expect(windows).toContain("Test-NetConnection -ComputerName '2001:db8::11' -Port 25");
  expect(windows).toContain("openssl s_client -starttls smtp -connect '[2001:db8::11]:25'");
  const linux = testKitText(kit, "shell");
  expect(linux).toContain("nc -vz -w 10 '2001:db8::11' 25");
  expect(linux).toContain(
    "openssl s_client -starttls smtp -connect '[2001:db8::11]:25' </dev/null",
  );
});

it("writes rights that relay with the account of strangers", () => {
  const open = receiver("Relay", {
    explicit: { PermissionGroups: ["AnonymousUsers"] },
    permissions: [{ user: anonymousLogon, rights: [anyRecipient], deny: false }],
  });
  const text = testKitText(kitOf(facts(organisation([server("EX01")], [open]))), "shell");
  expect(text).toContain(
    `swaks --server 'ex01.corp.example' --port 25 --from "$OUTSIDE_SENDER" --to "$OUTSIDE_RECIPIENT"`,
  );
});
