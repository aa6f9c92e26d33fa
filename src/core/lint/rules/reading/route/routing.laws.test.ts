import "../../../../../testing/seed";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { routeCandidates, type Sender, sampleDomains, senderOf } from "../../../../simulate";
import { decidingServers } from "./decidingServers";
import { type Level, readLevels } from "./routeLevel";
import { orderAt, type Taker } from "./routeOrder";
import { type Decider, type Routing, routingOf } from "./routing";
import { winsMail } from "./winsMail";

/** The rules ask all servers and sizes at once what the simulation answers one message at a time. */
const domains = ["a.example", "b.a.example", "c.b.a.example", "other.example", "x-a.example"];
const sizes = [0, 1000, 1001, 2000, 2001, 1e9];
const send = fc.uniqueArray(
  fc.record({
    Name: fc.constantFrom("Alpha", "alpha 2", "Beta", "_b", "Zeta", "EX", "z"),
    AddressSpaces: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom("*", "*.a.example", "A.example", "B.a.example", "*.b.A.example"),
          fc.integer({ min: 1, max: 2 }),
        )
        .map(([space, cost]) => `SMTP:${space};${cost}`),
      { minLength: 1, maxLength: 3 },
    ),
    SourceTransportServers: fc.uniqueArray(fc.constantFrom("EX1", "ex2", "EX3", "EX4", "EX9"), {
      maxLength: 2,
    }),
    MaxMessageSize: fc.constantFrom("Unlimited", 1000, 2000),
    IsScopedConnector: fc.boolean(),
    Enabled: fc.boolean(),
  }),
  { maxLength: 6, selector: ({ Name }) => Name },
);
const fleets = fc.constantFrom<Pick<CaseOrganisation, "servers">>(
  {},
  {
    servers: [
      { name: "EX1", site: "A" },
      { name: "EX2", site: "a" },
      { name: "EX3", site: "B" },
      { name: "EX4", site: "C" },
    ],
  },
  { servers: [{ name: "EX1" }, { name: "EX2" }, { name: "EX3" }] },
  {
    servers: [
      { name: "EX1", role: "Edge", site: "A" },
      { name: "EX2", role: "Edge", site: "A" },
      { name: "EX3", role: "Edge" },
    ],
  },
);

interface World {
  readonly senders: readonly Sender[];
  readonly routing: Routing;
  readonly levels: ReadonlyMap<string, Level>;
  readonly all: readonly Decider[];
  ask(domain: string, size: number, server: Decider): ReturnType<typeof routeCandidates>;
}

function worldOf(given: CaseOrganisation): World {
  const organisation = caseOrganisation(given);
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  const unit = { organisation, senders };
  const known = decidingServers(senders, unit);
  return {
    senders,
    routing: routingOf(unit),
    levels: readLevels(unit),
    all: known.length > 0 ? known : [undefined],
    ask: (domain, size, server) => routeCandidates(senders, domain, size, server, organisation),
  };
}

const inEveryWorld = (look: (world: World) => void): void =>
  fc.assert(fc.property(fleets, send, (fleet, given) => look(worldOf({ ...fleet, send: given }))));

const nameOf = (sender: Sender | undefined) => sender?.connector.name;
const takerOf = (takers: readonly Taker[], size: number) =>
  takers.find(({ upTo }) => upTo >= size)?.entry;
const told = (takers: readonly Taker[]) =>
  takers.map(({ entry, upTo }) => `${nameOf(entry.sender)} ${entry.row} to ${upTo}`).join(", ");

it("takers are at every server and for every size the connector that a message takes", () => {
  inEveryWorld(({ routing, all, ask }) => {
    for (const domain of domains)
      for (const server of all) {
        const takers = routing.takers(routing.chain(domain), server);
        for (const size of sizes) {
          const { winner } = ask(domain, size, server);
          const entry = takerOf(takers, size);
          expect([nameOf(entry?.sender), entry?.row]).toEqual([
            nameOf(winner?.sender),
            winner?.row,
          ]);
        }
      }
  });
});

it("an order kept for a server is the one that is worked out for it", () => {
  inEveryWorld(({ routing, levels, all }) => {
    for (const level of levels.values())
      for (const server of all)
        expect(told(routing.order(level, server).takers)).toBe(told(orderAt(level, server).takers));
  });
});

it("deciders stand for all: no server routes as none of them does", () => {
  inEveryWorld(({ routing, all }) => {
    const chains: (readonly Level[])[] = domains.map((each) => routing.chain(each));
    for (const levels of chains.filter(({ length }) => length > 0)) {
      const seen = (of: readonly Decider[]) =>
        new Set(of.map((server) => told(routing.takers(levels, server))));
      expect(seen(routing.deciders(levels))).toEqual(seen(all));
    }
  });
});

it("whoever takes what is larger than a size is who takes one byte more somewhere", () => {
  inEveryWorld(({ routing, all, ask }) => {
    for (const domain of domains)
      for (const size of [0, 1000, 2000]) {
        const above = routing.above(routing.chain(domain), size);
        expect(new Set(above.map((each) => nameOf(each?.entry.sender)))).toEqual(
          new Set(all.map((server) => nameOf(ask(domain, size + 1, server).winner?.sender))),
        );
      }
  });
});

it("ties are the connectors that the name alone decides between", () => {
  inEveryWorld(({ routing, all, ask }) => {
    for (const domain of domains)
      for (const server of all) {
        const [level] = routing.chain(domain);
        const order = level && routing.order(level, server);
        const winner = order?.takers[0]?.entry;
        if (!order || !winner) continue;
        const tied = order.ties.filter((each) => each.winner === winner);
        const names = tied.map(({ loser }) => nameOf(loser.sender));
        expect(new Set(names.length > 0 ? [nameOf(winner.sender), ...names] : [])).toEqual(
          new Set(ask(domain, 0, server).tie.map(nameOf)),
        );
      }
  });
});

it("a connector wins mail where some message to one of its spaces takes it somewhere", () => {
  inEveryWorld(({ senders, routing, all, ask }) => {
    for (const sender of senders) {
      const takes = sender.spaces.some((space) =>
        sampleDomains(space).some((domain) =>
          all.some((server) =>
            sizes.some((size) => ask(domain, size, server).winner?.sender === sender),
          ),
        ),
      );
      expect([nameOf(sender), winsMail(routing, sender)]).toEqual([nameOf(sender), takes]);
    }
  });
});
