import { describe, expect, it } from "vitest";
import {
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
  type SendConnector,
} from "../../model";
import type { Options } from "./options";
import { scriptOf } from "./script";

const plain: Options = { style: "oneline", full: false, whatIf: false, comments: false };
const EX01 = { id: "s1", name: "EX01", role: "Mailbox" as const, fqdn: "ex01.corp.example" };
const EX2 = { id: "s2", name: "EX2", role: "Mailbox" as const };

const relay: ReceiveConnector = {
  id: "c3",
  kind: "receive",
  name: "Relay",
  server: "s1",
  usage: "Custom",
  explicit: {
    TransportRole: "FrontendTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.2.3", "10.1.2.4"],
    PermissionGroups: ["AnonymousUsers"],
  },
  drafts: {},
  unknown: [],
};
const out: SendConnector = {
  id: "c4",
  kind: "send",
  name: "Out",
  usage: "Custom",
  explicit: { AddressSpaces: ["SMTP:*;1"] },
  drafts: {},
  unknown: [],
};
type Any = ReceiveConnector | SendConnector;

function organisation(connectors: readonly Any[], deployed: readonly Any[] = []): Organisation {
  const byId = (all: readonly Any[]) => Object.fromEntries(all.map((each) => [each.id, each]));
  return {
    ...emptyOrganisation("Corp"),
    servers: { s1: EX01, s2: EX2 },
    connectors: byId(connectors),
    deployed: byId(deployed),
  };
}

const lines = (design: Organisation, options: Partial<Options> = {}): string[] =>
  scriptOf(design, { ...plain, ...options })
    .blocks.flatMap((block) => block.lines)
    .map(({ text }) => text)
    .filter((text) => text !== "");

const change = (before: Any, explicit: Any["explicit"], options: Partial<Options> = {}): string[] =>
  lines(organisation([{ ...before, explicit }], [before]), options);

