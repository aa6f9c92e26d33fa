import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Connector, ReceiveConnector } from "../model";
import { Member } from "./member";
import { type Level, movesOf, type Place, type Surroundings, spareName } from "./moves";

/* plan-order.md O4 to O6, O14 to O17, O21: which versions a plan may go through, level by level. */

const home = server("EX01", { addresses: ["10.0.0.11", "10.0.0.12"] });
const member = (old: Connector | null, now: Connector | null): Member => {
  const org = (each: Connector | null) => organisation([home], each ? [each] : []);
  return new Member({ old: org(old), new: org(now) }, old, now);
};
const surroundings = (more: Partial<Surroundings> = {}): Surroundings => ({
  ...{ server: home, around: [], names: new Set(), ports: new Set() },
  ...more,
});

/** What is said of a version: its name, its lists, whether it is on, and a plain value. */
const told = (connector: Connector | null): string => {
  if (!connector) return "gone";
  const { Bindings, RemoteIPRanges, AddressSpaces, Banner, Enabled } = connector.explicit;
  return [
    connector.name,
    ...[Bindings, RemoteIPRanges, AddressSpaces].flatMap((each) =>
      Array.isArray(each) ? each.join(",") : [],
    ),
    ...(Banner === undefined ? [] : [Banner]),
    ...(Enabled === false ? ["off"] : []),
  ].join(" | ");
};
/** The moves of the first of these members, by their technique. */
const moves = (
  level: Level,
  own: Member,
  more: { others?: readonly Member[]; at?: Surroundings; from?: "first" | "last" | "bare" } = {},
): readonly string[] => {
  const { others = [], at = surroundings(), from = "first" } = more;
  const version = from === "bare" ? own.version(own.bare) : own[from];
  return movesOf(
    [own, ...others],
    [version, ...others.map((each) => each.first)],
    0,
    at,
    level,
  ).map(({ technique, to }) => `${technique}: ${told(to.connector)}`);
};
const relay = (explicit: ReceiveConnector["explicit"], more: Partial<ReceiveConnector> = {}) =>
  receiver("Relay", { explicit, ...more });
const [all, exact] = ["0.0.0.0:25", "10.0.0.11:25"];

describe("a connector that stays as it is", () => {
  it("has nowhere to go at its end, or where there is none", () => {
    const own = member(relay({}), relay({ Banner: "220 x" }));
    expect(moves(4, own, { from: "last" })).toEqual([]);
    expect(movesOf([own], [], 0, surroundings(), 4)).toEqual([]);
    expect(movesOf([own], [own.first], 1, surroundings(), 4)).toEqual([]);
  });
});

describe("a connector that goes", () => {
  it("is removed; from level 2 its ranges may go before it, one by one, but not the last", () => {
    const two = member(relay({ RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] }), null);
    expect(moves(0, two)).toEqual(["remove: gone"]);
    expect(moves(1, two)).toEqual(["remove: gone"]);
    expect(moves(2, two)).toEqual([
      "remove: gone",
      `shrink: Relay | ${all} | 10.2.0.0/16`,
      `shrink: Relay | ${all} | 10.1.0.0/16`,
    ]);
    expect(moves(2, member(relay({}), null))).toEqual(["remove: gone"]);
  });

  it("lets the address spaces of a send connector go in the same way", () => {
    const spaces = ["SMTP:a.example;1", "SMTP:b.example;1"];
    const out = member(sender("Out", { explicit: { AddressSpaces: spaces } }), null);
    expect(moves(2, out)).toEqual([
      "remove: gone",
      "shrink: Out | SMTP:b.example;1",
      "shrink: Out | SMTP:a.example;1",
    ]);
  });

  it("does not shrink range by range where it has more than sixteen", () => {
    const ranges = (count: number) => Array.from({ length: count }, (_, at) => `10.${at}.0.0/16`);
    const of = (count: number) => moves(2, member(relay({ RemoteIPRanges: ranges(count) }), null));
    expect(of(16)).toHaveLength(17);
    expect(of(17)).toEqual(["remove: gone"]);
  });
});

