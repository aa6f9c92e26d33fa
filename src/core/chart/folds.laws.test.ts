import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiveConnector, sendConnector } from "../../testing/organisations";
import { type Connector, emptyOrganisation, type Organisation } from "../model";
import { chartOf } from "./chartOf";
import { folded } from "./folds";
import { layOut } from "./layOut";

/** What the connectors of a server are, of few kinds so that many servers are alike. */
const kind = fc.record({
  size: fc.constantFrom(1048576, 10485760),
  names: fc.constantFrom<readonly string[]>(["Relay"], ["Relay", "Fax"], []),
  ownName: fc.boolean(),
});
const estate = fc
  .record({
    kinds: fc.array(kind, { minLength: 1, maxLength: 3 }),
    servers: fc.array(
      fc.record({
        kind: fc.nat({ max: 2 }),
        site: fc.constantFrom(undefined, "Main", "Branch"),
        source: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    changed: fc.option(fc.nat({ max: 40 }), { nil: undefined }),
  })
  .map(({ kinds, servers, changed }): Organisation => {
    const names = servers.map((_, at) => `EX${at + 1}`);
    const connectors: Connector[] = servers.flatMap((each, at) => {
      const own = kinds[each.kind % kinds.length];
      return (own?.names ?? []).map((name) =>
        receiveConnector(
          `${name}-${at}`,
          `s${at}`,
          own?.ownName ? `${name} ${names[at]}` : name,
          own ? { MaxMessageSize: own.size } : {},
        ),
      );
    });
    connectors.push(
      sendConnector("out", "Out", {
        SourceTransportServers: names.filter((_, at) => servers[at]?.source),
      }),
    );
    const byId = Object.fromEntries(connectors.map((each) => [each.id, each]));
    const edited = connectors[(changed ?? 0) % connectors.length] as Connector;
    return {
      ...emptyOrganisation("estate.example"),
      servers: Object.fromEntries(
        servers.map(({ site }, at) => [
          `s${at}`,
          { id: `s${at}`, name: names[at] as string, role: "Mailbox", ...(site ? { site } : {}) },
        ]),
      ),
      connectors: byId,
      deployed:
        changed === undefined
          ? {}
          : {
              ...byId,
              [edited.id]: { ...edited, explicit: { ...edited.explicit, Banner: "220" } },
            },
    };
  });
const withApart = estate.chain((each) =>
  fc.record({
    organisation: fc.constant(each),
    apart: fc.subarray(Object.keys(each.servers)).map((ids) => new Set(ids)),
  }),
);

describe("folded", () => {
  it("drops nothing in silence: those that stand and those that are stood for are all, each once", () => {
    fc.assert(
      fc.property(withApart, ({ organisation, apart }) => {
        const chart = chartOf(organisation);
        const told = folded(chart, apart).groups.flatMap(({ server, fold }) =>
          fold && !fold.open ? fold.members.map((each) => each.server.server) : server.server,
        );
        expect(told.toSorted()).toEqual(Object.keys(organisation.servers).toSorted());
        const drawn = layOut(folded(chart, apart), 900, { open: new Set(told) }).frames;
        const cards = drawn.flatMap(({ block }) => block.connectors);
        const sum = cards.reduce((all, { times = 1 }) => all + times, 0);
        expect(sum).toBe(chart.counts.receive);
      }),
      { numRuns: 40 },
    );
  });

  it("is open where one of its servers stands apart, and then draws each of them in its old place", () => {
    fc.assert(
      fc.property(withApart, ({ organisation, apart }) => {
        const chart = chartOf(organisation);
        const groups = folded(chart, apart).groups;
        const shown = new Set(groups.map(({ server }) => server.server));
        for (const { members } of chart.folds) {
          const ids = members.map(({ server }) => server.server);
          const open = ids.some((id) => apart.has(id));
          expect(ids.filter((id) => shown.has(id))).toEqual(open ? ids : ids.slice(0, 1));
        }
        const order = chart.groups.map(({ server }) => server.server).filter((id) => shown.has(id));
        expect(groups.map(({ server }) => server.server)).toEqual(order);
      }),
      { numRuns: 40 },
    );
  });

  it("folds servers of one site only, of the same facts, and either all or none are a source", () => {
    fc.assert(
      fc.property(estate, (organisation) => {
        const chart = chartOf(organisation);
        for (const { members, site } of chart.folds) {
          const [first] = members;
          for (const { server, connectors, changes } of members) {
            expect(server.site).toBe(site);
            expect(connectors.length).toBe(first?.connectors.length);
            expect(changes).toBe(first?.changes);
          }
          for (const { sources } of chart.sends) {
            const here = members.filter(({ server }) => sources.includes(server.server));
            expect([0, members.length]).toContain(here.length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
