import fc from "fast-check";
import { expect, it } from "vitest";
import { asking } from "../../../../testing/askRules";
import { type CaseOrganisation, caseOrganisation } from "../../../../testing/caseOrganisation";
import { orderedServers, sendConnectors, serverNamed } from "../../../model";
import { routeCandidates, type Sender, sampleDomains, senderOf } from "../../../simulate";
import { hasInput } from "../inputs";
import type { Hit, Input, Rule } from "../rule";
import { costIsNoFailover } from "./costIsNoFailover";
import { relayDomainNoRoute } from "./relayDomainNoRoute";
import { sizeBypass } from "./sizeBypass";
import { spaceAddsNothing } from "./spaceAddsNothing";
import { tie } from "./tie";

/* What the rules say of routes, against every message asked one by one of the routing itself. */

const { ask } = asking<Hit, Input>([], hasInput);

const spaces = ["*", "*.a.example", "a.example", "b.a.example", "*.b.a.example"] as const;
const connector = fc.record({
  Name: fc.constantFrom<string>("Alpha", "alpha 2", "Beta", "_b", "Zeta", "EX"),
  AddressSpaces: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...spaces), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 3,
      selector: ([space]) => space,
    })
    .map((list) => list.map(([space, cost]) => `SMTP:${space};${cost}`)),
  SourceTransportServers: fc.uniqueArray(fc.constantFrom("EX1", "EX2", "EX3", "EX9"), {
    minLength: 1,
    maxLength: 2,
  }),
  MaxMessageSize: fc.constantFrom<"Unlimited" | number>("Unlimited", 1000, 2000),
  Port: fc.constantFrom(25, 26),
  IsScopedConnector: fc.boolean(),
  Enabled: fc.constantFrom(true, true, true, false),
});
const world = fc
  .uniqueArray(connector, { minLength: 1, maxLength: 6, selector: ({ Name }) => Name })
  .map(
    (send): CaseOrganisation => ({
      send,
      whole: ["send"],
      servers: ["EX1", "EX2", "EX3", "EX4"].map((name) => ({
        name,
        site: name < "EX3" ? "A" : "B",
      })),
      acceptedDomains: spaces.map((domain) => ({ name: domain, domain, type: "InternalRelay" })),
    }),
  );

const sizes = [0, 1000, 1001, 2000, 2001];

/** Every way to ask: who wins, and who ties. */
function asked(given: CaseOrganisation, domains: readonly string[]) {
  const organisation = caseOrganisation(given);
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  return domains.flatMap((domain) =>
    orderedServers(organisation).flatMap((server) =>
      sizes.map((size) => {
        const { winner, tie } = routeCandidates(senders, domain, size, server, organisation);
        return {
          domain,
          server: server.name,
          size,
          winner: winner?.sender,
          space: winner?.space,
          tie,
        };
      }),
    ),
  );
}
const last = (space: string) => sampleDomains({ type: "SMTP", space }).at(-1) ?? "";
const all = spaces.flatMap((space) => sampleDomains({ type: "SMTP", space }));
const nameOf = (sender: Sender | undefined) => sender?.connector.name;
const hits = (rule: Rule, given: CaseOrganisation) => ask(rule, caseOrganisation(given)).hits;
const sorted = (names: Iterable<string | undefined>) => [...new Set(names)].sort();

it("tells of a tie at each connector that loses by its name alone, and at no other", () => {
  fc.assert(
    fc.property(world, (given) => {
      const losers = asked(given, all).flatMap(({ tie }) => tie.slice(1).map(nameOf));
      expect(sorted(hits(tie, given).map(({ sender }) => nameOf(sender)))).toEqual(sorted(losers));
    }),
    { numRuns: 100 },
  );
});

