import { describe, expect, it } from "vitest";
import { organisationOf, out, relay } from "../../../testing/powershell/samples";
import type { Connector } from "../../model";
import { change } from "./change";
import { contextOf } from "./context";
import type { Options } from "./options";
import { render } from "./render";

const plain: Options = { style: "oneline", full: false, whatIf: false, comments: false };

/** The lines that change a deployed connector, in one-line style. */
function changed(before: Connector, after: Connector, options: Partial<Options> = {}): string[] {
  const organisation = organisationOf([after], [before]);
  const context = contextOf(organisation, after, { ...plain, ...options });
  if (typeof context === "string") return [context];
  return render(change(context, before), "oneline").map(({ text }) => text);
}

const explicitly = (
  before: Connector,
  explicit: Connector["explicit"],
  options: Partial<Options> = {},
): string[] => changed(before, { ...before, explicit }, options);

describe("change", () => {
  it("sets only what differs", () => {
    expect(explicitly(relay, { ...relay.explicit, RemoteIPRanges: ["10.9.0.0/16"] })).toEqual([
      "Set-ReceiveConnector -Identity 'EX01\\Relay' -RemoteIPRanges '10.9.0.0/16'",
    ]);
  });

  it("goes back to the default of what is no longer explicit", () => {
    const before = { ...relay, explicit: { ...relay.explicit, MaxHopCount: 9, Comment: "x" } };
    const text = explicitly(before, relay.explicit, { comments: true });
    expect(text.at(-1)).toMatch(/-MaxHopCount \d+$/);
    expect(text.some((line) => /^# MaxHopCount goes back to its default, \d+\.$/.test(line))).toBe(
      true,
    );
    expect(text.join("\n")).toMatch(/Comment (goes back|stays as it is)/);
  });

  it("renames with the old identity, and grants under the new one", () => {
    const permissions = [
      { user: "S-1-5-7", rights: ["ms-Exch-SMTP-Accept-Any-Recipient"], deny: false },
    ];
    const after = { ...relay, name: "Neu", permissions };
    expect(changed(relay, after)).toEqual([
      "Set-ReceiveConnector -Identity 'EX01\\Relay' -Name 'Neu'",
      "Get-ReceiveConnector 'EX01\\Neu' | Add-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient'",
    ]);
    expect(changed(relay, after, { whatIf: true })[1]).toMatch(
      /^Get-ReceiveConnector 'EX01\\Relay' .* -WhatIf$/,
    );
  });

  it("takes rights away that the design no longer holds", () => {
    const permissions = [
      { user: "S-1-5-7", rights: ["ms-Exch-SMTP-Accept-Any-Recipient"], deny: false },
    ];
    expect(changed({ ...relay, permissions }, { ...relay, permissions: [] })).toEqual([
      "Get-ReceiveConnector 'EX01\\Relay' | Remove-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient' -Confirm:$false",
    ]);
  });

  it("never takes away what a permission group gives by itself", () => {
    const permissions = [{ user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    expect(changed({ ...relay, permissions }, { ...relay, permissions: [] })).toEqual([]);
  });

  it("gives again what setting the groups takes from their principals (changingGroups)", () => {
    const rights = ["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"];
    const custom: Connector = {
      ...relay,
      explicit: { ...relay.explicit, PermissionGroups: ["Custom"] },
      permissions: [{ user: "NT AUTHORITY\\ANONYMOUS LOGON", rights, deny: false }],
    };
    expect(explicitly(custom, { ...custom.explicit, PermissionGroups: ["ExchangeUsers"] })).toEqual(
      [
        "Set-ReceiveConnector -Identity 'EX01\\Relay' -PermissionGroups 'ExchangeUsers'",
        "Get-ReceiveConnector 'EX01\\Relay' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'ms-Exch-SMTP-Submit'",
      ],
    );
  });

  it("writes the routing of a send connector together (S201 to S212, S224)", () => {
    const hosts = {
      ...out.explicit,
      DNSRoutingEnabled: false,
      SmartHosts: ["a.example"],
      SmartHostAuthMechanism: "BasicAuth",
      AuthenticationCredential: "credential",
    };
    const [ask, set] = explicitly(
      { ...out, explicit: hosts },
      { ...hosts, SmartHosts: ["b.example"] },
    );
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
    const [set] = explicitly({ ...out, explicit: tls }, { ...out.explicit, RequireTLS: false });
    for (const each of ["-RequireTLS $false", "-TlsAuthLevel $null", "-TlsDomain $null"])
      expect(set).toContain(each);
  });

  it("forces a change of the spaces of an Edge connector for the own domains (S222)", () => {
    const edge = { ...out, explicit: { AddressSpaces: ["SMTP:--;1"] } };
    expect(explicitly(edge, { AddressSpaces: ["SMTP:--;2"] })[0]).toMatch(/ -Force$/);
  });

  it("writes every value in force on request, and none that is unknown", () => {
    const before = { ...relay, unknown: ["Banner"] };
    const explicit = { ...relay.explicit, MaxHopCount: 9 };
    const [set] = explicitly(before, explicit, { full: true });
    expect(set).toContain("-MaxMessageSize ");
    expect(set).not.toContain("-Banner");
    expect(explicitly(relay, relay.explicit, { full: true })).toEqual([]);
  });
});
