import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { pictured } from "../../../testing/organisations";
import { parameter, properties, type Side } from "../../catalogue";
import { anonymousLogon, anyRecipient } from "../../model";
import { dscConfiguration } from ".";
import { resources } from "./schema";

const relay = receiver("Relay", {
  explicit: { RemoteIPRanges: ["10.1.0.0/16"], MaxMessageSize: 10485760, MaxHopCount: 30 },
  permissions: [
    { user: anonymousLogon, rights: [anyRecipient], deny: false },
    { user: "nt authority\\anonymous logon", rights: ["ms-Exch-Bypass-Anti-Spam"], deny: false },
    { user: "CORP\\Old", rights: ["ms-Exch-SMTP-Submit"], deny: true },
  ],
});

const lineOf = (text: string, name: string): string | undefined =>
  new RegExp(`^ +${name} += (.*)$`, "m").exec(text)?.[1];

describe("the configuration", () => {
  it("has a node for each server, and send connectors on the first that sends", () => {
    const text = dscConfiguration(pictured());
    expect([...text.matchAll(/^ {4}Node '(\w+)' \{$/gm)].map(([, name]) => name)).toEqual([
      "EX01",
      "EX02",
    ]);
    const first = text.slice(0, text.indexOf("Node 'EX02'"));
    expect(first).toContain("'To partner.example'");
    expect(text.match(/ExchReceiveConnector Present\d+ \{/g)).toHaveLength(13);
    expect(text.match(/ExchSendConnector Present\d+ \{/g)).toHaveLength(2);
  });

  it("writes each value in the type of the resource", () => {
    const text = dscConfiguration(organisation([server("EX01")], [relay]));
    expect(lineOf(text, "Identity")).toBe("'EX01\\Relay'");
    expect(lineOf(text, "RemoteIPRanges")).toBe("@('10.1.0.0/16')");
    expect(lineOf(text, "MaxMessageSize")).toMatch(/^'10 ?MB'$/);
    expect(lineOf(text, "MaxHopCount")).toBe("30");
    expect(lineOf(text, "Ensure")).toBe("'Present'");
  });

  it("keeps rights, those of one account together", () => {
    const text = dscConfiguration(organisation([server("EX01")], [relay]));
    expect(lineOf(text, "ExtendedRightAllowEntries")).toBe(
      `@{ '${anonymousLogon}' = '${anyRecipient},ms-Exch-Bypass-Anti-Spam' }`,
    );
    expect(lineOf(text, "ExtendedRightDenyEntries")).toBe(
      "@{ 'CORP\\Old' = 'ms-Exch-SMTP-Submit' }",
    );
  });

  it("tells what the resource has no property for, or does not take", () => {
    const odd = receiver("Odd", { explicit: { SmtpUtf8Enabled: false } });
    const text = dscConfiguration(organisation([server("EX01")], [odd]));
    expect(text).toContain(
      "# SmtpUtf8Enabled is not kept: ExchReceiveConnector has no property for it.",
    );
    expect(lineOf(text, "SmtpUtf8Enabled")).toBeUndefined();
    const other = sender("Out", {
      explicit: {
        AddressSpaces: ["SMTP:*;1"],
        ErrorPolicies: ["DowngradeDNSFailures", "UpgradeCustom5xx"],
      },
    });
    expect(dscConfiguration(organisation([], [other]))).toMatch(/# ErrorPolicies is not kept: /);
  });

  it("takes passwords as parameters", () => {
    const out = sender("Out", {
      explicit: {
        AddressSpaces: ["SMTP:*;1"],
        SmartHosts: ["mx.example"],
        DNSRoutingEnabled: false,
        SmartHostAuthMechanism: "BasicAuthRequireTLS",
      },
    });
    const text = dscConfiguration(organisation([], [out]));
    const variable = lineOf(text, "AuthenticationCredential") ?? "none";
    expect(variable).toMatch(/^\$credential\d+$/);
    expect(text).toContain(
      `[System.Management.Automation.PSCredential]\n        ${variable}\n    )`,
    );
  });

  it("makes absent what was deployed and is designed no more, also under its former name", () => {
    const design = pictured();
    const { fax: _, partner, ...rest } = design.connectors;
    const text = dscConfiguration({
      ...design,
      connectors: { ...rest, partner: { ...partner!, name: "Partner by another name" } },
    });
    const gone = [...text.matchAll(/^ +(\w+) Absent\d+ \{\n +\w+ += '(.*)'$/gm)].map(
      ([, resource, name]) => [resource, name],
    );
    expect(gone).toEqual([
      ["ExchSendConnector", "To partner.example"],
      ["ExchReceiveConnector", "EX02\\Fax gateway EX02"],
    ]);
  });

  it("leaves out what cannot be applied, and says why", () => {
    const twins = [receiver("Same", { id: "a" }), receiver("same", { id: "b" })];
    expect(dscConfiguration(organisation([server("EX01")], twins))).toContain(
      "# same is left out: another connector has its name.",
    );
    const text = dscConfiguration(
      organisation(
        [server("EX01"), { ...server("..\\evil"), id: "x" }],
        [receiver("a\\b", { id: "a" }), receiver("Far", { id: "b", server: "x" })],
      ),
    );
    expect(text).toContain("# EX01\\a\\b is left out: the resource takes a server and a name");
    expect(text).toContain("# The connectors of ..\\evil are left out: this is no name of a node.");
    expect(dscConfiguration(organisation([], [sender("Nowhere")]))).toMatch(/Nowhere/);
  });
});

it.each(["receive", "send"] as const)(
  "knows %s properties by the name of a parameter",
  (side: Side) => {
    const names = new Set(properties(side).map(({ name }) => name.toLowerCase()));
    for (const [name] of resources[side].properties) expect([...names]).toContain(name);
    const lacking = properties(side)
      .map(({ name }) => name)
      .filter((name) => !resources[side].properties.has(name.toLowerCase()));
    // A parameter that is declared later is lacking until somebody says otherwise, and told in a comment.
    expect(lacking).toEqual(
      expect.arrayContaining(
        side === "receive"
          ? ["RejectSingleLabelRecipientDomains", "SmtpUtf8Enabled"]
          : ["CloudServicesMailEnabled", "RequireOorg"],
      ),
    );
    expect(parameter(side, "Enabled")).toBeDefined();
  },
);