it("tells of large mail exactly where another connector under other conditions takes it", () => {
  fc.assert(
    fc.property(world, (given) => {
      const byPlace = new Map<string, ReturnType<typeof asked>>();
      for (const each of asked(given, all)) {
        const place = `${each.domain} ${each.server}`;
        byPlace.set(place, [...(byPlace.get(place) ?? []), each]);
      }
      const passed = [...byPlace.values()].flatMap((at) =>
        at.flatMap(({ winner }) => {
          const limit = winner?.maxMessageSize;
          if (!winner || limit === undefined) return [];
          const next = at.find(({ size }) => size === limit + 1)?.winner;
          return next && next.value("Port") !== winner.value("Port")
            ? [`${nameOf(winner)} ${nameOf(next)}`]
            : [];
        }),
      );
      const told = hits(sizeBypass, given).map(
        ({ sender, measured }) => `${nameOf(sender)} ${measured?.values[1]}`,
      );
      expect(sorted(told)).toEqual(sorted(passed));
    }),
    { numRuns: 100 },
  );
});

it("says that a space adds nothing exactly where no message goes another way without it", () => {
  fc.assert(
    fc.property(world, (given) => {
      const now = routes(given);
      const idle = (given.send ?? []).flatMap((one, at) => {
        const listed = one.AddressSpaces as readonly string[];
        const bare = listed.map((each) => each.replace(/^SMTP:|;\d+$/g, ""));
        return listed.flatMap((_, row) => {
          if (one.Enabled === false || !bare.some((wider) => covers(wider, bare[row] ?? "")))
            return [];
          const without = { ...one, AddressSpaces: listed.filter((_each, index) => index !== row) };
          const then = routes({ ...given, send: given.send?.toSpliced(at, 1, without) ?? [] });
          return then === now ? [`${one.Name} ${row}`] : [];
        });
      });
      const told = hits(spaceAddsNothing, given).map(
        ({ sender, row }) => `${nameOf(sender)} ${row}`,
      );
      expect(sorted(told)).toEqual(sorted(idle));
    }),
    { numRuns: 100 },
  );
});

const routes = (given: CaseOrganisation): string =>
  asked(given, all)
    .map(({ winner }) => nameOf(winner) ?? "")
    .join();

const covers = (wider: string, space: string): boolean =>
  wider !== space &&
  (wider === "*" ||
    (wider.startsWith("*.") &&
      `.${space.replace(/^\*/, "")}`.replace("..", ".").endsWith(wider.slice(1))));

it("misses a route for a relay domain exactly where a server has none, or * alone", () => {
  fc.assert(
    fc.property(world, (given) => {
      const missing = spaces.filter(
        (domain) =>
          domain !== "*" &&
          asked(given, [last(domain)]).some(
            ({ size, winner, space }) => size === 0 && (!winner || space?.space === "*"),
          ),
      );
      const told = hits(relayDomainNoRoute, given).map(({ measured }) => measured?.values[0]);
      expect(sorted(told)).toEqual(sorted(missing));
    }),
    { numRuns: 100 },
  );
});

it("calls a dearer connector no fail-over exactly where the cheaper one takes all", () => {
  fc.assert(
    fc.property(world, (given) => {
      const idle = spaces.flatMap((space) => {
        const listing = (given.send ?? []).flatMap((each) => {
          const cost = (each.AddressSpaces as readonly string[])
            .find((listed) => listed.startsWith(`SMTP:${space};`))
            ?.split(";")[1];
          return cost === undefined || each.Enabled === false ? [] : [{ each, cost: Number(cost) }];
        });
        const questions = asked(given, [last(space)]).filter(({ size }) => size === 0);
        const winners = new Set(questions.map(({ winner }) => nameOf(winner)));
        const [winner] = winners;
        const cheaper = listing.find(({ each }) => each.Name === winner);
        if (winners.size !== 1 || !cheaper) return [];
        const organisation = caseOrganisation(given);
        const hasServer = (names: unknown) =>
          (names as readonly string[]).some((name) => serverNamed(organisation, name));
        const limit = (size: unknown) =>
          typeof size === "number" ? size : Number.POSITIVE_INFINITY;
        return listing
          .filter(
            ({ each, cost }) =>
              cost > cheaper.cost &&
              limit(each.MaxMessageSize) <= limit(cheaper.each.MaxMessageSize) &&
              hasServer(each.SourceTransportServers),
          )
          .map(({ each }) => `${each.Name} ${winner}`);
      });
      const told = hits(costIsNoFailover, given).map(
        ({ sender, measured }) => `${nameOf(sender)} ${measured?.values[0]}`,
      );
      expect(sorted(told)).toEqual(sorted(idle));
    }),
    { numRuns: 100 },
  );
});
