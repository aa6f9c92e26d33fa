import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { Connector, Explicit, Organisation, ReceiveConnector } from "../model";
import { anonymousLogon, anyRecipient } from "../model";
import { printSet } from "../values";
import { relayChange } from "./deployed";
import { relayDifference } from "./difference";

const relay = { permissions: [{ user: anonymousLogon, rights: [anyRecipient], deny: false }] };
const make = (
  name: string,
  ranges: readonly string[],
  explicit: Explicit = {},
  change: Partial<ReceiveConnector> = {},
): Connector =>
  receiver(name, {
    ...change,
    explicit: {
      RemoteIPRanges: ranges,
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
      ...explicit,
    },
  });
const corp = (connectors: readonly Connector[], addresses?: readonly string[]): Organisation =>
  organisation([server("EX01", addresses ? { addresses } : {})], connectors);

const front = make("Front", ["0.0.0.0/0"]);
const told = (before: Organisation, after: Organisation) => {
  const { listeners, added, removed, undecided, gained, lost } = relayDifference(before, after);
  return {
    listeners: listeners.map((each) => [
      `${each.server} ${each.endpoint}`,
      printSet(each.added),
      printSet(each.removed),
      printSet(each.undecided),
    ]),
    counts: [added, removed, undecided, gained, lost].map(({ count }) => count),
  };
};

describe("the difference between two organisations", () => {
  it("is nothing between equal ones that were read apart", () => {
    const once = corp([front, make("Relay", ["10.0.0.0/24"], {}, relay)]);
    const again = structuredClone(once);
    expect(told(once, again)).toEqual({ listeners: [], counts: [0n, 0n, 0n, 0n, 0n] });
  });

  it("lets 65,536 more addresses relay", () => {
    const before = corp([front, make("Relay", ["10.0.0.0/24"], {}, relay)]);
    const after = corp([front, make("Relay", ["10.0.0.0/24", "10.1.0.0/16"], {}, relay)]);
    expect(told(before, after)).toEqual({
      listeners: [["EX01 0.0.0.0:25", ["10.1.0.0/16"], [], []]],
      counts: [65_536n, 0n, 0n, 65_536n, 0n],
    });
    expect(told(after, before).counts).toEqual([0n, 65_536n, 0n, 0n, 65_536n]);
  });

  it("counts an address once that comes to several listeners, and tells who could relay elsewhere", () => {
    const bindings = { Bindings: ["0.0.0.0:25", "0.0.0.0:2525"] };
    const before = corp([make("Relay", ["10.0.0.0/24"], {}, relay)]);
    const after = corp([make("Relay", ["10.0.0.0/23"], bindings, relay)]);
    expect(told(before, after)).toEqual({
      listeners: [
        ["EX01 0.0.0.0:25", ["10.0.1.0/24"], [], []],
        ["EX01 0.0.0.0:2525", ["10.0.0.0/23"], [], []],
      ],
      counts: [512n, 0n, 0n, 256n, 0n],
    });
  });

  it("holds a connector of one address against the wildcard that took its clients", () => {
    const before = corp([front, make("Relay", ["10.0.0.0/24"], {}, relay)], ["10.0.0.11"]);
    const bound = make("Relay", ["10.0.0.0/25"], { Bindings: ["10.0.0.11:25"] }, relay);
    expect(told(before, corp([front, bound], ["10.0.0.11"]))).toEqual({
      listeners: [["EX01 10.0.0.11:25", [], ["10.0.0.128/25"], []]],
      counts: [0n, 128n, 0n, 0n, 128n],
    });
  });

  it("takes all away with the server, and gives all with a new one", () => {
    const before = corp([make("Relay", ["10.0.0.0/24"], {}, relay)]);
    const other = organisation([server("EX02")], []);
    expect(told(before, other).listeners).toEqual([["EX01 0.0.0.0:25", [], ["10.0.0.0/24"], []]]);
    expect(told(other, before).counts).toEqual([256n, 0n, 0n, 256n, 0n]);
  });

  it("never calls unknown a yes or a no", () => {
    const custom = (ranges: readonly string[], explicit: Explicit = {}) => {
      const made = make("Relay", ranges, {
        PermissionGroups: ["AnonymousUsers", "Custom"],
        ...explicit,
      });
      const { permissions: _, ...rest } = made as ReceiveConnector;
      return rest;
    };
    const known = corp([front, make("Relay", ["10.0.0.0/24"], {}, relay)]);
    const before = corp([front, custom(["10.0.0.0/24"])]);
    // Unknown on one side.
    expect(told(known, before)).toEqual({
      listeners: [["EX01 0.0.0.0:25", [], [], ["10.0.0.0/24"]]],
      counts: [0n, 0n, 256n, 0n, 0n],
    });
    expect(told(before, known).counts).toEqual([0n, 0n, 256n, 0n, 0n]);
    // Unknown on both: only where the connector came to new addresses, or its rights changed.
    expect(told(before, corp([front, custom(["10.0.0.0/23"])])).listeners).toEqual([
      ["EX01 0.0.0.0:25", [], [], ["10.0.1.0/24"]],
    ]);
    expect(
      told(before, corp([front, custom(["10.0.0.0/24"], { Fqdn: "a.example" })])).listeners,
    ).toEqual([]);
    const integrated = custom(["10.0.0.0/24"], { AuthMechanism: ["Integrated"] });
    expect(told(before, corp([front, integrated])).counts[2]).toBe(256n);
  });

  it("is told against what is deployed", () => {
    const deployed = make("Relay", ["10.0.0.0/24"], {}, relay);
    const of = organisation([server("EX01")], [deployed], { asDeployed: true });
    expect(relayChange(of).listeners).toEqual([]);
    const wider = make("Relay", ["10.0.0.0/16"], {}, relay);
    const design = { ...of, connectors: { relay: wider } };
    expect(relayChange(design).added.count).toBe(65_536n - 256n);
    expect(relayChange(design)).toBe(relayChange(design));
  });
});