describe("scriptOf, for a new connector", () => {
  it("writes New- with server, usage and role", () => {
    expect(lines(organisation([relay]))).toEqual([
      "New-ReceiveConnector -Name 'Relay' -Server 'EX01' -Usage 'Custom' -Bindings '0.0.0.0:25' -RemoteIPRanges '10.1.2.3', '10.1.2.4' -TransportRole 'FrontendTransport' -PermissionGroups 'AnonymousUsers'",
    ]);
  });

  it("writes the role even where nobody said it", () => {
    const { TransportRole, ...explicit } = relay.explicit;
    expect(lines(organisation([{ ...relay, explicit }]))[0]).toContain(`-TransportRole '`);
  });

  it("splats with one line a parameter, each known by its name", () => {
    const design = organisation([{ ...relay, explicit: { ...relay.explicit, MaxHopCount: 9 } }]);
    const { blocks, text } = scriptOf(design, { ...plain, style: "splat" });
    expect(text).toBe(
      [
        "$receive3 = @{",
        "    Name             = 'Relay'",
        "    Server           = 'EX01'",
        "    Usage            = 'Custom'",
        "    Bindings         = '0.0.0.0:25'",
        "    RemoteIPRanges   = '10.1.2.3', '10.1.2.4'",
        "    TransportRole    = 'FrontendTransport'",
        "    PermissionGroups = 'AnonymousUsers'",
        "    MaxHopCount      = 9",
        "}",
        "",
        "New-ReceiveConnector @receive3",
        "",
        "",
      ].join("\n"),
    );
    expect(blocks[0]?.connector).toBe("c3");
    expect(blocks[0]?.lines[8]).toEqual({
      text: "    MaxHopCount      = 9",
      parameter: "MaxHopCount",
    });
  });

  it("breaks lines with a back tick as their last character", () => {
    const text = lines(organisation([out]), { style: "backtick" });
    expect(text[0]).toBe("New-SendConnector `");
    expect(text.slice(0, -1).every((line) => line.endsWith(" `"))).toBe(true);
    expect(text.at(-1)).toBe("    -AddressSpaces 'SMTP:*;1'");
  });

  it("makes an imported connector without a usage as Custom", () => {
    const { usage, ...imported } = relay;
    expect(lines(organisation([imported]))[0]).toContain("-Usage 'Custom'");
  });

  it("sets afterwards what New- does not take with the usage, or at all", () => {
    const client: ReceiveConnector = {
      ...relay,
      usage: "Client",
      explicit: {
        ...relay.explicit,
        AdvertiseClientSettings: true,
        BareLinefeedRejectionEnabled: true,
      },
    };
    const [made, set] = lines(organisation([client]));
    expect(made).not.toMatch(/-Bindings|-AdvertiseClientSettings|-BareLinefeed/);
    expect(set).toBe(
      "Set-ReceiveConnector -Identity 'EX01\\Relay' -Bindings '0.0.0.0:25' -AdvertiseClientSettings $true -BareLinefeedRejectionEnabled $true",
    );
  });

  it("leaves empty values to New- where its default is empty, and states them where it is not", () => {
    const explicit = {
      ...relay.explicit,
      PermissionGroups: ["None"],
      AuthMechanism: ["None"],
      Comment: "",
      TlsCertificateName: null,
    };
    const [made] = lines(organisation([{ ...relay, explicit }]));
    expect(made).toMatch(/-AuthMechanism 'None'/);
    expect(made).not.toMatch(/-PermissionGroups|-Comment|-TlsCertificateName/);
  });

  it("never writes Custom among the permission groups, and says so", () => {
    const explicit = { ...relay.explicit, PermissionGroups: ["AnonymousUsers", "Custom"] };
    const [note, made] = lines(organisation([{ ...relay, explicit }]));
    expect(note).toBe(
      "# PermissionGroups is written without Custom: it stands for rights granted one by one.",
    );
    expect(made).toContain("-PermissionGroups 'AnonymousUsers'");
    expect(made).not.toContain("'Custom' -P");
  });

  it("grants and denies rights by principal", () => {
    const permissions = [
      {
        user: "CORP\\O'Brien",
        rights: ["ms-Exch-SMTP-Submit", "ms-Exch-Bypass-Anti-Spam"],
        deny: false,
      },
      { user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: true },
    ];
    expect(lines(organisation([{ ...relay, permissions }])).slice(1)).toEqual([
      "Get-ReceiveConnector 'EX01\\Relay' | Add-ADPermission -User 'CORP\\O''Brien' -ExtendedRights 'ms-Exch-SMTP-Submit', 'ms-Exch-Bypass-Anti-Spam'",
      "Get-ReceiveConnector 'EX01\\Relay' | Add-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Submit' -Deny",
    ]);
  });

  it("forces a disabled send connector, which would ask", () => {
    const explicit = { ...out.explicit, Enabled: false };
    expect(lines(organisation([{ ...out, explicit }]))[0]).toMatch(/-Enabled \$false.* -Force$/);
  });

  it("always states DomainSecureEnabled of Partner", () => {
    expect(lines(organisation([{ ...out, usage: "Partner" }]))[0]).toMatch(
      /-DomainSecureEnabled \$/,
    );
  });

  it("never lets PowerShell ask for the address spaces", () => {
    expect(lines(organisation([{ ...out, explicit: {} }]))).toEqual([
      "New-SendConnector -Name 'Out' -Usage 'Custom' -AddressSpaces $null",
    ]);
  });

  it("asks for the account where the connector signs in, and never holds it", () => {
    const explicit = {
      ...out.explicit,
      DNSRoutingEnabled: false,
      SmartHosts: ["smtp.isp.example"],
      SmartHostAuthMechanism: "BasicAuthRequireTLS",
    };
    const [ask, made] = lines(organisation([{ ...out, explicit }]));
    expect(ask).toBe(
      "$credential4 = Get-Credential -Message 'Account with which Out signs in to smtp.isp.example'",
    );
    expect(made).toContain("-AuthenticationCredential $credential4");
  });

  it("comments out in a dry run what needs the connector to be there", () => {
    const explicit = { ...relay.explicit, BareLinefeedRejectionEnabled: true };
    const text = lines(organisation([{ ...relay, explicit }]), { whatIf: true });
    expect(text[0]).toMatch(/-WhatIf$/);
    expect(text.slice(1)).toEqual([
      "# Not in the dry run, because EX01\\Relay does not exist yet:",
      "# Set-ReceiveConnector -Identity 'EX01\\Relay' -BareLinefeedRejectionEnabled $true -WhatIf",
    ]);
  });

  it("holds back a connector whose text no script can carry, and leaves out a value", () => {
    expect(lines(organisation([{ ...relay, name: "\uD800" }]))[0]).toMatch(
      /^# <U\+D800> is held back/,
    );
    const explicit = { ...relay.explicit, Comment: "a\uDC00" };
    const [note, made] = lines(organisation([{ ...relay, explicit }]));
    expect(note).toMatch(/^# Comment is left out\./);
    expect(made).not.toContain("-Comment");
  });

  it("says what was typed and not read", () => {
    const text = lines(organisation([{ ...relay, drafts: { Bindings: ["0.0.0.0:25", "x\ny"] } }]));
    expect(text[0]).toBe(
      '# Bindings is held back: "0.0.0.0:25, x<U+000A>y" could not be read, the last good value stands.',
    );
  });

  it("marks what Exchange refuses, and writes it all the same", () => {
    const refusals = new Map([["c3", "10.1.2.3 is taken."]]);
    const { blocks } = scriptOf(organisation([relay, out]), { ...plain, refusals });
    expect(blocks[0]?.lines.every(({ text, refused }) => refused || text === "")).toBe(true);
    expect(blocks[0]?.lines[0]?.text).toBe(
      "# Exchange refuses this as it stands: 10.1.2.3 is taken.",
    );
    expect(blocks[1]?.lines.some((line) => line.refused)).toBe(false);
  });
});

describe("scriptOf, for a deployed connector", () => {
  it("says when there is nothing to do", () => {
    expect(lines(organisation([relay], [relay]))).toEqual([
      "# The design equals what is deployed. Nothing to run.",
    ]);
    expect(lines(organisation([]))).toEqual(["# No connectors yet. Nothing to run."]);
    expect(change(relay, { ...relay.explicit })).toEqual([
      "# The design equals what is deployed. Nothing to run.",
    ]);
  });

  it("sets only what differs", () => {
    expect(change(relay, { ...relay.explicit, RemoteIPRanges: ["10.9.0.0/16"] })).toEqual([
      "Set-ReceiveConnector -Identity 'EX01\\Relay' -RemoteIPRanges '10.9.0.0/16'",
    ]);
  });

  it("goes back to the default of what is no longer explicit", () => {
    const before = { ...relay, explicit: { ...relay.explicit, MaxHopCount: 9, Comment: "x" } };
    const text = change(before, relay.explicit, { comments: true });
    expect(text.at(-1)).toMatch(/-MaxHopCount \d+$/);
    expect(text.some((line) => /^# MaxHopCount goes back to its default, \d+\.$/.test(line))).toBe(
      true,
    );
    expect(text.join("\n")).toMatch(/Comment (goes back|stays as it is)/);
  });

  it("renames with the old identity, and grants under the new one", () => {
    const permissions = [{ user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    const design = organisation([{ ...relay, name: "Neu", permissions }], [relay]);
    expect(lines(design)).toEqual([
      "Set-ReceiveConnector -Identity 'EX01\\Relay' -Name 'Neu'",
      "Get-ReceiveConnector 'EX01\\Neu' | Add-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Submit'",
    ]);
    expect(lines(design, { whatIf: true })[1]).toMatch(
      /^Get-ReceiveConnector 'EX01\\Relay' .* -WhatIf$/,
    );
  });

  it("takes rights away that the design no longer holds", () => {
    const permissions = [{ user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    expect(
      lines(organisation([{ ...relay, permissions: [] }], [{ ...relay, permissions }])),
    ).toEqual([
      "Get-ReceiveConnector 'EX01\\Relay' | Remove-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Submit' -Confirm:$false",
    ]);
  });

  it("makes a receive connector anew on another server, and removes the old one", () => {
    expect(lines(organisation([{ ...relay, server: "s2" }], [relay]))).toEqual([
      expect.stringMatching(/^New-ReceiveConnector -Name 'Relay' -Server 'EX2'/),
      "Remove-ReceiveConnector -Identity 'EX01\\Relay' -Confirm:$false",
    ]);
  });

  it("writes the routing of a send connector together (S201 to S212, S224)", () => {
    const hosts = {
      ...out.explicit,
      DNSRoutingEnabled: false,
      SmartHosts: ["a.example"],
      SmartHostAuthMechanism: "BasicAuth",
      AuthenticationCredential: "credential",
    };
    const [ask, set] = change({ ...out, explicit: hosts }, { ...hosts, SmartHosts: ["b.example"] });
    expect(ask).toMatch(/^\$credential4 = Get-Credential/);
    expect(set).toMatch(/^Set-SendConnector -Identity 'Out' /);
    for (const each of [
      "-SmartHosts 'b.example'",
      "-DNSRoutingEnabled $false",
      "-SmartHostAuthMechanism 'BasicAuth'",
      "-AuthenticationCredential $credential4",
    ])
      expect(set).toContain(each);
  });

  it("takes the higher level away in the same command when TLS is lowered", () => {
    const tls = {
      ...out.explicit,
      RequireTLS: true,
      TlsAuthLevel: "DomainValidation",
      TlsDomain: "x.example",
    };
    const [set] = change({ ...out, explicit: tls }, { ...out.explicit, RequireTLS: false });
    for (const each of ["-RequireTLS $false", "-TlsAuthLevel $null", "-TlsDomain $null"])
      expect(set).toContain(each);
  });

  it("forces a change of the spaces of an Edge connector for the own domains (S222)", () => {
    const edge = { ...out, explicit: { AddressSpaces: ["SMTP:--;1"] } };
    expect(change(edge, { AddressSpaces: ["SMTP:--;2"] })[0]).toMatch(/ -Force$/);
  });

  it("writes every value in force on request, and none that is unknown", () => {
    const before = { ...relay, unknown: ["Banner"] };
    const design = organisation(
      [{ ...before, explicit: { ...relay.explicit, MaxHopCount: 9 } }],
      [before],
    );
    const [set] = lines(design, { full: true });
    expect(set).toContain("-MaxMessageSize ");
    expect(set).not.toContain("-Banner");
  });
});

describe("scriptOf, for a whole organisation", () => {
  it("orders servers and names as people count, send connectors after them, removals last", () => {
    const on = (id: string, server: string, name: string) => ({ ...relay, id, server, name });
    const design = organisation(
      [out, on("c10", "s1", "R10"), on("c11", "s1", "r9"), on("c12", "s2", "R1")],
      [{ ...out, id: "c20", name: "Alt" }],
    );
    const names = lines(design).map((line) => /'([^']+)'/.exec(line)?.[1]);
    expect(names).toEqual(["r9", "R10", "R1", "Out", "Alt"]);
  });

  it("removes first what stands in the way of a new connector", () => {
    const old = { ...relay, id: "c20", name: "Old" };
    const [first] = lines(organisation([relay], [old]));
    expect(first).toBe("Remove-ReceiveConnector -Identity 'EX01\\Old' -Confirm:$false");
  });

  it("uses nothing that a hostile file can put into ids", () => {
    const hostile = { ...relay, id: "c3 = 1; Remove-Item; $x", server: "s1" };
    const { text } = scriptOf(organisation([hostile]), { ...plain, style: "splat" });
    expect(text).toMatch(/^\$receive0\d+ = @\{\n/);
    expect(text).not.toContain("Remove-Item");
  });
});
