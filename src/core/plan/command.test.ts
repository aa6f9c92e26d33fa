import { describe, expect, it } from "vitest";
import { receiver, sender } from "../../testing/builders";
import { type Connector, emptyOrganisation, type Organisation, type Permission } from "../model";
import { commandOf, type StepCommand } from "./command";

const organisation: Organisation = {
  ...emptyOrganisation("corp.example"),
  servers: { EX01: { id: "EX01", name: "EX01", role: "Mailbox" } },
};
const relay = receiver("Relay", {
  server: "EX01",
  permissions: [],
  explicit: {
    ...{ TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
    ...{ RemoteIPRanges: ["10.1.0.0/16"], AuthMechanism: ["Tls"] },
  },
});
const dns = sender("Out", {
  explicit: {
    AddressSpaces: ["SMTP:*;1"],
    SourceTransportServers: ["EX01"],
    DNSRoutingEnabled: true,
  },
});
const command = (before: Connector | null, after: Connector | null) =>
  commandOf({ before, after }, organisation);
const said = (made: StepCommand) =>
  "stated" in made
    ? Object.fromEntries(made.stated.map(({ parameter, value }) => [parameter.name, value]))
    : {};
const grant = (right: string, deny = false): Permission => ({ user: "u", rights: [right], deny });

describe("the command of a step", () => {
  it("makes, renames and removes", () => {
    expect(command(null, relay)).toMatchObject({
      ...{ as: "create", side: "receive", identity: "EX01\\Relay", usage: "Custom" },
      ...{ later: [], grants: [], force: false },
    });
    expect(command(relay, { ...relay, name: "New" })).toMatchObject({
      ...{ as: "change", identity: "EX01\\Relay", name: "New", stated: [] },
    });
    expect(command(relay, null)).toEqual({
      as: "remove",
      side: "receive",
      identity: "EX01\\Relay",
    });
    expect(() => command(null, null)).toThrow("no connector");
  });

  it("leaves to Set- what New- does not take, and to their own commands the rights", () => {
    const whole = {
      ...relay,
      explicit: { ...relay.explicit, BareLinefeedRejectionEnabled: true },
      permissions: [grant("r")],
    };
    const made = command(null, whole);
    expect(said(made)).not.toHaveProperty("BareLinefeedRejectionEnabled");
    expect(made).toMatchObject({
      later: [{ parameter: { name: "BareLinefeedRejectionEnabled" }, value: true }],
      grants: [{ verb: "Add", grant: { user: "u" } }],
    });
  });

  it("narrows before it widens, with a Deny before the Allow that it answers (O19)", () => {
    const before = { ...relay, permissions: [grant("a"), grant("d", true)] };
    const after = { ...relay, permissions: [grant("b"), grant("e", true)] };
    const made = command(before, after);
    expect(made.as === "permissions" && made.grants).toMatchObject([
      { verb: "Add", grant: { rights: ["e"], deny: true } },
      { verb: "Remove", grant: { rights: ["a"], deny: false } },
      { verb: "Add", grant: { rights: ["b"], deny: false } },
      { verb: "Remove", grant: { rights: ["d"], deny: true } },
    ]);
  });

  it("gives again what setting the groups takes of the rights that were added by hand", () => {
    const submit = { user: "S-1-5-7", rights: ["ms-Exch-SMTP-Submit"], deny: false };
    const before = { ...relay, permissions: [submit, grant("r")] };
    const after = {
      ...before,
      explicit: { ...relay.explicit, PermissionGroups: ["ExchangeServers"] },
    };
    expect(command(before, after)).toMatchObject({ again: [{ verb: "Add", grant: submit }] });
    expect(command(before, { ...before, name: "New" })).toMatchObject({ again: [] });
  });

  it("writes what is judged together in one command, and asks for the account (T1, T5)", () => {
    const host = {
      ...dns,
      explicit: {
        ...dns.explicit,
        ...{ DNSRoutingEnabled: false, SmartHosts: ["relay.example"] },
        SmartHostAuthMechanism: "BasicAuthRequireTLS",
      },
    };
    expect(said(command(dns, host))).toEqual({
      ...{ SmartHosts: ["relay.example"], DNSRoutingEnabled: false },
      ...{ SmartHostAuthMechanism: "BasicAuthRequireTLS", AuthenticationCredential: "credential" },
    });
  });

  it("forces what would ask: a send connector that begins disabled, the spaces of an Edge one (S221, S222)", () => {
    const off = { ...dns, explicit: { ...dns.explicit, Enabled: false } };
    expect(command(null, off)).toMatchObject({ force: true });
    const edge = { ...dns, explicit: { ...dns.explicit, AddressSpaces: ["SMTP:--;1"] } };
    expect(command(edge, dns)).toMatchObject({ force: true });
    expect(command(dns, { ...dns, explicit: { ...dns.explicit, Comment: "x" } })).toMatchObject({
      force: false,
    });
  });
});
