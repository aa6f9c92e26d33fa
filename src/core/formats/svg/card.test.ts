import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import {
  chartOf,
  type HopNode,
  type ListenerNode,
  layOut,
  type NetworkNode,
  type PlacedNode,
  type ReceiveNode,
  type SendNode,
} from "../../chart";
import { receiveCard, sendCard } from "./card";
import type { Badge } from "./drawing";
import { palettes } from "./palette";
import { hopBox, networkBox, portPill } from "./place";

/* visual.md 4: what a card says by line, colour and sign, each in its place. */

const colours = palettes.light;
const placed = layOut(
  chartOf(organisation([server("EX01")], [receiver("Relay EX01"), sender("Out")])),
  760,
);
const received = placed.frames[0]?.block.connectors[0] as PlacedNode<ReceiveNode>;
const sent = placed.sends[0] as PlacedNode<SendNode>;
const live: Partial<ReceiveNode> = {
  tls: "offered",
  who: ["user"],
  relay: "no",
  neverReached: false,
};

const relay = (change: Partial<ReceiveNode> = {}, badge?: Badge, width = 240) => {
  const node = { ...received.node, ...live, ...change };
  const badges = new Map(badge ? [[node.id, badge]] : []);
  return receiveCard({ ...received, width, node }, { colours, badges });
};
const out = (change: Partial<SendNode> = {}, badge?: Badge) => {
  const node = { ...sent.node, tls: "offered" as const, ...change };
  const badges = new Map(badge ? [[node.id, badge]] : []);
  return sendCard({ ...sent, width: 200, node }, { colours, badges });
};
/** The text elements, as `x y words`, without what flows on within them. */
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, x, y, words]) => `${x} ${y} ${words}`,
  );
const drawn = (svg: string, part: string): number => svg.split(part).length - 1;
const dashed = 'stroke-dasharray="4 3"';

describe("a receive connector", () => {
  it("has a box half a pixel in, and its edge on the left", () => {
    expect(relay()).toContain(
      `<rect x="0.5" y="0.5" width="239" height="43" rx="5.5" fill="${colours.raised}" stroke="${colours["line-2"]}"/>`,
    );
    expect(relay()).toContain(`<path d="M1.500 1.500v41" stroke="${colours["inbound-mark"]}"`);
  });

  it("dims the server's name behind its own where both have room, else leaves it out", () => {
    expect(texts(relay())[0]).toBe("10 18 Relay");
    expect(drawn(relay(), 'font-weight="600"')).toBe(1);
    expect(drawn(out(), 'font-weight="600"')).toBe(1);
    expect(relay()).toContain(`<tspan fill="${colours["ink-3"]}" font-weight="400"> EX01</tspan>`);
    expect(relay({}, undefined, 80)).not.toContain("<tspan");
    expect(relay({ name: "Relay" })).not.toContain("<tspan");
  });

  it("says who the widest principal is and what it may do, behind its sign", () => {
    expect(texts(relay())[1]).toBe("28 35 may relay");
    expect(texts(relay({ who: ["stranger", "user"] }))[1]).toBe("28 35 own domains");
    expect(texts(relay({ who: [] }))[1]).toMatch(/^10 35 /);
    const open = relay({ who: ["stranger"], relay: "yes" });
    expect(open).toContain(`y="35" fill="${colours.stranger}"`);
    expect(relay({ who: ["stranger"] })).not.toContain(`y="35" fill="${colours.stranger}"`);
  });

  it("is no more than its name and its state where it is off, removed, or never reached", () => {
    const plain = relay();
    for (const [change, words] of [
      [{ enabled: false }, "disabled"],
      [{ change: "removed" }, "removed"],
      [{ neverReached: true }, "never reached"],
    ] as const) {
      const card = relay({ ...change, relay: "yes" });
      expect(texts(card)[1]).toBe(`10 35 ${words}`);
      expect(card).not.toContain(`y="35" fill="${colours.stranger}"`);
      expect(drawn(card, dashed)).toBe(1);
      expect(drawn(plain, dashed)).toBe(0);
    }
  });

  it("has the edge of its direction while it takes mail, pale where it is removed, and none where it is off", () => {
    const edge = `stroke="${colours["inbound-mark"]}" stroke-width="3"`;
    const gone = relay({ change: "removed" });
    expect(gone).toContain(`${edge} stroke-opacity="0.4"`);
    expect(gone).toContain('fill="none"');
    expect(relay()).toContain(`${edge}/>`);
    expect(relay({ enabled: false })).toContain(`stroke="${colours["ink-off"]}"`);
    expect(relay({ neverReached: true })).toContain(`stroke="${colours["ink-off"]}"`);
    expect(relay({ neverReached: true })).toContain('fill="url(#never)"');
    expect(relay({ enabled: false })).toContain(`y="18" fill="${colours["ink-3"]}"`);
    expect(relay({ neverReached: true })).toContain(`y="18" fill="${colours["ink-1"]}"`);
  });

  it("shows an open lock only where passwords may pass without any TLS", () => {
    const signs = (change: Partial<ReceiveNode>) => drawn(relay(change), "<path");
    const without = signs({ tls: "none" });
    expect(signs({ tls: "none", clearPasswords: true })).toBe(without + 1);
    expect(signs({ tls: "offered", clearPasswords: true })).toBe(signs({ tls: "offered" }));
    const off = { tls: "none", enabled: false } as const;
    expect(signs({ ...off, clearPasswords: true })).toBe(signs(off));
  });

  it("shortens its fact for the signs beside it", () => {
    const fact = (change: Partial<ReceiveNode>) =>
      texts(relay({ who: ["user"], ...change }, undefined, 110))[1];
    expect(fact({ tls: "unknown" })).toBe("28 35 may relay");
    expect(fact({ tls: "none", clearPasswords: true })).toMatch(/…/);
  });
});

