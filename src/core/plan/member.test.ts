import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import type { Connector, Permission, ReceiveConnector } from "../model";
import { Member, partOf, type Shape } from "./member";

const home = server("EX01");
const member = (old: Connector | null, now: Connector | null): Member => {
  const org = (each: Connector | null) => organisation([home], each ? [each] : []);
  return new Member({ old: org(old), new: org(now) }, old, now);
};
const relay = (explicit: ReceiveConnector["explicit"] = {}, more: Partial<ReceiveConnector> = {}) =>
  receiver("Relay", { explicit, ...more });
const may = (user: string, rights: readonly string[], deny = false): Permission => ({
  ...{ user, rights, deny },
});
const rightsIn = (own: Member, rights: Shape["rights"]) => {
  const { connector } = own.version({ ...own.first.shape, rights });
  return connector?.kind === "receive" ? connector.permissions : undefined;
};

it.each([
  ["Bindings", "Bindings"],
  ["RemoteIPRanges", "RemoteIPRanges"],
  ["TransportRole", "place"],
  ["Enabled", "place"],
  ["PermissionGroups", "rights"],
  ["AuthMechanism", "rights"],
  ["RequireTLS", "rights"],
  ["Fqdn", "rights"],
  ["Banner", "rest"],
])("%s of a receive connector changes with %s", (name, part) => {
  expect(partOf(relay(), name)).toBe(part);
});

it("knows of a send connector its spaces, and the rest that changes as one", () => {
  const out = sender("Out");
  expect(["AddressSpaces", "Enabled", "Fqdn"].map((each) => partOf(out, each))).toEqual([
    ...["AddressSpaces", "rest", "rest"],
  ]);
});

describe("a connector that changes", () => {
  const own = member(
    relay({ Banner: "220 old", RemoteIPRanges: ["10.1.0.0/16"] }),
    relay({ Banner: "220 new", RemoteIPRanges: ["10.2.0.0/16"] }, { name: "Scanners" }),
  );
  const shape = (change: Partial<Shape>) => own.version({ ...own.first.shape, ...change });

  it("is at its ends what the ends are", () => {
    expect(own.first.connector).toEqual(own.old);
    expect(own.last.connector).toBe(own.end);
    expect(own.differs).toEqual(["RemoteIPRanges", "rest"]);
    expect(own).toMatchObject({ id: "relay", kind: "receive", server: "ex01", hasRights: false });
  });

  it("is the same version for the same shape, and the end where all is done", () => {
    expect(shape({ done: ["rest"] })).toBe(shape({ done: ["rest"] }));
    expect(shape({ done: ["rest", "RemoteIPRanges"], name: "Scanners" })).toBe(own.last);
    expect(shape({ done: ["rest", "RemoteIPRanges"] }).connector).toMatchObject({
      ...{ name: "Relay", explicit: { Banner: "220 new", RemoteIPRanges: ["10.2.0.0/16"] } },
    });
  });

  it("holds in between the parts that are done", () => {
    expect(shape({ done: ["rest"] }).connector?.explicit).toMatchObject({
      ...{ Banner: "220 new", RemoteIPRanges: ["10.1.0.0/16"] },
    });
    const lists = { RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] };
    expect(shape({ lists }).connector?.explicit).toMatchObject({ ...lists, Banner: "220 old" });
    expect(shape({ dark: true }).connector?.explicit.Enabled).toBe(false);
    expect(shape({ there: false }).connector).toBeNull();
  });

  it("takes a list that an end holds, in whatever order, for that end's", () => {
    expect(shape({ lists: { RemoteIPRanges: ["10.1.0.0/16"] } })).toBe(own.first);
    expect(shape({ lists: { RemoteIPRanges: ["10.2.0.0/16"] } })).toBe(
      shape({ done: ["RemoteIPRanges"] }),
    );
    expect(shape({ done: ["RemoteIPRanges"], lists: { RemoteIPRanges: ["10.1.0.0/16"] } })).toBe(
      own.first,
    );
  });

  it("has rows at either end, and those of its shape", () => {
    expect(own.rows("old", "RemoteIPRanges")).toEqual(["10.1.0.0/16"]);
    expect(own.rows("new", "RemoteIPRanges")).toEqual(["10.2.0.0/16"]);
    const rows = (change: Partial<Shape>) => own.rowsIn(shape(change).shape, "RemoteIPRanges");
    expect(rows({})).toEqual(["10.1.0.0/16"]);
    expect(rows({ done: ["RemoteIPRanges"] })).toEqual(["10.2.0.0/16"]);
    expect(rows({ lists: { RemoteIPRanges: ["10.9.0.0/16"] } })).toEqual(["10.9.0.0/16"]);
  });

  it("belongs to the services of both ends", () => {
    const hub = { TransportRole: "HubTransport" };
    expect([...own.services]).toEqual(["frontend"]);
    expect([...member(relay(), relay(hub)).services]).toEqual(["frontend", "transport"]);
    expect([...member(sender("Out"), null).services]).toEqual([]);
  });
});