describe("a connector that comes", () => {
  const came = member(null, relay({ RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] }));
  const whole = `Relay | ${all} | 10.1.0.0/16,10.2.0.0/16`;

  it("is created; from level 2 for one of its ranges first, from level 3 on exact bindings first", () => {
    expect(moves(0, came)).toEqual([`create: ${whole}`]);
    expect(moves(1, came)).toEqual([`create: ${whole}`]);
    expect(moves(2, came)).toEqual([
      `create: ${whole}`,
      `union: Relay | ${all} | 10.1.0.0/16`,
      `union: Relay | ${all} | 10.2.0.0/16`,
    ]);
    expect(moves(3, came).slice(3)).toEqual([
      `exact: Relay | 10.0.0.11:25,10.0.0.12:25 | 10.1.0.0/16,10.2.0.0/16`,
    ]);
    expect(moves(3, came, { at: surroundings({ server: undefined }) })).toHaveLength(3);
    expect(moves(2, member(null, relay({})))).toHaveLength(1);
  });

  it("comes range by range only where it has eight or fewer", () => {
    const ranges = (count: number) => Array.from({ length: count }, (_, at) => `10.${at}.0.0/16`);
    const of = (count: number) => moves(2, member(null, relay({ RemoteIPRanges: ranges(count) })));
    expect(of(8)).toHaveLength(9);
    expect(of(9)).toHaveLength(1);
  });

  it("comes in halves beside an equal range of another on the same binding", () => {
    const beside = (place: Place, level: Level = 2) =>
      moves(level, member(null, relay({ RemoteIPRanges: ["10.1.0.0/16"] })), {
        at: surroundings({ around: [place] }),
      });
    const equal = { bindings: [all], ranges: ["10.1.0.0/16"] };
    const halves = `halves: Relay | ${all} | 10.1.0.0/17,10.1.128.0/17`;
    expect(beside(equal)).toContain(halves);
    expect(beside(equal, 1)).not.toContain(halves);
    expect(beside({ ...equal, bindings: ["0.0.0.0:587"] })).not.toContain(halves);
    // Across a wildcard and an address an equal range may stay.
    expect(beside({ ...equal, bindings: [exact] })).not.toContain(halves);
    expect(beside({ ...equal, bindings: [exact, all] })).toContain(halves);
  });

  it("takes a spare name while another has its own, from level 1", () => {
    const other = member(receiver("RELAY", { id: "other" }), null);
    const spare = (names: readonly string[]) => ({
      others: [other],
      at: surroundings({ names: new Set(names) }),
    });
    expect(moves(0, came, spare(["relay"]))).toEqual([`create: ${whole}`]);
    expect(moves(1, came, spare(["relay"]))).toEqual([
      `create: ${whole}`,
      `spare-name: Relay (moving) | ${all} | 10.1.0.0/16,10.2.0.0/16`,
    ]);
    expect(moves(1, came, spare(["relay (moving)"]))[1]).toMatch(/^spare-name: Relay \(moving 2\)/);
  });

  it("sends to one of its spaces first, from level 2", () => {
    const out = (...AddressSpaces: string[]) =>
      moves(2, member(null, sender("Out", { explicit: { AddressSpaces } })));
    expect(out("SMTP:a.example;1", "SMTP:b.example;1")).toEqual([
      "create: Out | SMTP:a.example;1,SMTP:b.example;1",
      "union: Out | SMTP:a.example;1",
      "union: Out | SMTP:b.example;1",
    ]);
    expect(out("SMTP:a.example;1")).toHaveLength(1);
    const many = Array.from({ length: 9 }, (_, at) => `SMTP:${at}.example;1`);
    expect(out(...many)).toHaveLength(1);
    expect(out(...many.slice(1))).toHaveLength(9);
  });

  it("comes dark where New- cannot make it whole, gets its rights, and is switched on", () => {
    const permissions = [{ user: "CORP\\a", rights: ["ms-Exch-SMTP-Submit"], deny: false }];
    const own = member(null, relay({}, { permissions }));
    expect(moves(0, own)).toEqual([`dark: Relay | ${all} | 10.0.0.0/24 | off`]);
    expect(moves(0, own, { from: "bare" })).toEqual([`rights: Relay | ${all} | 10.0.0.0/24 | off`]);
    const bare = own.version({ ...own.bare, rights: "new" });
    const next = (level: Level) =>
      movesOf([own], [bare], 0, surroundings(), level).map(({ technique }) => technique);
    expect(next(0)).toEqual(["on"]);
    expect(next(1)).toEqual(["on"]);
  });
});

