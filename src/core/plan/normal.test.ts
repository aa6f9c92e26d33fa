import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Connector } from "../model";
import { normalOf } from "./normal";

const servers = [server("EX01"), server("EX02")];
const org = (...connectors: Connector[]) => organisation(servers, connectors);
const normal = (old: readonly Connector[], now: readonly Connector[]) => {
  const found = normalOf({ old: org(...old), new: org(...now) });
  const ids = (connectors: Readonly<Record<string, Connector>>) => Object.keys(connectors).sort();
  const { turned, moved } = found;
  return { turned, moved, old: ids(found.old.connectors), now: ids(found.new.connectors) };
};
const relay = (id: string, name: string, more: object = {}) => receiver(name, { id, ...more });

it("leaves alone what stays on its server", () => {
  const before = org(relay("a", "Relay"));
  const after = org(relay("a", "Scanners", { explicit: { Banner: "220 x" } }), relay("b", "New"));
  const found = normalOf({ old: before, new: after });
  expect(found).toEqual({ old: before, new: after, turned: [], moved: [] });
  expect(found.old).toBe(before);
  expect(found.new).toBe(after);
});

it("tells a connector apart that is to stand on another server, or on the other side", () => {
  const there = relay("a", "Relay", { server: "ex02" });
  expect(normal([relay("a", "Relay")], [there])).toEqual({
    ...{ old: ["a.old"], now: ["a"], turned: [], moved: [{ old: "a.old", new: "a" }] },
  });
  expect(normal([relay("a", "Relay")], [sender("Relay", { id: "a" })]).moved).toHaveLength(1);
  const taken = [relay("a", "Relay"), relay("a.old", "Other"), relay("b", "Third")];
  const found = normal(taken, [there, relay("a.old'", "Fourth"), relay("b", "Third")]);
  expect(found.moved[0]).toEqual({ old: "a.old''", new: "a" });
  expect(found.old).toEqual(["a.old", "a.old''", "b"]);
});

it("takes one that goes and one that comes with its name for one that changes", () => {
  const twins = { turned: [{ old: "a", new: "b" }], now: ["a"] };
  expect(normal([relay("a", "Relay")], [relay("b", "RELAY")])).toMatchObject(twins);
  expect(normal([sender("Out", { id: "a" })], [sender("OUT", { id: "b" })])).toMatchObject(twins);
  const other = { explicit: { Bindings: ["0.0.0.0:587"] } };
  expect(normal([relay("a", "Relay")], [relay("b", "Relay", other)])).toMatchObject(twins);
});

it("takes no namesake on another server or of the other side for it", () => {
  const apart = { turned: [], now: ["b"] };
  const elsewhere = relay("b", "Relay", { server: "ex02" });
  expect(normal([relay("a", "Relay")], [elsewhere])).toMatchObject(apart);
  expect(normal([relay("a", "Relay")], [sender("Relay", { id: "b" })])).toMatchObject(apart);
  expect(normal([sender("Relay", { id: "a" })], [relay("b", "Relay")])).toMatchObject(apart);
});

it("takes one that has its place and its ranges for it, under whatever name (O3)", () => {
  const ranges = (...RemoteIPRanges: string[]) => ({ explicit: { RemoteIPRanges } });
  const before = relay("a", "Relay", ranges("10.1.0.0/16", "10.2.0.0/16"));
  const heir = (more: object) => normal([before], [relay("b", "Scanners", more)]).turned.length;
  expect(heir(ranges("10.2.0.0/16", "10.1.0.0/16"))).toBe(1);
  expect(heir(ranges("10.1.0.0/16"))).toBe(0);
  const explicit = ranges("10.1.0.0/16", "10.2.0.0/16").explicit;
  expect(heir({ explicit: { ...explicit, Bindings: ["0.0.0.0:587"] } })).toBe(0);
  expect(heir({ explicit: { ...explicit, TransportRole: "HubTransport" } })).toBe(0);
  expect(heir({ explicit, server: "ex02" })).toBe(0);
  expect(heir({ explicit: { ...explicit, Enabled: false } })).toBe(1);
});

it("takes nobody for it where two might be", () => {
  const heirs = [relay("b", "One"), relay("c", "Two")];
  expect(normal([relay("a", "Relay")], heirs).turned).toEqual([]);
  expect(normal(heirs, [relay("a", "Relay")]).turned).toEqual([]);
  // The one with the name is known, so that the other has no rival.
  expect(normal([relay("a", "Relay"), relay("d", "One")], heirs).turned).toEqual([
    { old: "d", new: "b" },
    { old: "a", new: "c" },
  ]);
});

it("says where one of its name comes on another server, and only there", () => {
  const there = (id: string, more: object = {}) => relay(id, "RELAY", { server: "ex02", ...more });
  expect(normal([relay("a", "Relay")], [there("b")]).moved).toEqual([{ old: "a", new: "b" }]);
  expect(normal([relay("a", "Relay")], [there("b", { name: "Other" })]).moved).toEqual([]);
  const third = organisation(
    [...servers, server("EX03")],
    [there("b"), there("c", { server: "ex03" })],
  );
  expect(normalOf({ old: org(relay("a", "Relay")), new: third }).moved).toEqual([]);
  expect(normal([sender("Relay", { id: "a" })], [there("b")]).moved).toEqual([]);
  expect(normal([relay("a", "Relay")], [sender("Relay", { id: "b" })]).moved).toEqual([]);
});
