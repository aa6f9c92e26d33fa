import { describe, expect, it } from "vitest";
import { estate } from "../../testing/largeEstate";
import type { Connector, Organisation } from "../model";
import { chartOf } from "./chartOf";
import { folded, foldOf, serverHolding } from "./folds";
import { layOut } from "./layOut";
import { exceptionTitle, foldName, foldTitle } from "./tell";

const nothing: ReadonlySet<string> = new Set();
const folds = (organisation: Organisation) => chartOf(organisation).folds.map(foldTitle);

/** The estate with other values of one connector. */
function differently(
  organisation: Organisation,
  id: string,
  change: Partial<Connector>,
): Organisation {
  const before = organisation.connectors[id] as Connector;
  const connector = { ...before, ...change } as Connector;
  return { ...organisation, connectors: { ...organisation.connectors, [id]: connector } };
}
const valued = (organisation: Organisation, id: string, explicit: object) =>
  differently(organisation, id, {
    explicit: { ...organisation.connectors[id]?.explicit, ...explicit },
  });

describe("foldsOf", () => {
  it("folds the servers of a site whose connectors are alike but for the server's name", () => {
    const [first] = chartOf(estate(15)).folds;
    expect(first && foldName(first)).toBe("Branch: 5 servers alike, EX02 to EX14, 15 connectors");
    expect(folds(estate(15))).toEqual([
      "Branch: 5 servers alike",
      "Harbour: 5 servers alike",
      "Main: 5 servers alike",
    ]);
  });

  it.each<[string, (of: Organisation) => Organisation]>([
    ["a value", (of) => valued(of, "relay-ex01", { MaxMessageSize: 1048576 })],
    ["a name", (of) => differently(of, "relay-ex01", { name: "Relay EX99" })],
    ["what nobody knows", (of) => differently(of, "relay-ex01", { unknown: ["Banner"] })],
    [
      "a text that cannot be read yet",
      (of) => differently(of, "relay-ex01", { drafts: { Banner: "2" } }),
    ],
    [
      "a banner with another server's name",
      (of) => valued(of, "relay-ex01", { Banner: "220 EX02" }),
    ],
    ["a right", (of) => differently(of, "relay-ex01", { permissions: [right] })],
    ["a role", (of) => server(of, { role: "Edge" })],
    ["a version", (of) => server(of, { version: "2016" })],
  ])("lets a server stand by itself that differs in %s", (_, change) => {
    expect(folds(change(estate(15)))).toContain("Main: 4 servers alike");
  });

  it.each<[string, (of: Organisation) => Organisation]>([
    [
      "its own name in a banner",
      (of) => everywhere(of, (name) => ({ Banner: `220 ${name} ready` })),
    ],
    [
      "the order of a list",
      (of) => valued(of, "relay-ex01", { RemoteIPRanges: ranges.toReversed() }),
    ],
    ["a default that is written out", (of) => valued(of, "relay-ex01", { Enabled: true })],
  ])("takes servers as alike that differ in %s", (_, change) => {
    expect(folds(change(estate(15)))).toContain("Main: 5 servers alike");
  });

  it.each<[string, (of: Organisation) => Organisation, string | undefined]>([
    [
      "values",
      (of) => valued(of, "relay-ex01", { MaxMessageSize: 1048576, Enabled: false }),
      "EX01 differs: 1 connector, 2 values",
    ],
    [
      "a right",
      (of) => differently(of, "relay-ex01", { permissions: [right] }),
      "EX01 differs: 1 connector, 1 value",
    ],
    [
      "a name",
      (of) => differently(of, "relay-ex01", { name: "Relay EX99" }),
      "EX01 differs: 2 connectors",
    ],
    [
      "what nobody knows",
      (of) => differently(of, "relay-ex01", { unknown: ["Banner"] }),
      "EX01 differs: 1 connector",
    ],
    ["its version alone", (of) => server(of, { version: "2016" }), undefined],
    ["its role", (of) => server(of, { role: "Edge" }), undefined],
    ["nothing", (of) => of, undefined],
  ])("says in what the others of its site differ: %s", (_, change, told) => {
    const chart = chartOf(change(estate(15)));
    const group = folded(chart, nothing).groups.find(({ server: { name } }) => name === "EX01");
    expect(group?.exception && exceptionTitle("EX01", group.exception)).toBe(told);
    expect(folded(chart, nothing).groups.filter(({ exception }) => exception)).toHaveLength(
      told ? 1 : 0,
    );
  });

  it("tells servers without connectors apart by their role, and folds two", () => {
    const of = { ...server(estate(15), { role: "Edge" }), connectors: {} };
    expect(folds(of)).toContain("Main: 4 servers alike");
    const three = ["ex01", "ex04", "ex07"].reduce(
      (sum, id, at) => valued(sum, `relay-${id}`, { MaxMessageSize: 1048576 * (at + 1) }),
      estate(15),
    );
    expect(folds(three)).toContain("Main: 2 servers alike");
  });

  it("takes a name for the server's where it is a word of its own", () => {
    for (const text of ["FEX", "EX_B"]) {
      const of = everywhere(estate(15), (name) => ({
        Banner: `220 ${text.replace("EX", name).replace("_", "")}`,
      }));
      expect(folds(of)).toEqual([]);
    }
  });

  it("compares connectors whatever order their names put them in", () => {
    const any = everywhere(server(estate(15), { name: "Ant" }), () => ({
      RemoteIPRanges: ["0.0.0.0/0", "::/0"],
    }));
    const own = (of: Organisation, id: string, name: string) =>
      [
        ["relay", `${name} relay`],
        ["default", `Default Frontend ${name}`],
        ["client", `Client Frontend ${name}`],
      ].reduce((sum, [kind, called]) => differently(sum, `${kind}-${id}`, { name: called! }), of);
    const of = Object.values(any.servers).reduce((sum, { id, name }) => own(sum, id, name), any);
    const named = valued(of, "default-ex01", { Fqdn: "ant.corp.example" });
    const names = Object.values(any.servers).map(({ name }) => name);
    expect(folds(valued(named, "out", { SourceTransportServers: names }))).toContain(
      "Main: 5 servers alike",
    );
  });

  it("takes a port for no name, though a server be called so", () => {
    const of = estate(15);
    const named = (id: string, name: string) => ({ ...of.servers[id], name }) as never;
    const servers = { ...of.servers, ex01: named("ex01", "25"), ex04: named("ex04", "587") };
    let next: Organisation = { ...of, servers };
    for (const [id, name] of [
      ["ex01", "25"],
      ["ex04", "587"],
    ] as const)
      next = valued(next, `relay-${id}`, { Bindings: [`0.0.0.0:${name}`] });
    expect(folds(next)).toContain("Main: 3 servers alike");
  });

  it("keeps a server that alone is the source of a send connector by itself", () => {
    const of = valued(estate(15), "out", { SourceTransportServers: ["EX01"] });
    expect(folds(of)).toContain("Main: 4 servers alike");
  });

  it("shows a change that was made on one server alone", () => {
    const of = estate(15);
    const deployed = { ...of.connectors };
    delete deployed["relay-ex01"];
    expect(folds({ ...of, deployed })).toContain("Main: 4 servers alike");
  });
});

