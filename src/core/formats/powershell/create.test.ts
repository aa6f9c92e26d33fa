import { describe, expect, it } from "vitest";
import { organisationOf, out, relay } from "../../../testing/powershell/samples";
import type { Connector, ReceiveConnector } from "../../model";
import { contextOf } from "./context";
import { create } from "./create";
import type { Options } from "./options";
import { render } from "./render";

const plain: Options = { style: "oneline", full: false, whatIf: false, comments: false };

/** The lines that make a connector, in one-line style. */
function written(connector: Connector, options: Partial<Options> = {}): string[] {
  const context = contextOf(organisationOf([connector]), connector, { ...plain, ...options });
  if (typeof context === "string") return [context];
  return render(create(context), "oneline").map(({ text }) => text);
}

describe("create", () => {
  it("writes New- with server, usage and role", () => {
    expect(written(relay)).toEqual([
      "New-ReceiveConnector -Name 'Relay' -Server 'EX01' -Usage 'Custom' -Bindings '0.0.0.0:25' -RemoteIPRanges '10.1.2.3', '10.1.2.4' -TransportRole 'FrontendTransport' -PermissionGroups 'AnonymousUsers'",
    ]);
  });

  it("writes the role even where nobody said it", () => {
    const { TransportRole, ...explicit } = relay.explicit;
    expect(written({ ...relay, explicit })[0]).toContain(`-TransportRole '`);
  });

  it("makes an imported connector without a usage as Custom", () => {
    const { usage, ...imported } = relay;
    expect(written(imported)[0]).toContain("-Usage 'Custom'");
  });

  it("says what a connector without a usage lets in, which as Custom it would not (R33)", () => {
    const { usage, explicit, ...imported } = relay;
    const { PermissionGroups, AuthMechanism, ...others } = explicit;
    const [made] = written({ ...imported, explicit: others });
    expect(made).toContain("-PermissionGroups 'ExchangeLegacyServers', 'ExchangeServers', 'Exch");
    expect(made).toContain("-AuthMechanism 'BasicAuth', 'BasicAuthRequireTLS', 'ExchangeServer', ");
    const unknown = ["AuthMechanism", "PermissionGroups"];
    const [shown] = written({ ...imported, explicit: others, unknown });
    expect(shown).not.toMatch(/-PermissionGroups|-AuthMechanism/);
  });

  it("says what it leaves out although New- demands it, because nobody knows it", () => {
    const { RemoteIPRanges, ...others } = relay.explicit;
    const [said, made] = written({ ...relay, explicit: others, unknown: ["RemoteIPRanges"] });
    expect(said).toBe("# RemoteIPRanges is left out: it is not known, and New- demands it.");
    expect(made).not.toContain("-RemoteIPRanges");
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
    const [made, set] = written(client);
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
    const [made] = written({ ...relay, explicit });
    expect(made).toMatch(/-AuthMechanism 'None'/);
    expect(made).not.toMatch(/-PermissionGroups|-Comment|-TlsCertificateName/);
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
    expect(written({ ...relay, permissions }).slice(1)).toEqual([
      "Get-ReceiveConnector 'EX01\\Relay' | Add-ADPermission -User 'CORP\\O''Brien' -ExtendedRights 'ms-Exch-SMTP-Submit', 'ms-Exch-Bypass-Anti-Spam'",
      "Get-ReceiveConnector 'EX01\\Relay' | Add-ADPermission -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Submit' -Deny",
    ]);
  });

  it("names a connector with a star by -Identity: to Get- it would stand for others too", () => {
    const permissions = [{ user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    expect(written({ ...relay, name: "Re*", permissions }).at(-1)).toBe(
      "Add-ADPermission -Identity 'EX01\\Re*' -User 'S-1-5-7' -ExtendedRights 'ms-Exch-SMTP-Submit'",
    );
  });

  it("forces a disabled send connector, which would ask", () => {
    const explicit = { ...out.explicit, Enabled: false };
    expect(written({ ...out, explicit })[0]).toMatch(/-Enabled \$false.* -Force$/);
  });

  it("always states DomainSecureEnabled of Partner", () => {
    expect(written({ ...out, usage: "Partner" })[0]).toMatch(/-DomainSecureEnabled \$/);
  });

  it("never lets PowerShell ask for the address spaces", () => {
    expect(written({ ...out, explicit: {} })).toEqual([
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
    const [ask, made] = written({ ...out, explicit });
    expect(ask).toBe(
      "$credential4 = Get-Credential -Message 'Account with which Out signs in to smtp.isp.example'",
    );
    expect(made).toContain("-AuthenticationCredential $credential4");
  });

  it("comments out in a dry run what needs the connector to be there", () => {
    const explicit = { ...relay.explicit, BareLinefeedRejectionEnabled: true };
    const text = written({ ...relay, explicit }, { whatIf: true });
    expect(text[0]).toMatch(/-WhatIf$/);
    expect(text.slice(1)).toEqual([
      "# Not in the dry run, because EX01\\Relay does not exist yet:",
      "# Set-ReceiveConnector -Identity 'EX01\\Relay' -BareLinefeedRejectionEnabled $true -WhatIf",
    ]);
  });
});
