import "../../testing/seed";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { breachesOf, refusalsOf } from "../../testing/judgedPlan";
import { receivePairs, sendPairs } from "../../testing/planPairs";
import { type Connector, type Organisation, orderedServers, type Server } from "../model";
import type { Comparison } from "./comparison";
import { differencesOf } from "./differences";
import { Member, type Version } from "./member";
import { Territory } from "./territory";

const whole = (organisation: Organisation): Organisation => ({
  ...organisation,
  facts: { ...organisation.facts, whole: ["receive", "send"] },
});

/** Any mixture of old and new ends, judged by the plan's judges and by simulate, address by address. */
function judged(comparison: Comparison, choices: readonly boolean[], server: Server | undefined) {
  const [old, now] = [whole(comparison.old), whole(comparison.new)];
  const members = differencesOf({ old, new: now })
    .map(
      ({ connector: id }) =>
        new Member({ old, new: now }, old.connectors[id] ?? null, now.connectors[id] ?? null),
    )
    .filter((member) => member.server === (server?.id ?? ""));
  if (members.length === 0) return;
  const state = members.map((member, at): Version => (choices[at] ? member.last : member.first));
  const connectors: Record<string, Connector> = { ...old.connectors };
  for (const member of members) delete connectors[member.id];
  for (const { connector } of state) if (connector) connectors[connector.id] = connector;
  const between = { ...old, connectors };
  const others = Object.fromEntries(
    Object.entries(old.connectors).filter(([id]) => members.every((member) => member.id !== id)),
  );
  const ends = members.flatMap(({ id, end }) => (end ? [[id, end] as const] : []));
  const after = { ...old, connectors: { ...others, ...Object.fromEntries(ends) } };
  const { judge } = new Territory(old, server, members).setting(members);
  const { exposes, opens, loses } = judge.weigh(state);
  const breaches = breachesOf(between, [old, after], [old, between, after]);
  expect(exposes + opens + loses > 0).toBe(breaches.length > 0);
  expect(judge.lost(state).length > 0).toBe(loses > 0);
  state.forEach(({ connector }, at) => {
    if (!connector) return;
    const refused = refusalsOf(between, connector, [old, after]).length > 0;
    expect(judge.accepts(state, at)).toBe(!refused);
  });
}

const choices = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

describe("judges", () => {
  it("see of receive connectors what simulate sees", () => {
    fc.assert(
      fc.property(receivePairs, choices, (comparison, chosen) => {
        for (const server of orderedServers(comparison.old)) judged(comparison, chosen, server);
      }),
      { numRuns: 100 },
    );
  });

  it("see of send connectors what routes see", () => {
    fc.assert(
      fc.property(sendPairs, choices, (comparison, chosen) => {
        judged(comparison, chosen, undefined);
      }),
      { numRuns: 100 },
    );
  });
});

it("judges clients between connectors that stay, wherever these begin", () => {
  const front = (Name: string, range: string) => ({
    ...{ Name, Server: "EX01", TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
    ...{ RemoteIPRanges: [range], PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
  });
  // At the first address and in the middle, where a judge that knew nothing of the others would look.
  const staying = [front("B", "10.1.0.0/24"), front("C", "10.1.128.0/24")];
  const end = (name: string) =>
    caseOrganisation({
      servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
      whole: ["receive"],
      connectors: [...staying, front(name, "10.1.0.0/16")],
    });
  const comparison = { old: end("M"), new: end("N") };
  const [server] = orderedServers(comparison.old);
  for (const one of [true, false])
    for (const other of [true, false]) judged(comparison, [one, other], server);
});
