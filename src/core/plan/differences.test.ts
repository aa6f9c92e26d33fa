import { describe, expect, it } from "vitest";
import { receiver, sender } from "../../testing/builders";
import { plain } from "../finding";
import { type Connector, emptyOrganisation, type Organisation } from "../model";
import { differencesOf } from "./differences";
import { normalOf } from "./normal";
import { planOf } from "./planOf";

const organisation = (...connectors: readonly Connector[]): Organisation => ({
  ...emptyOrganisation("corp.example"),
  servers: {
    EX01: { id: "EX01", name: "EX01", role: "Mailbox", fqdn: "ex01.corp.example" },
    EX02: { id: "EX02", name: "EX02", role: "Mailbox" },
  },
  connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
});
const relay = receiver("Relay", {
  ...{ id: "c1", server: "EX01", permissions: [] },
  explicit: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] },
});
const out = sender("Out", {
  id: "c2",
  explicit: { AddressSpaces: ["SMTP:a.example;1", "SMTP:b.example;1"], SmartHosts: ["a", "b"] },
});
const said = (connector: Connector, explicit: Connector["explicit"]): Connector => ({
  ...connector,
  explicit: { ...connector.explicit, ...explicit },
});
const changes = (before: Connector, after: Connector) =>
  differencesOf({ old: organisation(before), new: organisation(after) }).flatMap((each) =>
    each.changes.map(({ parameter, old, new: now }) => [parameter, old, now]),
  );

describe("differences", () => {
  it("are of values in force: what is written out and is the default is none", () => {
    expect(changes(relay, said(relay, { Enabled: true, MaxMessageSize: 37_748_736 }))).toEqual([]);
    expect(changes(said(relay, { Fqdn: "EX01.corp.example" }), relay)).toEqual([]);
    expect(changes(said(relay, { Enabled: false }), relay)).toEqual([["Enabled", false, true]]);
  });

  it("take ranges as a set, address spaces and smart hosts in order", () => {
    expect(changes(relay, said(relay, { RemoteIPRanges: ["10.2.0.0/16", "10.1.0.0/16"] }))).toEqual(
      [],
    );
    expect(changes(out, said(out, { SmartHosts: ["b", "a"] }))).toEqual([
      ["SmartHosts", ["a", "b"], ["b", "a"]],
    ]);
    expect(changes(out, said(out, { SmartHosts: ["A", "B"] }))).toEqual([]);
  });

  it("are none where the old end is unknown, unless the new one says it", () => {
    const shown = { ...relay, unknown: ["Banner", "Comment"] };
    expect(changes(shown, said(relay, { Banner: "220 hello" }))).toEqual([
      ["Banner", undefined, "220 hello"],
    ]);
  });

  it("never are a password alone", () => {
    const host = said(out, { SmartHostAuthMechanism: "BasicAuth", DNSRoutingEnabled: false });
    expect(changes(host, said(host, { AuthenticationCredential: "credential" }))).toEqual([]);
    expect(
      changes(host, said(host, { AuthenticationCredential: "credential", SmartHosts: ["c"] })).map(
        ([parameter]) => parameter,
      ),
    ).toEqual(["SmartHosts", "AuthenticationCredential"]);
  });

  it("tell names and rights", () => {
    const granted = {
      ...relay,
      name: "Other",
      permissions: [{ user: "u", rights: ["r"], deny: true }],
    };
    expect(changes(relay, granted)).toEqual([
      ["Name", "Relay", "Other"],
      ["Permissions", [], ["u: r (deny)"]],
    ]);
  });

  it("tell what comes and goes", () => {
    const found = differencesOf({ old: organisation(relay), new: organisation(out) });
    expect(found.map(({ connector, action }) => [connector, action])).toEqual([
      ["c2", "create"],
      ["c1", "remove"],
    ]);
  });
});

describe("objects", () => {
  it("that change their server are made there and removed here, in this order", () => {
    const comparison = {
      old: organisation(relay),
      new: organisation({ ...relay, server: "EX02" }),
    };
    expect(normalOf(comparison)).toMatchObject({ moved: [{ old: "c1.old", new: "c1" }] });
    const { steps } = planOf(comparison);
    expect(steps.map(({ action, before, after }) => [action, (after ?? before)?.id])).toEqual([
      ["create", "c1"],
      ["remove", "c1.old"],
    ]);
    expect(steps[1]?.needs).toEqual([steps[0]?.id]);
  });

  it("of the same place and other names are one that is changed (O3)", () => {
    const heir = { ...relay, id: "c9", name: "Heir" };
    const {
      turned,
      steps,
      new: now,
    } = planOf({
      old: organisation(relay),
      new: organisation(heir),
    });
    expect(turned).toEqual([{ old: "c1", new: "c9" }]);
    expect(Object.keys(now.connectors)).toEqual(["c1"]);
    expect(steps.map(({ action, after }) => [action, after?.name])).toEqual([["change", "Heir"]]);
  });

  it("of one name are one, though the design made it anew", () => {
    const anew = said({ ...out, id: "c7", name: "OUT" }, { AddressSpaces: ["SMTP:b.example;1"] });
    const { steps, order } = planOf({ old: organisation(out), new: organisation(anew) });
    expect(steps.map(({ action, after }) => [action, after?.id])).toEqual([["change", "c2"]]);
    expect(order.map(plain)[0]).toContain("is changed by Set-, not made anew");
  });

  it("stay apart where it is not clear which becomes which", () => {
    const heirs = ["c8", "c9"].map((id) => ({ ...relay, id, name: id }));
    expect(normalOf({ old: organisation(relay), new: organisation(...heirs) }).turned).toEqual([]);
  });
});
