import { describe, expect, it } from "vitest";
import { pictured, receiveConnector } from "../../testing/organisations";
import type { Organisation, ReceiveConnector } from "../model";
import type { ReceiveNode } from "./chart";
import { chartOf } from "./chartOf";

const receive = (organisation: Organisation, id: string): ReceiveNode => {
  for (const { connectors } of chartOf(organisation).groups)
    for (const node of connectors) if (node.id === id) return node;
  throw new Error(`no connector ${id}`);
};

const withConnector = (connector: ReceiveConnector): Organisation => {
  const organisation = pictured();
  return {
    ...organisation,
    connectors: { ...organisation.connectors, [connector.id]: connector },
  };
};

describe("the pictured organisation", () => {
  const chart = chartOf(pictured());

  it("groups equal ranges into named networks, Any address among them", () => {
    expect(chart.networks.map(({ name, addresses }) => [name, addresses])).toEqual([
      ["Scanners", 65536n],
      ["Any address", 2n ** 32n + 2n ** 128n],
      ["Fax hosts", 2n],
      ["10.40.0.9-10.40.0.10", 2n],
    ]);
  });

  it("orders a frame by port, then narrowest first, internal listeners last", () => {
    expect(chart.groups[0]?.connectors.map(({ name }) => name)).toEqual([
      "Relay scanners EX01",
      "Default Frontend EX01",
      "Client Frontend EX01",
      "Outbound Proxy Frontend EX01",
      "Client Proxy EX01",
      "Default EX01",
    ]);
    expect(
      chart.groups[0]?.listeners.map(({ port, internal, service }) => [port, internal, service]),
    ).toEqual([
      [25, false, "frontend"],
      [587, false, "frontend"],
      [717, true, "frontend"],
      [465, true, "transport"],
      [2525, true, "transport"],
    ]);
  });

  it("lets both families of a wildcard share one listener", () => {
    expect(chart.groups[0]?.listeners[0]?.families).toEqual([4, 6]);
    expect(chart.groups[0]?.listeners[0]?.address).toBeUndefined();
  });

  it("tells who may relay and who must sign in", () => {
    const facts = (id: string) => {
      const { who, relay, signIn, tls } = receive(pictured(), id);
      return { who, relay, signIn, tls };
    };
    expect(facts("relay")).toEqual({
      who: ["stranger"],
      relay: "yes",
      signIn: false,
      tls: "offered",
    });
    expect(facts("ex01-client-frontend")).toEqual({
      who: ["user"],
      relay: "no",
      signIn: true,
      tls: "offered",
    });
    expect(facts("ex01-default-frontend")).toEqual({
      who: ["stranger", "server"],
      relay: "no",
      signIn: false,
      tls: "offered",
    });
  });

  it("marks what differs from what is deployed, and counts it", () => {
    expect(receive(pictured(), "relay").change).toBe("changed");
    expect(receive(pictured(), "fax").change).toBeUndefined();
    expect(chart.counts).toEqual({ servers: 2, receive: 13, send: 2, changes: 2 });
  });

  it("puts the specific send connector before the wide one, and its overflow on it", () => {
    expect(chart.sends.map(({ name, tls, limit }) => [name, tls, limit])).toEqual([
      ["To partner.example", "required", 10485760],
      ["Internet", "offered", 36700160],
    ]);
    const overflow = chart.outbound.find(({ kind }) => kind === "overflow");
    expect([overflow?.from, overflow?.to, overflow?.above]).toEqual([
      "partner",
      "internet",
      10485760,
    ]);
    expect(chart.hops.map(({ route, hosts }) => [route, hosts])).toEqual([
      ["hosts", ["203.0.113.25"]],
      ["dns", []],
    ]);
  });

  it("lists only the signs that it bears", () => {
    expect(chart.signs.has("relay")).toBe(true);
    expect(chart.signs.has("overflow")).toBe(true);
    expect(chart.signs.has("disabled")).toBe(false);
    expect(chart.signs.has("removed")).toBe(false);
  });
});

describe("rights", () => {
  const extra = receiveConnector("extra", "ex01", "Extra");
  const relayOf = (change: Partial<ReceiveConnector>) =>
    receive(withConnector({ ...extra, ...change }), "extra").relay;
  const groups = (...PermissionGroups: string[]) => ({
    explicit: { ...extra.explicit, PermissionGroups },
  });

  it("cannot be told where groups say Custom and the export holds no permissions", () => {
    const { permissions: _, ...unimported } = extra;
    const custom = { ...unimported, ...groups("AnonymousUsers", "Custom") };
    expect(receive(withConnector(custom), "extra").relay).toBe("unknown");
    expect(relayOf(groups("AnonymousUsers", "Custom"))).toBe("no");
  });

  it("are those of a trusted server for everyone under ExternalAuthoritative", () => {
    const explicit = {
      ...extra.explicit,
      AuthMechanism: ["Tls", "ExternalAuthoritative"],
      PermissionGroups: ["ExchangeServers"],
    };
    expect(relayOf({ explicit })).toBe("yes");
  });

  it("are taken away by a denied entry", () => {
    const right = (deny: boolean) => ({
      user: "nt authority\\anonymous logon",
      rights: ["MS-EXCH-SMTP-ACCEPT-ANY-RECIPIENT"],
      deny,
    });
    expect(relayOf({ permissions: [right(false)] })).toBe("yes");
    expect(relayOf({ permissions: [right(false), right(true)] })).toBe("no");
  });

  it("do not let strangers relay who may not even submit", () => {
    const permissions = [
      {
        user: "ANONYMOUS LOGON",
        rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
        deny: false,
      },
    ];
    expect(relayOf({ ...groups("ExchangeUsers"), permissions })).toBe("no");
  });
});

describe("changes", () => {
  it("keeps a removed connector as a ghost, and counts nothing as new without an import", () => {
    const organisation = pictured();
    const { fax: _, ...left } = organisation.connectors;
    expect(receive({ ...organisation, connectors: left }, "fax").change).toBe("removed");
    expect(receive({ ...organisation, deployed: {} }, "fax").change).toBeUndefined();
    expect(receive(withConnector(receiveConnector("x", "ex01", "X")), "x").change).toBe("new");
  });
});

describe("reuse", () => {
  it("makes anew only the group of the connector that changed", () => {
    const organisation = pictured();
    const before = chartOf(organisation);
    const relay = organisation.connectors.relay!;
    const edited = {
      ...organisation,
      connectors: {
        ...organisation.connectors,
        relay: { ...relay, explicit: { ...relay.explicit, RequireTLS: true } },
      },
    };
    const after = chartOf(edited);
    expect(after.groups[0]).not.toBe(before.groups[0]);
    expect(after.groups[1]).toBe(before.groups[1]);
    expect(after.sends).toBe(before.sends);
    expect(after.groups[0]?.connectors[1]).toBe(before.groups[0]?.connectors[1]);
  });
});
