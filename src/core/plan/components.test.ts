import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Connector, ReceiveConnector } from "../model";
import { type Receiver, receiversOf } from "../simulate";
import {
  claimOf,
  claimsIn,
  componentsOf,
  differsInService,
  isQuiet,
  listensIn,
} from "./components";
import { Member } from "./member";

const home = server("EX01");
const member = (old: Connector | null, now: Connector | null): Member => {
  const org = (each: Connector | null) => organisation([home], each ? [each] : []);
  return new Member({ old: org(old), new: org(now) }, old, now);
};
const relay = (
  name: string,
  explicit: ReceiveConnector["explicit"] = {},
  more: Partial<ReceiveConnector> = {},
) => receiver(name, { explicit, ...more });
const hub = { TransportRole: "HubTransport" };
const reading = (connector: ReceiveConnector): Receiver =>
  receiversOf(organisation([home], [connector]), home)[0] as Receiver;
/** The groups, by the ids of their members. */
const groups = (...members: readonly Member[]) =>
  componentsOf(members).map((group) => group.map(({ id }) => id));
const [here, there] = [{ RemoteIPRanges: ["10.1.0.0/16"] }, { RemoteIPRanges: ["10.2.0.0/16"] }];
const gone = (connector: Connector) => member(connector, null);
const come = (connector: Connector) => member(null, connector);

describe("receive connectors hang together", () => {
  it("where they may claim an address at a port in common, at whichever end", () => {
    expect(groups(gone(relay("A", here)), come(relay("B", here)))).toEqual([["a", "b"]]);
    expect(groups(gone(relay("A", here)), come(relay("B", there)))).toEqual([["a"], ["b"]]);
    const moves = member(relay("C", there), relay("C", here));
    expect(groups(gone(relay("A", here)), moves)).toEqual([["a", "c"]]);
    expect(groups(moves, come(relay("B", there)))).toEqual([["c", "b"]]);
  });

  it("in the family and at the port alone that they share", () => {
    const at = (name: string, Bindings: string[], RemoteIPRanges: string[]) =>
      gone(relay(name, { Bindings, RemoteIPRanges }));
    const first = at("A", ["0.0.0.0:25"], ["10.1.0.0/16"]);
    expect(groups(first, at("B", ["0.0.0.0:587"], ["10.1.0.0/16"]))).toHaveLength(2);
    expect(groups(first, at("B", ["[::]:25"], ["10.1.0.0/16"]))).toHaveLength(2);
    expect(groups(first, at("B", ["[::]:25", "0.0.0.0:25"], ["10.1.255.255"]))).toHaveLength(1);
    const v6 = at("C", ["0.0.0.0:25"], ["10.9.0.0/16", "2001:db8::/32"]);
    expect(groups(v6, at("D", ["0.0.0.0:25"], ["2001:db8::1"]))).toHaveLength(1);
    expect(groups(v6, at("D", ["0.0.0.0:25"], ["10.8.0.0/16", "2001:db9::/32"]))).toHaveLength(2);
  });

  it("where two services would open one port, whatever their ranges are (R24)", () => {
    expect(groups(gone(relay("A", here)), come(relay("B", { ...there, ...hub })))).toHaveLength(1);
    const both = [come(relay("A", { ...here, ...hub })), come(relay("B", { ...there, ...hub }))];
    expect(groups(...both)).toHaveLength(2);
  });

  it("where a name passes from one to another, in any case", () => {
    const renamed = member(relay("A", here), relay("A", here, { name: "Relay" }));
    expect(groups(renamed, gone(relay("RELAY", there)))).toEqual([["a", "relay"]]);
    expect(groups(renamed, gone(relay("Other", there)))).toHaveLength(2);
  });

  it("by others between them", () => {
    const middle = member(relay("M", here), relay("M", there));
    const ends = [gone(relay("A", here)), come(relay("B", there))] as const;
    expect(groups(...ends)).toHaveLength(2);
    expect(groups(...ends, middle)).toEqual([["a", "b", "m"]]);
    expect(groups(middle, ...ends)).toEqual([["m", "a", "b"]]);
  });

  it("not where a change touches nobody else", () => {
    const quiet = member(relay("A", here), relay("A", { ...here, Banner: "220 x" }));
    expect(isQuiet(quiet)).toBe(true);
    expect(groups(quiet, come(relay("B", here)))).toHaveLength(2);
    const rights = [{ user: "CORP\\a", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    for (const loud of [
      member(relay("A"), relay("A", { RequireTLS: true })),
      member(relay("A"), relay("A", { RemoteIPRanges: ["10.1.0.0/16"] })),
      member(relay("A"), relay("A", {}, { permissions: rights })),
      member(relay("A"), relay("A", { Banner: "220 x" }, { name: "B" })),
      gone(relay("A")),
      come(relay("A")),
      member(sender("Out"), sender("Out", { explicit: { Port: 26 } })),
    ])
      expect(isQuiet(loud)).toBe(false);
  });
});

describe("send connectors hang together", () => {
  const out = (name: string, ...AddressSpaces: string[]) =>
    gone(
      sender(name, { explicit: { AddressSpaces: AddressSpaces.map((each) => `SMTP:${each};1`) } }),
    );

  it("where a domain of one is a domain of the other, from whichever side", () => {
    expect(groups(out("A", "a.example"), out("B", "b.example"))).toHaveLength(2);
    expect(groups(out("A", "x.a.example"), out("B", "*.a.example"))).toHaveLength(1);
    expect(groups(out("A", "*.a.example"), out("B", "x.a.example"))).toHaveLength(1);
    expect(
      groups(out("A", "b.example", "a.example"), out("B", "c.example", "a.example")),
    ).toHaveLength(1);
    expect(groups(out("A", "*"), out("B", "b.example"))).toHaveLength(1);
  });
});

describe("connectors that stay", () => {
  const claim = claimOf(
    member(relay("A", here), relay("A", { ...there, Bindings: ["0.0.0.0:587"] })),
  );
  const stays = (explicit: ReceiveConnector["explicit"]) => reading(relay("S", explicit));

  it("meet a claim at its ports of either end, and in its ranges of either end", () => {
    expect(listensIn(stays({ Bindings: ["10.0.0.11:25"] }), claim)).toBe(true);
    expect(listensIn(stays({ Bindings: ["0.0.0.0:2525", "0.0.0.0:587"] }), claim)).toBe(true);
    expect(listensIn(stays({ Bindings: ["[::]:25"] }), claim)).toBe(false);
    const claims = (...RemoteIPRanges: string[]) => claimsIn(stays({ RemoteIPRanges }), claim);
    expect(claims("10.1.255.255")).toBe(true);
    expect(claims("10.9.0.0/16", "10.2.0.0")).toBe(true);
    expect(claims("10.0.0.0-10.1.0.0")).toBe(true);
    expect(claims("10.0.255.255", "10.3.0.0")).toBe(false);
    expect(claims("::/0")).toBe(false);
  });

  it("differ in service from a claim that is not of theirs alone", () => {
    expect(differsInService(stays({}), claim)).toBe(false);
    expect(differsInService(stays(hub), claim)).toBe(true);
    const both = claimOf(member(relay("A"), relay("A", hub)));
    expect(differsInService(stays({}), both)).toBe(true);
    expect(differsInService(stays(hub), both)).toBe(true);
  });
});
