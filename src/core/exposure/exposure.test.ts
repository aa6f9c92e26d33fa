import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import type { Explicit, Organisation, Server } from "../model";
import { receiversOf } from "../simulate";
import { countOf, parseBinding, printSet, type Value } from "../values";
import { exposureAt, exposureOf, exposureOfServer } from "./exposure";
import { neverReached } from "./neverReached";
import type { ListenerExposure } from "./region";
import { servedBy } from "./served";
import { strangerRelay } from "./strangerRelay";
import { isOpenToAll, strangersAt } from "./strangers";

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const worked = caseOrganisation(
  json("../simulate/fixtures/receive-cases.json").organisation as CaseOrganisation,
);
const defaults = json("../catalogue/fixtures/default-receive-connectors.json").connectors as Record<
  string,
  Value
>[];

const binding = (text: string) => {
  const read = parseBinding(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const first = (of: Organisation): Server => Object.values(of.servers)[0] as Server;
const at = (of: Organisation, text: string): ListenerExposure => {
  const found = exposureAt(of, first(of), binding(text));
  if (!found) throw new Error(`${text} is closed`);
  return found;
};
const shares = ({ regions }: ListenerExposure) =>
  regions.map((each) => [each.receiver?.connector.name ?? null, each.addresses]);

/** Front end connectors of EX01 by name: bindings, ranges, and whatever else. */
const design = (
  connectors: Readonly<Record<string, readonly [string, string, Explicit?]>>,
  change: Partial<Server> = {},
): Organisation =>
  organisation(
    [server("EX01", change)],
    Object.entries(connectors).map(([name, [bindings, ranges, explicit = {}]]) =>
      receiver(name, {
        explicit: {
          Bindings: bindings.split(" "),
          RemoteIPRanges: ranges.split(" "),
          PermissionGroups: ["AnonymousUsers"],
          AuthMechanism: ["Tls"],
          ...explicit,
        },
      }),
    ),
  );
const served = (of: Organisation, name: string) => {
  const receivers = receiversOf(of, first(of));
  const own = receivers.find(({ connector }) => connector.name === name);
  const found = own && servedBy(first(of), receivers).get(own);
  if (!found) throw new Error(name);
  return found;
};

describe("the worked organisation", () => {
  it("W29: 65,535 addresses may relay at 10.0.0.11:25, Relay A 65,280 and Secured B 255", () => {
    const listener = at(worked, "10.0.0.11:25");
    expect(listener.service).toBe("frontend");
    const relay = strangerRelay(worked, first(worked), binding("10.0.0.11:25"));
    expect([relay.addresses, relay.unknown]).toEqual([65_535n, 0n]);
    expect(printSet(relay.v4.may)).toEqual(["10.1.0.0-10.1.5.19", "10.1.5.21-10.1.255.255"]);
    const may = listener.regions.filter(({ stranger }) => stranger.relay === true);
    expect(may.map((each) => [each.receiver?.connector.name, each.addresses])).toEqual([
      ["Relay A", 65_280n],
      ["Secured B", 255n],
    ]);
    expect(strangerRelay(worked, first(worked)).addresses).toBe(65_535n);
    expect(strangerRelay(worked).addresses).toBe(65_535n);
  });

  it("gives every address of 10.0.0.11:25 to the connector of the worked cases", () => {
    expect(shares(at(worked, "10.0.0.11:25"))).toEqual([
      ["Default Frontend EX01", (1n << 32n) - (1n << 24n) - 256n],
      ["Bound E", (1n << 24n) - (1n << 16n)],
      ["Relay A", 65_280n],
      ["Secured B", 255n],
      ["Printer D", 1n],
      ["Partner C", 256n],
    ]);
  });

  it("lists a wildcard only while a local address is left to it", () => {
    const endpoints = exposureOf(worked)[0]?.listeners.map(({ endpoint }) => endpoint);
    expect(endpoints).toEqual([
      "10.0.0.11:25",
      "[::]:25",
      "0.0.0.0:465",
      "[::]:465",
      "0.0.0.0:587",
      "[::]:587",
      "0.0.0.0:717",
      "[::]:717",
      "0.0.0.0:2525",
      "[::]:2525",
      "0.0.0.0:2587",
    ]);
    // Asked for by name it answers all the same.
    expect(shares(at(worked, "0.0.0.0:25")).map(([name]) => name)).not.toContain("Bound E");
  });

  it("W20: leaves addresses that nobody takes in a region without connector", () => {
    expect(shares(at(worked, "10.0.0.11:2587"))).toEqual([
      [null, (1n << 32n) - (1n << 16n)],
      ["App F", 65_536n],
    ]);
    const [nobody, app] = at(worked, "0.0.0.0:2587").regions;
    expect(nobody).toMatchObject({ user: null, server: null, stranger: { submit: false } });
    // W19: an account signs in and relays; a stranger does neither.
    expect(app).toMatchObject({
      user: { submit: true, relay: true, sendAsInternal: false },
      server: null,
      stranger: { submit: false, relay: false },
    });
  });

  it("knows a stranger of Secured B as one of its own servers (R61)", () => {
    const secured = at(worked, "10.0.0.11:25").regions.find(
      (each) => each.receiver?.connector.name === "Secured B",
    );
    expect(secured?.stranger).toEqual({
      submit: true,
      relay: true,
      sendAsInternal: true,
      skipFilters: true,
      countsAsInternal: true,
    });
  });

  it("has no listener where nothing is bound", () => {
    expect(exposureAt(worked, first(worked), binding("10.0.0.11:26"))).toBeUndefined();
    expect(strangerRelay(worked, first(worked), binding("10.0.0.11:26")).addresses).toBe(0n);
  });
});

describe("the default connectors", () => {
  const installed = caseOrganisation({
    servers: [{ name: "EX01", fqdn: "ex01.corp.example" }],
    permissions: [],
    connectors: defaults.map((each) => ({
      ...each,
      Server: "EX01",
      Name: String(each.Name).replace("<Server>", "EX01"),
      AuthMechanism: String(each.AuthMechanism).split(", "),
      PermissionGroups: String(each.PermissionGroups).split(", "),
    })) as Record<string, Value>[],
  } as CaseOrganisation);

  it("let no stranger relay on any port", () => {
    const { listeners } = exposureOf(installed)[0] ?? { listeners: [] };
    expect(listeners.map(({ endpoint }) => endpoint)).toEqual(
      [25, 465, 587, 717, 2525].flatMap((port) => [`0.0.0.0:${port}`, `[::]:${port}`]),
    );
    for (const { regions } of listeners) {
      expect(regions).toHaveLength(1);
      expect(regions[0]?.stranger).toMatchObject({ relay: false, skipFilters: false });
    }
    const relay = strangerRelay(installed);
    expect([relay.addresses, relay.unknown]).toEqual([0n, 0n]);
  });

  it.each([
    [25, "Default Frontend EX01", [true, true], [false, false], true],
    [465, "Client Proxy EX01", [false, false], [true, true], true],
    [587, "Client Frontend EX01", [false, false], [true, true], null],
    [717, "Outbound Proxy Frontend EX01", [false, false], [false, false], true],
    [2525, "Default EX01", [false, false], [true, true], true],
  ])("on port %i is %s: stranger %j, user %j, server %j", (port, name, stranger, user, servers) => {
    const [region] = at(installed, `0.0.0.0:${port}`).regions;
    expect(region?.receiver?.connector.name).toBe(name);
    const { submit, sendAsInternal } = region?.stranger ?? {};
    expect([submit, sendAsInternal]).toEqual(stranger);
    expect(region?.user && [region.user.submit, region.user.relay]).toEqual(user);
    expect(region?.server?.relay ?? null).toBe(servers);
  });

  it("are open to all only where strangers may submit", () => {
    const open = exposureOf(installed)[0]?.listeners.filter((each) => isOpenToAll(each) === true);
    expect(open?.map(({ binding: { port } }) => port)).toEqual([25, 25]);
  });
});

describe("listeners", () => {
  const two = { addresses: ["10.0.0.11", "10.0.0.12"] };
  const bound = {
    Wild: ["0.0.0.0:25", "0.0.0.0/0"],
    Exact: ["10.0.0.11:25", "0.0.0.0/0"],
  } as const;

  it("prefer the exact binding of equal ranges, and only there (R15)", () => {
    const of = design(bound, two);
    expect(shares(at(of, "10.0.0.11:25"))).toEqual([["Exact", 1n << 32n]]);
    expect(shares(at(of, "10.0.0.12:25"))).toEqual([["Wild", 1n << 32n]]);
    expect(served(of, "Wild").at).toHaveLength(1);
  });

  it.each<[string, Partial<Server>, boolean]>([
    ["unknown", {}, true],
    ["known, one is left", two, true],
    ["known, all are bound", { addresses: ["10.0.0.11"] }, false],
    ["known of the other family only", { addresses: ["2001:db8::11"] }, true],
    ["not readable", { addresses: ["10.0.0.11", "mail"] }, true],
  ])("of all addresses count while one is left: addresses %s", (_, change, counts) => {
    const of = design(bound, change);
    const wild = exposureOf(of)[0]?.listeners.some(({ endpoint }) => endpoint === "0.0.0.0:25");
    expect(wild).toBe(counts);
    const receivers = receiversOf(of, first(of));
    const dead = neverReached(first(of), receivers).map(({ connector }) => connector.name);
    expect(dead).toEqual(counts ? [] : ["Wild"]);
  });

  it("belong to one service; the front end is shown where both claim one (R24)", () => {
    const of = design({
      Front: ["0.0.0.0:25", "10.0.0.0/8"],
      Hub: ["0.0.0.0:25", "10.1.0.0/16", { TransportRole: "HubTransport" }],
    });
    const listener = at(of, "0.0.0.0:25");
    expect([listener.service, listener.contested]).toEqual(["frontend", true]);
    expect(shares(listener).map(([name]) => name)).toEqual([null, "Front"]);
    // Hub may have the port all the same.
    expect(neverReached(first(of), receiversOf(of, first(of)))).toEqual([]);
  });

  it("do not mix families (R11)", () => {
    const of = design({ Lab: ["0.0.0.0:25", "2001:db8:9::/64"] });
    expect(shares(at(of, "0.0.0.0:25"))).toEqual([[null, 1n << 32n]]);
    expect(neverReached(first(of), receiversOf(of, first(of)))).toHaveLength(1);
  });
});

describe("what cannot be told", () => {
  it("is unknown where permissions were not imported (R105)", () => {
    const { permissions: _, ...custom } = receiver("Relay", {
      explicit: {
        RemoteIPRanges: ["10.0.0.0/24"],
        PermissionGroups: ["AnonymousUsers", "Custom"],
        AuthMechanism: ["Tls"],
      },
    });
    const of = organisation([server("EX01")], [custom]);
    const relay = strangerRelay(of);
    expect([relay.addresses, relay.unknown]).toEqual([0n, 256n]);
    expect(at(of, "0.0.0.0:25").regions[1]?.stranger).toMatchObject({
      submit: true,
      relay: "unknown",
    });
  });

  it("is who wins a tie, and what differs between those who tie (R16)", () => {
    const relay = {
      PermissionGroups: ["ExchangeServers"],
      AuthMechanism: ["ExternalAuthoritative"],
    };
    const of = design({
      A: ["0.0.0.0:25", "10.0.0.0/24", relay],
      B: ["0.0.0.0:25", "10.0.0.0/24 10.0.1.0/24"],
      C: ["0.0.0.0:25", "10.0.0.0/23"],
    });
    const region = at(of, "0.0.0.0:25").regions.find(({ tie }) => tie.length > 0);
    expect(region?.tie.map(({ connector }) => connector.name)).toEqual(["A", "B"]);
    expect(region?.receiver?.connector.name).toBe("A");
    expect(region?.stranger).toMatchObject({ submit: true, relay: "unknown" });
    expect(strangersAt(at(of, "0.0.0.0:25"), "relay").may.ranges).toEqual([]);
    expect(countOf(served(of, "A").v4)).toBe(0n);
    expect(printSet(served(of, "A").tied.v4)).toEqual(["10.0.0.0/24"]);
    expect(served(of, "A").ties.map(({ connector }) => connector.name)).toEqual(["B"]);
    expect(printSet(served(of, "B").v4)).toEqual(["10.0.1.0/24"]);
    const dead = neverReached(first(of), receiversOf(of, first(of)));
    expect(dead.map(({ connector }) => connector.name)).toEqual(["C"]);
  });
});

describe("what is kept", () => {
  const of = design({
    Front: ["0.0.0.0:25 [::]:25", "0.0.0.0/0 ::/0"],
    Relay: ["0.0.0.0:25", "10.0.0.0/24"],
    Apps: ["0.0.0.0:587", "10.0.0.0/24"],
  });
  const edited = (id: string, explicit: Explicit): Organisation => {
    const before = of.connectors[id];
    if (!before) throw new Error(id);
    const after = { ...before, explicit: { ...before.explicit, ...explicit } };
    return { ...of, connectors: { ...of.connectors, [id]: after } };
  };
  const listeners = (each: Organisation) =>
    new Map(exposureOf(each)[0]?.listeners.map((one) => [one.endpoint, one]));

  it("is the same object as long as nothing changed", () => {
    expect(exposureOf(of)).toBe(exposureOf(of));
    const receivers = receiversOf(of, first(of));
    expect(exposureOfServer(first(of), receivers)).toBe(exposureOf({ ...of })[0]);
    expect(servedBy(first(of), receivers)).toBe(servedBy(first(of), [...receivers]));
  });

  it("changes only at the listeners of a connector, and keeps its sets where its ranges stay", () => {
    const before = listeners(of);
    const after = listeners(edited("relay", { Fqdn: "mail.corp.example" }));
    expect(after.get("[::]:25")).toBe(before.get("[::]:25"));
    expect(after.get("0.0.0.0:587")).toBe(before.get("0.0.0.0:587"));
    const [old, now] = [before.get("0.0.0.0:25"), after.get("0.0.0.0:25")];
    expect(now).not.toBe(old);
    expect(now?.regions.map(({ set }) => set)).toEqual(old?.regions.map(({ set }) => set));
    expect(now?.regions[0]?.set).toBe(old?.regions[0]?.set);
    expect(now?.regions[1]?.receiver).not.toBe(old?.regions[1]?.receiver);
  });

  it("is cut anew where ranges change, and found again after going back", () => {
    const before = listeners(of).get("0.0.0.0:25");
    const wider = listeners(edited("relay", { RemoteIPRanges: ["10.0.0.0/16"] })).get("0.0.0.0:25");
    expect(wider?.regions[1]?.addresses).toBe(65_536n);
    expect(listeners({ ...of }).get("0.0.0.0:25")).toBe(before);
  });
});
