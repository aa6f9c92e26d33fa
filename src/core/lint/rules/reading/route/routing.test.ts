import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors, serverNamed } from "../../../../model";
import { type Sender, senderOf } from "../../../../simulate";
import { parseAddressSpace } from "../../../../values";
import { type Level, levelName, originIn, readLevels, sizeLimit, sourceNamed } from "./routeLevel";
import { orderAt } from "./routeOrder";
import { routingOf, spacesAbove } from "./routing";
import { winsMail } from "./winsMail";

const servers = [
  { name: "EX1", site: "A" },
  { name: "EX2", site: "a" },
  { name: "EX3", site: "B" },
];
const to = (Name: string, AddressSpaces: string[], more: object = {}) => ({
  Name,
  AddressSpaces,
  SourceTransportServers: ["EX1"],
  ...more,
});

function read(send: CaseOrganisation["send"], given: CaseOrganisation = { servers }) {
  const organisation = caseOrganisation({ ...given, ...(send && { send }) });
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const unit = { organisation, senders };
  const levels = readLevels(unit);
  const routing = routingOf(unit);
  const named = (name: string) =>
    senders.find(({ connector }) => connector.name === name) as Sender;
  const takers = (space: string, at?: string): readonly string[] =>
    orderAt(levels.get(space) as Level, at ? serverNamed(organisation, at) : undefined).takers.map(
      ({ entry }) => entry.sender.connector.name,
    );
  const wins = () =>
    senders.filter((each) => winsMail(routing, each)).map(({ connector }) => connector.name);
  return { unit, levels, routing, named, takers, wins };
}

it("levels have the name of their space in lower case; -- and other types have none", () => {
  const name = (text: string) => {
    const space = parseAddressSpace(text);
    if (!space.ok) throw new Error(text);
    return levelName(space.value);
  };
  expect(["Corp.Example", "SMTP:*.CORP.example;7", "*"].map(name)).toEqual([
    "corp.example",
    "*.corp.example",
    "*",
  ]);
  expect(["--", "X400:c=DE;1"].map(name)).toEqual([undefined, undefined]);
});

it("levels leave out disabled connectors and those whose sources are all gone (S36, S37)", () => {
  const { levels } = read([
    to("off", ["off.example"], { Enabled: false }),
    to("gone", ["gone.example"], { SourceTransportServers: ["EX9"] }),
    to("half", ["Half.example"], { SourceTransportServers: ["EX9", "EX1"] }),
  ]);
  expect([...levels.keys()]).toEqual(["half.example"]);
});

it("a level is alike everywhere where costs differ and none is scoped", () => {
  const isUniform = (...send: object[]) =>
    read(send as CaseOrganisation["send"]).levels.get("*")?.isUniform;
  const one = to("one", ["*;1"]);
  expect(isUniform(one, to("two", ["*;2"]))).toBe(true);
  expect(isUniform(one, to("two", ["*;1"]))).toBe(false);
  expect(isUniform(one, to("two", ["*;2"], { IsScopedConnector: true }))).toBe(false);
});

it("a level knows its largest message, and its tiers who sends from where", () => {
  const { levels, named, unit } = read([
    to("b", ["*;1"], { MaxMessageSize: 1000 }),
    to("A", ["*;1"], { MaxMessageSize: 2000, SourceTransportServers: ["EX3", "EX9"] }),
  ]);
  const level = levels.get("*");
  expect(level?.largest).toBe(2000);
  const [tier] = level?.tiers ?? [];
  expect(tier?.entries.map(({ key }) => key)).toEqual(["A", "B"]);
  expect([...(tier?.bySource.keys() ?? [])]).toEqual(["EX3", sourceNamed("EX9"), "EX1"]);
  expect([...(tier?.bySite.keys() ?? [])]).toEqual(["b", "", "a"]);
  expect(originIn(named("b"), unit.organisation)).toBe(originIn(named("b"), unit.organisation));
  expect(sizeLimit(read([to("c", ["*"], { MaxMessageSize: "Unlimited" })]).named("c"))).toBe(
    Number.POSITIVE_INFINITY,
  );
});

it("order is by cost, the local server, its site, others, and the name without case (S20, S31)", () => {
  const { takers } = read([
    to("d near", ["*;1"], { MaxMessageSize: 2000, SourceTransportServers: ["EX2"] }),
    to("c far", ["*;1"], { MaxMessageSize: 3000, SourceTransportServers: ["EX3"] }),
    to("Z own", ["*;1"], { MaxMessageSize: 1000 }),
    to("a dear", ["*;2"]),
  ]);
  expect(takers("*", "EX1")).toEqual(["Z own", "d near", "c far", "a dear"]);
  expect(takers("*", "EX3")).toEqual(["c far", "a dear"]);
  expect(takers("*")).toEqual(["c far", "a dear"]);
});