describe("a send connector", () => {
  it("has its edge on the right, and three lines", () => {
    expect(out()).toContain(`<path d="M198.5 1.500v61" stroke="${colours["outbound-mark"]}"`);
    expect(texts(out({ limit: 10_485_760 }))).toEqual([
      "9 20 Out",
      "9 37 * · 1",
      "29 53 TLS offered",
      "189 53 10 MB",
    ]);
    expect(out()).toContain('text-anchor="end"');
  });

  it("says that it is off or removed in the place of its TLS", () => {
    expect(texts(out({ enabled: false }))[2]).toBe("9 53 disabled");
    expect(texts(out({ change: "removed" }))[2]).toBe("9 53 removed");
    expect(texts(out({ tls: "unknown" }))[2]).toBe("9 53 TLS unknown");
    expect(out({ enabled: false })).toContain(`y="20" fill="${colours["ink-3"]}"`);
    expect(out({ change: "removed" })).toContain(`y="20" fill="${colours["ink-1"]}"`);
    expect(drawn(out({ enabled: false }), dashed)).toBe(1);
  });
});

describe("what is told at the corners", () => {
  it("counts problems from two on, and says in the title how many and how bad", () => {
    const one = relay({}, { severity: "warning", count: 1 });
    const more = relay({}, { severity: "warning", count: 12 });
    expect(drawn(one, "<rect")).toBe(1);
    expect(one).toMatch(/<title>[^<]*; 1 warning/);
    expect(drawn(more, "<rect")).toBe(2);
    expect(more).toContain('<rect x="245" y="-8" width="20" height="14" rx="7"');
    expect(texts(more).at(-1)).toBe("249 3 12");
    expect(more).toMatch(/<title>[^<]*; 12 problems, the worst: warning/);
    expect(drawn(relay({}, { severity: "warning", count: 2 }), "<rect")).toBe(2);
    expect(relay()).not.toMatch(/warning/);
  });

  it("marks what is new, on either side", () => {
    for (const card of [relay, out]) {
      expect(drawn(card({ change: "new" }), "<path")).toBeGreaterThan(drawn(card(), "<path"));
      expect(card({ change: "new" })).not.toContain(dashed);
    }
  });
});

describe("the places beside", () => {
  const network = (change: Partial<NetworkNode>) => {
    const [first] = placed.networks;
    if (!first) throw new Error("There is one.");
    return networkBox({ ...first, width: 160, node: { ...first.node, ...change } }, colours);
  };
  const listener = (change: Partial<ListenerNode>) => {
    const pill = placed.frames[0]?.block.listeners[0] as PlacedNode<ListenerNode>;
    return portPill({ ...pill, width: 60, node: { ...pill.node, ...change } }, colours);
  };
  const hop = (change: Partial<HopNode>) => {
    const box = placed.hops[0] as PlacedNode<HopNode>;
    return hopBox({ ...box, node: { ...box.node, ...change } }, colours);
  };

  it("set a range in the machine's letters, and a name not", () => {
    expect(texts(network({}))).toEqual(["9 18 10.0.0.0/24", "9 34 256 addresses"]);
    expect(drawn(network({}), "monospace")).toBe(1);
    expect(drawn(network({ named: true, name: "Scanners" }), "monospace")).toBe(0);
    expect(drawn(network({ ranges: ["a", "b"], name: "2 ranges" }), "monospace")).toBe(0);
  });

  it("give any address a double edge, and each family a line", () => {
    const any = { any: true, name: "Any address" };
    const both = network({ ...any, ranges: ["0.0.0.0/0", "::/0"] });
    expect(texts(both)).toEqual(["9 21 Any address", "9 37 0.0.0.0/0", "9 50 ::/0"]);
    expect(drawn(both, "<path")).toBe(1);
    expect(drawn(both, "monospace")).toBe(2);
    expect(texts(network({ ...any, ranges: ["0.0.0.0/0"] }))[0]).toBe("9 18 Any address");
    expect(drawn(network({}), "<path")).toBe(0);
  });

  it("say of a listener that it answers IPv6 alone, that nothing listens, that all sign in", () => {
    const words = (change: Partial<ListenerNode>) =>
      texts(listener(change))[0]?.split(" ").slice(2).join(" ");
    expect(words({ families: [6] })).toBe(":25 v6");
    expect(words({ families: [4, 6] })).toBe(":25");
    expect(words({ families: [4] })).toBe(":25");
    expect(words({ families: [6], address: "::1" })).not.toContain("v6");
    expect(drawn(listener({ idle: true }), dashed)).toBe(1);
    expect(drawn(listener({}), dashed)).toBe(0);
    expect(drawn(listener({ signIn: true }), "<circle")).toBe(1);
    expect(drawn(listener({ signIn: false }), "<circle")).toBe(0);
  });

  it("tell a smart host by its cut corner, DNS by its open edge, and none by dashes", () => {
    const hosts = hop({ route: "hosts", hosts: ["mx.example"], port: 25 });
    expect([drawn(hosts, "<path"), drawn(hosts, dashed), drawn(hosts, "monospace")]).toEqual([
      1, 0, 1,
    ]);
    const dns = hop({ route: "dns" });
    expect([drawn(dns, "<path"), drawn(dns, dashed), drawn(dns, "monospace")]).toEqual([2, 1, 0]);
    const unknown = hop({ route: "unknown" });
    expect([drawn(unknown, "<path"), drawn(unknown, dashed)]).toEqual([2, 2]);
  });
});
