import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { plain } from "../../finding";
import { sendConnectors, serverNamed } from "../../model";
import { senderOf } from "../sender";
import { routeCandidates, winnerFor } from "./candidates";
import cases from "./fixtures/send-cases.json";
import type { SiteCost } from "./fleet";

type Given = CaseOrganisation & { readonly siteCost?: SiteCost };

/** What routing makes of a domain, in names. */
function ask(given: Given, domain: string, server?: string, size = 10_000) {
  const organisation = caseOrganisation(given);
  const fleet = { ...organisation, ...(given.siteCost && { siteCost: given.siteCost }) };
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const at = server === undefined ? undefined : serverNamed(organisation, server);
  const all = routeCandidates(senders, domain, size, at, fleet);
  const winner = winnerFor(senders, domain, size, at, fleet);
  expect(winner?.sender).toBe(all.winner?.sender);
  expect(winner?.space).toBe(all.winner?.space);
  return {
    connector: all.winner?.sender.connector.name ?? null,
    order: all.candidates.map(({ sender }) => sender.connector.name),
    because: all.candidates.map(({ because }) => because),
    why: all.candidates.map(({ why }) => plain(why)),
    out: Object.fromEntries(
      all.setAside.map(({ sender, because }) => [sender.connector.name, because]),
    ),
    cost: all.winner?.cost,
    tie: all.tie.map(({ connector }) => connector.name),
  };
}

const given = cases.organisation as unknown as CaseOrganisation;

it.each(cases.cases)("$id of send-cases.json", ({ message, expect: expected }) => {
  const domain = message.rcpt.slice(message.rcpt.lastIndexOf("@") + 1);
  const found = ask(given, domain, message.server ?? undefined, message.size);
  expect(found.connector).toBe(expected.connector);
  expect(found.order).toEqual(expected.candidates);
});

const servers = [
  { name: "EX1", site: "A" },
  { name: "EX2", site: "A" },
  { name: "EX3", site: "B" },
];
const connector = (Name: string, space: string, sources = ["EX1"], more = {}) => ({
  Name,
  AddressSpaces: [`SMTP:${space}`],
  SourceTransportServers: sources,
  ...more,
});
const fleet = (...send: ReturnType<typeof connector>[]): Given => ({ servers, send });
const siteCost: SiteCost = (from, to) => (from === to ? 0 : 10);

it("adds site link costs where they are known, and says nothing of them where not (S27)", () => {
  const given = fleet(connector("C1", "*;1", ["EX3"]), connector("C2", "*;5"));
  const known = ask({ ...given, siteCost }, "other.example", "EX1");
  expect([known.order, known.cost]).toEqual([["C2", "C1"], 5]);
  const unknown = ask(given, "other.example", "EX1");
  expect([unknown.order, unknown.cost]).toEqual([["C1", "C2"], 1]);
});

it("goes by space, cost, nearness and name in that order, and says which (S20)", () => {
  const found = ask(
    fleet(
      connector("Name", "*.partner.example;5"),
      connector("Cost", "*.partner.example;6"),
      connector("Near", "*.partner.example;5", ["EX2"]),
      connector("Wide", "*;1"),
      connector("A name", "*.partner.example;5"),
    ),
    "eu.partner.example",
    "EX1",
  );
  expect(found.order).toEqual(["A name", "Name", "Near", "Cost", "Wide"]);
  expect(found.because).toEqual(["won", "name", "nearness", "cost", "specificity"]);
  expect(found.tie).toEqual(["A name", "Name"]);
  expect(found.why[0]).toMatch(/its name sorts first/);
});

it("compares names by code unit, case ignored (S31)", () => {
  const tie = fleet(connector("beta", "*;1"), connector("Alpha", "*;1"), connector("_a", "*;1"));
  expect(ask(tie, "x.example").order).toEqual(["Alpha", "beta", "_a"]);
});

it("takes remote sites as one step: the name decides between them (S30)", () => {
  const given: Given = {
    servers: [...servers, { name: "EX4", site: "C" }],
    send: [connector("Z", "*;1", ["EX3"]), connector("B", "*;1", ["EX4"])],
  };
  expect(ask(given, "x.example", "EX1").order).toEqual(["B", "Z"]);
});

it("says of each other connector why it is out", () => {
  const found = ask(
    fleet(
      connector("Off", "*;1", ["EX1"], { Enabled: false }),
      connector("Elsewhere", "other.example;1"),
      connector("Small", "*;1", ["EX1"], { MaxMessageSize: 1000 }),
      connector("Hidden", "*;1", ["EX3"], { IsScopedConnector: true }),
      connector("Gone", "*;1", ["EX9"]),
      { ...connector("X400", ""), AddressSpaces: ["X400:c=DE;a= ;p=CORP;1"] },
    ),
    "partner.example",
    "EX1",
    2000,
  );
  expect(found.connector).toBeNull();
  expect(found.out).toEqual({
    Off: "disabled",
    Elsewhere: "space",
    Small: "size",
    Hidden: "scope",
    Gone: "gone",
    X400: "space",
  });
});

it("takes the size that equals the limit, and no limit takes all (S29)", () => {
  const small = fleet(connector("C", "*;1", ["EX1"], { MaxMessageSize: 1000 }));
  expect(ask(small, "x.example", "EX1", 1000).connector).toBe("C");
  expect(ask(small, "x.example", "EX1", 1001).connector).toBeNull();
  const any = fleet(connector("C", "*;1", ["EX1"], { MaxMessageSize: "Unlimited" }));
  expect(ask(any, "x.example", "EX1", 2 ** 40).connector).toBe("C");
});

it("hides nothing where a site is unknown, and counts all servers as one site", () => {
  const given: Given = {
    servers: [{ name: "EX1" }, { name: "EX2" }],
    send: [connector("Scoped", "*;1", ["EX2"], { IsScopedConnector: true })],
  };
  expect(ask(given, "x.example", "EX1").connector).toBe("Scoped");
});

it("gives an Edge server its own connectors, and -- for what we take in (S12)", () => {
  const given: Given = {
    servers: [...servers, { name: "EDGE1", site: "A", role: "Edge" }],
    acceptedDomains: [
      { name: "c", domain: "*.corp.example", type: "Authoritative" },
      { name: "x", domain: "far.corp.example", type: "ExternalRelay" },
    ],
    send: [
      connector("EdgeSync - A to Internet", "*;100", ["EDGE1"]),
      connector("EdgeSync - Inbound to A", "--;1", ["EDGE1"]),
      connector("Own", "*;1"),
    ],
  };
  expect(ask(given, "sub.corp.example", "EDGE1").connector).toBe("EdgeSync - Inbound to A");
  expect(ask(given, "far.corp.example", "EDGE1").connector).toBe("EdgeSync - A to Internet");
  expect(ask(given, "sub.corp.example", "EX1").order).toEqual(["Own", "EdgeSync - A to Internet"]);
});

it("lists a connector once, by the best of its spaces", () => {
  const twice = {
    ...connector("Two", "*;1"),
    AddressSpaces: ["SMTP:*;1", "SMTP:*.b.example;9", "SMTP:*.b.example;4"],
  };
  const found = ask(fleet(twice, connector("One", "*.b.example;5")), "a.b.example", "EX1");
  expect([found.order, found.cost]).toEqual([["Two", "One"], 4]);
});