it("takes the order of address spaces for a value, as routes go by it", () => {
  const out = (...AddressSpaces: string[]) => sender("Out", { explicit: { AddressSpaces } });
  const own = member(
    out("SMTP:a.example;1", "SMTP:b.example;1"),
    out("SMTP:a.example;1", "SMTP:b.example;1", "SMTP:c.example;1"),
  );
  const listed = (...AddressSpaces: string[]) =>
    own.version({ ...own.first.shape, lists: { AddressSpaces } });
  expect(listed("SMTP:a.example;1", "SMTP:b.example;1")).toBe(own.first);
  expect(listed("SMTP:b.example;1", "SMTP:a.example;1")).not.toBe(own.first);
  expect(listed("SMTP:a.example;1")).not.toBe(own.first);
});

describe("a connector that is made", () => {
  it("has no old end, and what it is made of is its new one", () => {
    const own = member(null, relay());
    expect(own.first.connector).toBeNull();
    expect(own).toMatchObject({ differs: [], needsDark: false, later: {}, hasRights: false });
    expect(own.version(own.bare)).toBe(own.last);
    expect(own.rows("old", "RemoteIPRanges")).toEqual([]);
    expect(own.rowsIn(own.first.shape, "RemoteIPRanges")).toEqual(["10.0.0.0/24"]);
  });

  it("is made dark and without its rights, where it is to be on", () => {
    const permissions = [may("CORP\\a", ["ms-Exch-SMTP-Submit"])];
    const own = member(null, relay({}, { permissions }));
    expect(own).toMatchObject({ hasRights: true, needsDark: true });
    expect(own.version(own.bare).connector).toMatchObject({
      ...{ permissions: [], explicit: { Enabled: false } },
    });
    expect(own.last.connector).toMatchObject({ permissions });
    const off = member(null, relay({ Enabled: false }, { permissions }));
    expect(off.needsDark).toBe(false);
    expect(member(relay(), relay({}, { permissions })).needsDark).toBe(false);
  });

  it("leaves rights unknown that the design does not know", () => {
    const { permissions: _, ...unknown } = relay();
    const own = member(null, unknown);
    expect(own.version(own.bare).connector).not.toHaveProperty("permissions");
  });
});

it("goes whole", () => {
  const own = member(relay(), null);
  expect(own.last.connector).toBeNull();
  expect(own.first.connector).toEqual(own.old);
  expect(own.finished).toMatchObject({ there: false, name: "Relay", rights: "old" });
});

describe("rights on the way", () => {
  const own = member(
    relay(
      {},
      {
        permissions: [
          may("CORP\\a", ["x", "Y"]),
          may("CORP\\b", ["x"]),
          may("CORP\\d", ["z"], true),
        ],
      },
    ),
    relay(
      {},
      {
        permissions: [
          may("corp\\A", ["y", "z"]),
          may("CORP\\c", ["x"]),
          may("CORP\\e", ["z"], true),
        ],
      },
    ),
  );

  it("are those of an end, or only what both grant and all that either denies", () => {
    expect(own.hasRights).toBe(true);
    expect(rightsIn(own, "old")).toEqual(own.old?.kind === "receive" ? own.old.permissions : []);
    expect(rightsIn(own, "new")).toEqual(own.end?.kind === "receive" ? own.end.permissions : []);
    expect(rightsIn(own, "narrow")).toEqual([
      may("corp\\A", ["y"]),
      may("CORP\\e", ["z"], true),
      may("CORP\\d", ["z"], true),
    ]);
  });
});
