import fc from "fast-check";
import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { sendConnectors, serverNamed } from "../../model";
import { senderOf } from "../sender";
import { routeCandidates, winnerFor } from "./candidates";
import { originOf, sees } from "./fleet";
import { spaceHolds, specificity } from "./space";

const domains = [
  "a.example",
  "b.a.example",
  "c.b.a.example",
  "other.example",
  "x-a.example",
] as const;
const connector = fc.record({
  Name: fc.constantFrom<string>("Alpha", "alpha 2", "Beta", "_b", "Zeta", "EX", "z"),
  AddressSpaces: fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom("*", "*.a.example", "a.example", "B.a.example", "*.b.a.example"),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([space, cost]) => `SMTP:${space};${cost}`),
    { minLength: 1, maxLength: 3 },
  ),
  SourceTransportServers: fc.uniqueArray(fc.constantFrom("EX1", "EX2", "EX3", "EX9"), {
    maxLength: 2,
  }),
  MaxMessageSize: fc.constantFrom("Unlimited", 1000, 2000),
  IsScopedConnector: fc.boolean(),
  Enabled: fc.boolean(),
});
const world = fc
  .uniqueArray(connector, { maxLength: 7, selector: ({ Name }) => Name })
  .map((send) => ({
    send,
    servers: [
      { name: "EX1", site: "A" },
      { name: "EX2", site: "A" },
      { name: "EX3", site: "B" },
    ],
  }));
const question = fc.record({
  domain: fc.constantFrom(...domains),
  size: fc.constantFrom(0, 1000, 1500, 3000),
  at: fc.constantFrom("EX1", "EX2", "EX3", undefined),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

function ask({ send, servers }: World, { domain, size, at }: Question) {
  const organisation = caseOrganisation({ servers, send });
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const server = at === undefined ? undefined : serverNamed(organisation, at);
  const found = routeCandidates(senders, domain, size, server, organisation);
  const names = found.candidates.map(({ sender }) => sender.connector.name);
  return { organisation, senders, server, found, names };
}

it("never lets a winner be beaten on space by one that could take the message", () => {
  fc.assert(
    fc.property(world, question, (given, asked) => {
      const { found, senders, server, organisation } = ask(given, asked);
      const able = senders.filter(
        (each) =>
          each.enabled &&
          !originOf(each, organisation).gone &&
          sees(server, originOf(each, organisation), each.value("IsScopedConnector") === true) &&
          (each.maxMessageSize === undefined || asked.size <= each.maxMessageSize) &&
          each.spaces.some((space) => spaceHolds(space, asked.domain)),
      );
      expect(new Set(found.candidates.map(({ sender }) => sender))).toEqual(new Set(able));
      const best = Math.max(
        ...able.flatMap(({ spaces }) =>
          spaces.filter((space) => spaceHolds(space, asked.domain)).map(specificity),
        ),
      );
      if (found.winner) expect(specificity(found.winner.space)).toBe(best);
      else expect(able).toEqual([]);
      expect(found.candidates.length + found.setAside.length).toBe(senders.length);
    }),
    { numRuns: 600 },
  );
});

it("answers the same when a disabled connector comes along, and in whatever case the domain is written", () => {
  fc.assert(
    fc.property(world, question, connector, (given, asked, more) => {
      const { names } = ask(given, asked);
      const extra = { ...more, Name: "A disabled one", Enabled: false };
      expect(ask({ ...given, send: [...given.send, extra] }, asked).names).toEqual(names);
      const loud = { ...asked, domain: asked.domain.toUpperCase() as Question["domain"] };
      expect(ask(given, loud).names).toEqual(names);
    }),
    { numRuns: 400 },
  );
});

it("does not hang on the order in which connectors are listed", () => {
  fc.assert(
    fc.property(world, question, (given, asked) => {
      const { names, senders, server, organisation } = ask(given, asked);
      const reversed = [...senders].reverse();
      const again = routeCandidates(reversed, asked.domain, asked.size, server, organisation);
      expect(again.candidates.map(({ sender }) => sender.connector.name)).toEqual(names);
      const alone = winnerFor(reversed, asked.domain, asked.size, server, organisation);
      expect(alone?.sender.connector.name).toBe(names[0]);
    }),
    { numRuns: 400 },
  );
});

it("keeps the order when the best one is taken away", () => {
  fc.assert(
    fc.property(world, question, (given, asked) => {
      const { names } = ask(given, asked);
      const without = given.send.filter(({ Name }) => Name !== names[0]);
      expect(ask({ ...given, send: without }, asked).names).toEqual(names.slice(1));
    }),
    { numRuns: 400 },
  );
});