describe("folded", () => {
  it("leaves few servers as they are", () => {
    const chart = chartOf(estate(12));
    expect(chart.folds).toEqual([]);
    expect(folded(chart, nothing)).toBe(chart);
    expect(chartOf(estate(13)).folds).toHaveLength(3);
  });

  it("draws like connectors once, each with how many they are", () => {
    const placed = layOut(folded(chartOf(estate(15)), nothing), 900);
    expect(placed.frames.map(({ block }) => block.group.server.standsFor?.length)).toEqual([
      5, 5, 5,
    ]);
    const cards = placed.frames.flatMap(({ block }) => block.connectors);
    expect(cards.map(({ times }) => times)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5]);
  });

  it("opens and closes on the same chart, and counts who came", () => {
    const of = estate(15);
    const count = (organisation: Organisation, apart = nothing) =>
      folded(chartOf(organisation), apart).groups.map(
        ({ server }) => server.standsFor?.length ?? 1,
      );
    expect(count(of)).toEqual([5, 5, 5]);
    expect(count(of, new Set(["ex04"]))).toEqual([5, 5, 1, 1, 1, 1, 1]);
    expect(count(of)).toEqual([5, 5, 5]);
    const differs = valued(of, "relay-ex04", { MaxMessageSize: 1048576 });
    expect(count(differs)).toEqual([5, 5, 4, 1]);
    expect(count(of)).toEqual([5, 5, 5]);
  });

  it("leads the way out of folded servers from their fold", () => {
    const placed = layOut(folded(chartOf(estate(15)), nothing), 900);
    const ways = placed.edges.filter(({ edge }) => edge.kind === "source");
    expect(ways.map(({ edge }) => edge.from)).toEqual([
      "server:ex02",
      "server:ex03",
      "server:ex01",
    ]);
  });

  it("lays an edit of a server that stands apart out anew, and no other frame", () => {
    const of = valued(estate(15), "relay-ex07", { MaxMessageSize: 1048576 });
    const edited = valued(of, "relay-ex07", { MaxMessageSize: 2097152 });
    const [before, after] = [of, edited].map(
      (each) => layOut(folded(chartOf(each), nothing), 900).frames,
    );
    expect(before).toHaveLength(4);
    const anew = after?.filter(({ block }, at) => block !== before?.[at]?.block);
    expect(anew?.map(({ key }) => key)).toEqual(["ex07"]);
  });

  it("finds the fold of a server and of a connector, and the server that holds one", () => {
    const chart = chartOf(estate(15));
    expect(foldOf(chart, "relay-ex04")?.key).toBe("ex01");
    expect(foldOf(chart, "ex04")?.key).toBe("ex01");
    expect(foldOf(chart, "out")).toBeUndefined();
    expect(serverHolding(chart, "relay-ex04")).toBe("ex04");
    expect(serverHolding(chart, "nobody")).toBeUndefined();
  });
});

const right = { user: "CORP\\Scanners", rights: ["ms-Exch-SMTP-Submit"], deny: false };
const ranges = ["10.20.4.0/24", "10.30.0.0/16"];

function server(of: Organisation, change: object): Organisation {
  const ex01 = { ...of.servers.ex01, ...change } as never;
  return { ...of, servers: { ...of.servers, ex01 } };
}

function everywhere(of: Organisation, explicit: (name: string) => object): Organisation {
  return Object.values(of.servers).reduce(
    (sum, { id, name }) => valued(sum, `relay-${id}`, explicit(name)),
    of,
  );
}
