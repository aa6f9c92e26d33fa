import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, fixed, lacking, tellings } from "../../../../testing/ruleFindings";
import { group } from "./list";

type Properties = ReturnType<typeof door>;

const names = ["EX01", "EX02", "EX03", "EX10"];
const servers = names.map((name) => ({
  name,
  fqdn: `${name.toLowerCase()}.corp.example`,
  site: "A",
}));
const relay = (Server: string, more: Properties = {}): Properties =>
  door({
    Name: "Relay",
    Server,
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.5.20"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
    ...more,
  });
const on = (
  connectors: readonly Properties[],
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers, connectors, permissions: [], ...more });

it("is not checked without servers", () => {
  const unlisted = { connectors: [relay("EX01"), relay("EX02", { RequireTLS: true })] };
  for (const { code } of group)
    expect(lacking(code, unlisted), code).toContain(
      code === "group/connectors-differ" ? "servers" : "servers with site",
    );
});

describe("connectors differ", () => {
  const code = "group/connectors-differ";
  const told = (...connectors: Properties[]) => tellings(code, on(connectors));

  it("at the servers that differ from most, in whatever they differ", () => {
    expect(
      told(relay("EX01", { RequireTLS: true }), relay("EX02"), relay("EX03"), relay("EX10")),
    ).toEqual(["Relay: RequireTLS differs from EX02"]);
    // Of two equal parts the later name differs.
    expect(
      told(
        relay("EX01"),
        relay("EX02"),
        relay("EX03", { Enabled: false }),
        relay("EX10", { Enabled: false }),
      ),
    ).toEqual(["Relay: Enabled differs from EX01", "Relay: Enabled differs from EX01"]);
  });
  it.each<[string, Properties, string[]]>([
    [
      "Fqdn, Banner, Comment, log",
      { Fqdn: "a.example", Banner: "220 a", Comment: "x", ProtocolLoggingLevel: "Verbose" },
      [],
    ],
    ["capabilities", { TlsDomainCapabilities: ["a.example:AcceptOorgProtocol"] }, []],
    ["its own address", { Bindings: ["10.0.0.12:25"] }, []],
    ["another port", { Bindings: ["10.0.0.12:26"] }, ["Bindings"]],
    ["another family", { Bindings: ["0.0.0.0:25", "[::]:25"] }, ["Bindings"]],
    ["ranges written otherwise", { RemoteIPRanges: ["10.1.5.20-10.1.5.20"] }, []],
    ["groups in another order", { PermissionGroups: ["AnonymousUsers", "Custom"] }, []],
    ["a limit", { MaxMessageSize: 1_048_576 }, ["MaxMessageSize"]],
    ["its default, said", { MaxMessageSize: 37_748_736 }, []],
    [
      "the rate",
      { MessageRateLimit: 600, MessageRateSource: "IPAddress" },
      ["MessageRateLimit", "MessageRateSource"],
    ],
    ["a certificate of its own", { TlsCertificateName: "<I>CN=CA<S>CN=ex02.corp.example" }, []],
    [
      "another shared certificate",
      { TlsCertificateName: "<I>CN=CA<S>CN=mail.corp.example" },
      ["TlsCertificateName"],
    ],
  ])("%s", (_, more, parameters) => {
    expect(told(relay("EX01"), relay("EX02", more))).toEqual(
      parameters.map((each) => `Relay: ${each} differs from EX01`),
    );
  });
  it("compares names without the server's, whole words only", () => {
    const other = { RequireTLS: true };
    expect(
      told(relay("EX01", { Name: "Relay EX01" }), relay("EX02", { Name: "relay ex02", ...other })),
    ).toHaveLength(1);
    expect(
      told(relay("EX01", { Name: "Relay-EX01" }), relay("EX02", { Name: "Relay-EX02", ...other })),
    ).toHaveLength(1);
    expect(
      told(
        relay("EX01", { Name: "Relay EX010" }),
        relay("EX02", { Name: "Relay EX020", ...other }),
      ),
    ).toEqual([]);
  });
  it("is silent between sites and roles, and takes all of a role where no site is known", () => {
    const apart = on([relay("EX01"), relay("EX02", { RequireTLS: true })]);
    const sites = servers.map((each) => ({ ...each, site: each.name }));
    const none = servers.map(({ name }) => ({ name }));
    const edge = servers.map((each) =>
      each.name === "EX02" ? { ...each, role: "Edge" as const } : each,
    );
    expect(tellings(code, { ...apart, servers: sites })).toEqual([]);
    expect(tellings(code, { ...apart, servers: edge })).toEqual([]);
    expect(tellings(code, { ...apart, servers: none })).toHaveLength(1);
  });
  it("compares permissions by account and right, where both were read", () => {
    const entry = (server: string, user: string, right: string) => ({
      connector: `${server}\\Relay`,
      user,
      rights: [right],
      deny: false,
    });
    const same = [
      entry("EX01", "NT AUTHORITY\\ANONYMOUS LOGON", "Ms-Exch-SMTP-Accept-Any-Recipient"),
      entry("EX02", "S-1-5-7", "ms-exch-smtp-accept-any-recipient"),
    ];
    const both = [relay("EX01"), relay("EX02")];
    expect(tellings(code, on(both, { permissions: same }))).toEqual([]);
    const [first] = same;
    const given = on(both, { permissions: first ? [first] : [] });
    expect(tellings(code, given)).toEqual(["Relay: permissions differs from EX01"]);
    expect(fixed(code, given)).toEqual([
      {
        connector: "EX02\\Relay",
        permissions: [
          {
            user: "NT AUTHORITY\\ANONYMOUS LOGON",
            rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
            deny: false,
          },
        ],
      },
    ]);
  });
  it("takes no address of another server over", () => {
    const given = on([
      relay("EX01", { Bindings: ["10.0.0.11:25"] }),
      relay("EX02", { Bindings: ["0.0.0.0:26"] }),
    ]);
    expect(fixed(code, given)).toBeUndefined();
    const wild = on([relay("EX01"), relay("EX02", { Bindings: ["0.0.0.0:26"] })]);
    expect(fixed(code, wild)).toEqual([
      { connector: "EX02\\Relay", parameter: "Bindings", value: ["0.0.0.0:25"] },
    ]);
  });
});

describe("connector missing", () => {
  const code = "group/connector-missing";
  const doors = names.map((each) => door({ Name: `Default Frontend ${each}`, Server: each }));
  const told = (more: Properties[], given: Partial<CaseOrganisation> = {}) =>
    tellings(code, on([...doors, ...more], { whole: ["receive"], ...given }));
  it("where at least half of the servers have it, enabled", () => {
    expect(told([relay("EX01"), relay("EX02")])).toEqual([
      "EX03: EX03 lacks Relay",
      "EX10: EX10 lacks Relay",
    ]);
    expect(told([relay("EX01")])).toEqual([]);
    expect(told([relay("EX01"), relay("EX02", { Enabled: false })])).toEqual([]);
    // Switched off it is no less there.
    expect(told([relay("EX01"), relay("EX02"), relay("EX03", { Enabled: false })])).toEqual([
      "EX10: EX10 lacks Relay",
    ]);
  });
  it("never for what setup made, and only where sites are known", () => {
    const client = door({
      Name: "Client Frontend EX01",
      Server: "EX01",
      Bindings: ["0.0.0.0:587"],
    });
    expect(told([client, { ...client, Name: "Client Frontend EX02", Server: "EX02" }])).toEqual([]);
    const none = servers.map(({ name }) => ({ name }));
    expect(told([relay("EX01"), relay("EX02")], { servers: none })).toEqual([]);
  });
});