describe("a connector that changes", () => {
  const both = member(
    relay({ RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] }),
    relay({ RemoteIPRanges: ["10.2.0.0/16", "10.3.0.0/16"], Banner: "220 x" }),
  );

  it("is changed as a whole; from level 1 part by part, to both ends' ranges, or to those in common", () => {
    const last = `Relay | ${all} | 10.2.0.0/16,10.3.0.0/16 | 220 x`;
    expect(moves(0, both)).toEqual([`values: ${last}`]);
    expect(moves(1, both)).toEqual([
      `values: ${last}`,
      `part: Relay | ${all} | 10.2.0.0/16,10.3.0.0/16`,
      `part: Relay | ${all} | 10.1.0.0/16,10.2.0.0/16 | 220 x`,
      `union: Relay | ${all} | 10.1.0.0/16,10.2.0.0/16,10.3.0.0/16`,
      `shrink: Relay | ${all} | 10.2.0.0/16`,
      `union: Relay | ${all} | 10.1.0.0/16,10.2.0.0/16,10.3.0.0/16 | 220 x`,
      `shrink: Relay | ${all} | 10.2.0.0/16 | 220 x`,
    ]);
  });

  it("does not shrink to nothing, where the ends have nothing in common", () => {
    const apart = member(
      relay({ RemoteIPRanges: ["10.1.0.0/16"] }),
      relay({ RemoteIPRanges: ["10.3.0.0/16"] }),
    );
    expect([...new Set(moves(1, apart))]).toEqual([
      `values: Relay | ${all} | 10.3.0.0/16`,
      `union: Relay | ${all} | 10.1.0.0/16,10.3.0.0/16`,
    ]);
  });

  it("has no parts where one alone differs", () => {
    const plain = member(relay({}), relay({ Banner: "220 x" }));
    expect(moves(1, plain)).toEqual([`values: Relay | ${all} | 10.0.0.0/24 | 220 x`]);
  });

  it("changes bindings and ranges one after the other", () => {
    const own = member(
      relay({ Bindings: [all], RemoteIPRanges: ["10.1.0.0/16"] }),
      relay({ Bindings: ["0.0.0.0:587"], RemoteIPRanges: ["10.3.0.0/16"] }),
    );
    expect(moves(1, own).slice(1, 3)).toEqual([
      "part: Relay | 0.0.0.0:587 | 10.1.0.0/16",
      `part: Relay | ${all} | 10.3.0.0/16`,
    ]);
    expect(moves(1, own)).toContain(`union: Relay | ${all},0.0.0.0:587 | 10.1.0.0/16`);
  });

  it("grows and shrinks by one range from level 2, and takes all that is new for some ranges first", () => {
    const ranges = (...RemoteIPRanges: string[]) => relay({ RemoteIPRanges });
    const own = member(
      ranges("10.1.0.0/16", "10.2.0.0/16"),
      ranges("10.3.0.0/16", "10.4.0.0/16", "10.5.0.0/16"),
    );
    const ofLevel1 = moves(1, own);
    const added = moves(2, own).filter((each) => !ofLevel1.includes(each));
    const version = (technique: string, list: string) => `${technique}: Relay | ${all} | ${list}`;
    expect(added.filter((each) => !each.startsWith("halves"))).toEqual([
      version("union", "10.1.0.0/16,10.2.0.0/16,10.3.0.0/16"),
      version("union", "10.1.0.0/16,10.2.0.0/16,10.4.0.0/16"),
      version("union", "10.1.0.0/16,10.2.0.0/16,10.5.0.0/16"),
      version("shrink", "10.2.0.0/16"),
      version("shrink", "10.1.0.0/16"),
      version("union", "10.3.0.0/16"),
      version("union", "10.4.0.0/16,10.5.0.0/16"),
      version("union", "10.4.0.0/16"),
      version("union", "10.3.0.0/16,10.5.0.0/16"),
      version("union", "10.5.0.0/16"),
      version("union", "10.3.0.0/16,10.4.0.0/16"),
    ]);
  });

  it("parks on a port that nobody uses only at level 4, where nobody is to find it", () => {
    const parked = (level: Level) =>
      moves(level, both, { at: surroundings({ ports: new Set([49_152]) }) });
    expect(parked(3).some((each) => each.startsWith("parked"))).toBe(false);
    expect(parked(4).filter((each) => each.startsWith("parked"))).toEqual([
      "parked: Relay | 127.0.0.1:49153 | 10.1.0.0/16,10.2.0.0/16 | off",
      "parked: Relay | 127.0.0.1:49153 | 10.2.0.0/16,10.3.0.0/16 | 220 x | off",
    ]);
  });

  it("goes over exact bindings from level 3, on the addresses that the server has", () => {
    const found = moves(3, both).filter((each) => each.startsWith("exact"));
    expect(found[0]).toBe("exact: Relay | 10.0.0.11:25,10.0.0.12:25 | 10.2.0.0/16,10.3.0.0/16");
    expect(moves(2, both).some((each) => each.startsWith("exact"))).toBe(false);
  });

  it("is renamed by itself, with all but its name, or by a spare name that another leaves", () => {
    const own = member(relay({}), relay({ Banner: "220 x" }, { name: "Scanners" }));
    expect(moves(0, own)).toEqual([`values: Scanners | ${all} | 10.0.0.0/24 | 220 x`]);
    expect(moves(1, own)).toEqual([
      `values: Scanners | ${all} | 10.0.0.0/24 | 220 x`,
      `rename: Scanners | ${all} | 10.0.0.0/24`,
      `values: Relay | ${all} | 10.0.0.0/24 | 220 x`,
    ]);
    const other = member(receiver("SCANNERS", { id: "other" }), null);
    expect(moves(1, own, { others: [other] })).toContain(
      `spare-name: Relay (moving) | ${all} | 10.0.0.0/24`,
    );
  });

  it("narrows its rights to those that both ends grant, from level 1", () => {
    const may = (...rights: string[]) => ({
      permissions: [{ user: "CORP\\a", rights, deny: false }],
    });
    const own = member(relay({}, may("a", "b")), relay({}, may("b", "c")));
    const granted = (level: Level) =>
      movesOf([own], [own.first], 0, surroundings(), level).map(({ technique, to }) => [
        technique,
        to.connector?.kind === "receive" ? to.connector.permissions?.[0]?.rights : undefined,
      ]);
    expect(granted(0)).toEqual([["rights", ["b", "c"]]]);
    expect(granted(1)).toEqual([
      ["rights", ["b", "c"]],
      ["narrow-rights", ["b"]],
    ]);
  });

  it("sends to both ends' spaces on the way, and never is parked", () => {
    const out = (...AddressSpaces: string[]) => sender("Out", { explicit: { AddressSpaces } });
    const own = member(out("SMTP:a.example;1"), out("SMTP:b.example;1"));
    expect([...new Set(moves(4, own))]).toEqual([
      "values: Out | SMTP:b.example;1",
      "union: Out | SMTP:a.example;1,SMTP:b.example;1",
    ]);
  });
});

it("gives a spare name of at most 64 characters, that nobody has in any case", () => {
  expect(spareName("Relay", new Set())).toBe("Relay (moving)");
  expect(spareName("Relay", new Set(["relay (moving)", "relay (moving 2)"]))).toBe(
    "Relay (moving 3)",
  );
  const long = spareName("x".repeat(64), new Set());
  expect(long).toBe(`${"x".repeat(55)} (moving)`);
  expect(long).toHaveLength(64);
});
