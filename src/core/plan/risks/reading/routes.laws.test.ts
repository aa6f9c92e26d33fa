import fc from "fast-check";
import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import { type Organisation, sendConnectors, serverNamed } from "../../../model";
import { routeCandidates, senderOf } from "../../../simulate";
import { pairsOf } from "./pairs";
import { routesOf } from "./routes";
import { sharedEnds } from "./shared";

const connector = fc.record({
  Name: fc.constantFrom<string>("Alpha", "Beta", "Gamma", "Zeta"),
  AddressSpaces: fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom("*", "*.a.example", "a.example", "b.a.example"),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([space, cost]) => `SMTP:${space};${cost}`),
    { minLength: 1, maxLength: 3 },
  ),
  SourceTransportServers: fc.uniqueArray(fc.constantFrom("EX1", "EX2", "EX3", "EX4"), {
    minLength: 1,
    maxLength: 2,
  }),
  MaxMessageSize: fc.constantFrom("Unlimited", 1000, 2000),
  IsScopedConnector: fc.boolean(),
  Enabled: fc.boolean(),
});
const list = fc.uniqueArray(connector, { maxLength: 4, selector: ({ Name }) => Name });
const servers = [
  { name: "EX1", site: "A" },
  { name: "EX2", site: "A" },
  { name: "EX3", site: "A" },
  { name: "EX4", site: "B" },
];
const worldOf = (send: readonly object[]): Organisation =>
  caseOrganisation({ servers, send: send as [] });
const question = fc.record({
  domain: fc.constantFrom("a.example", "b.a.example", "c.a.example", "other.example"),
  size: fc.constantFrom(0, 1000, 1500, 3000),
  at: fc.constantFrom("EX1", "EX2", "EX3", "EX4"),
});

it("answer for every server, domain and size as routing does, before and after", () => {
  fc.assert(
    fc.property(list, list, question, (before, after, { domain, size, at }) => {
      const old = worldOf(before);
      const now = { ...worldOf(after), servers: old.servers, facts: old.facts };
      const ends = sharedEnds({ old, new: now });
      const { senders } = pairsOf(ends, []);
      const winners = [ends.old, ends.new].map((end) => {
        const all = sendConnectors(end).map((each) => senderOf(end, each));
        return routeCandidates(all, domain, size, serverNamed(end, at), end).winner?.sender;
      });
      if (senders.length === 0) {
        expect(winners[0]).toBe(winners[1]);
        return;
      }
      const routes = routesOf(ends, senders);
      const views = routes.of(domain);
      const server = serverNamed(old, at);
      const view =
        views.find((each) => each.server?.name === at) ??
        views.find((each) => each.server?.site === server?.site) ??
        views[0];
      const found = [view?.old, view?.new].map(
        (takers) => takers?.find(({ upTo }) => size <= upTo)?.entry.sender,
      );
      expect(found).toEqual(winners);
      // What moves is among the classes: of the domain itself, or of the space that stands for it.
      if (winners[0] !== winners[1])
        expect(
          routes.classes.some(
            ({ was, is }) => was?.entry.sender === winners[0] && is?.entry.sender === winners[1],
          ),
        ).toBe(true);
    }),
    { numRuns: 600 },
  );
});