it("a scoped connector is not there for other sites (S50)", () => {
  const { takers, wins } = read([
    to("scoped", ["*;1"], { IsScopedConnector: true }),
    to("wide", ["*;2"], { SourceTransportServers: ["EX3"] }),
  ]);
  expect(takers("*", "EX2")).toEqual(["scoped"]);
  expect(takers("*", "EX3")).toEqual(["wide"]);
  expect(wins()).toEqual(["scoped", "wide"]);
});

it("a tie is told between connectors that only their names part, for sizes that nobody nearer takes", () => {
  const { levels } = read([
    to("B", ["*;1"]),
    to("a", ["*;1"]),
    to("far", ["*;1"], { SourceTransportServers: ["EX3"] }),
    to("dear", ["*;2"]),
  ]);
  const level = levels.get("*") as Level;
  const ties = (site: string) =>
    orderAt(level, { id: "x", name: "x", role: "Mailbox", site }).ties.map(({ winner, loser }) =>
      [winner, loser].map(({ sender }) => sender.connector.name),
    );
  expect(ties("A")).toEqual([["a", "B"]]);
  expect(ties("B")).toEqual([]);
});

it("spaces above hold all of a space, the most specific first", () => {
  expect(spacesAbove("x.corp.example")).toEqual([
    "x.corp.example",
    "*.x.corp.example",
    "*.corp.example",
    "*.example",
    "*",
  ]);
  expect(spacesAbove("*.corp.example")).toEqual(["*.corp.example", "*.example", "*"]);
  expect(spacesAbove("*")).toEqual(["*"]);
});

it("a chain goes from the exact space to *, and larger messages go up in it (S21, S28)", () => {
  const { routing } = read([
    to("all", ["*"], { MaxMessageSize: "Unlimited" }),
    to("under", ["*.partner.example;50"], { MaxMessageSize: 2000 }),
    to("exact", ["Partner.example;100"], { MaxMessageSize: 1000 }),
    to("other", ["other.example"]),
  ]);
  const chain = routing.chain("partner.example");
  expect(chain.map(({ space }) => space)).toEqual(["partner.example", "*.partner.example", "*"]);
  expect(routing.takers(chain, undefined).map(({ upTo }) => upTo)).toEqual([
    1000,
    2000,
    Number.POSITIVE_INFINITY,
  ]);
  const above = (size: number) =>
    routing.above(chain, size).map((each) => each?.entry.sender.connector.name);
  expect([999, 1000, 2000].map(above)).toEqual([["exact"], ["under"], ["all"]]);
  expect(routing.above([], 0)).toEqual([undefined]);
});

it("is read once for the same connectors, and again for others", () => {
  const { unit, routing } = read([to("all", ["*"])]);
  expect(routingOf({ ...unit, senders: [...unit.senders] })).toBe(routing);
  expect(routingOf({ ...unit, senders: [] }).levels).toEqual([]);
});

it("each Edge server has its own connectors only: all of them decide (S55)", () => {
  const edges = ["EDGE1", "EDGE2"].map((name) => ({ name, role: "Edge", site: "A" }) as const);
  const { routing, wins } = read(
    [
      to("one", ["*;1"], { SourceTransportServers: ["EDGE1"] }),
      to("two", ["*;2"], { SourceTransportServers: ["EDGE2"] }),
      to("dear", ["*;3"], { SourceTransportServers: ["EDGE2"] }),
    ],
    { servers: edges },
  );
  expect(
    routing
      .deciders(routing.levels)
      .map((each) => each?.name)
      .sort(),
  ).toEqual(["EDGE1", "EDGE2"]);
  expect(wins()).toEqual(["one", "two"]);
});

it("wins no mail: dearer everywhere and no larger, disabled, or -- of Edge", () => {
  const { wins } = read([
    to("cheap", ["*;1"], { MaxMessageSize: 1000 }),
    to("no larger", ["*;2"], { MaxMessageSize: 1000 }),
    to("larger", ["*;3"]),
    to("off", ["off.example"], { Enabled: false }),
    to("Inbound", ["--"]),
    to("X.400", ["X400:c=DE;1"]),
    to("under", ["*.corp.example"]),
  ]);
  expect(wins().sort()).toEqual(["X.400", "cheap", "larger", "under"]);
});
