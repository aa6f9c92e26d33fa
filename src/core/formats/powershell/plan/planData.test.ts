import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../../testing/builders";
import type { Connector, Organisation } from "../../../model";
import { planOf } from "../../../plan";
import { datumLines } from "./datum";
import { differs, expectedOf } from "./fields";
import { groundOf } from "./ground";
import { journeyBack, journeyForth } from "./journey";
import { lostOf } from "./lost";
import { credentialsOf } from "./moveData";
import { planData } from "./planData";

const relay = receiver("Relay", { explicit: { RemoteIPRanges: ["10.1.0.0/16"] } });
const back = receiver("Back", { explicit: { Bindings: ["0.0.0.0:2525"] } });
const out = sender("Out", { explicit: { SourceTransportServers: ["EX01"] } });
const of = (...all: readonly Connector[]): Organisation => organisation([server("EX01")], all);
const granted = {
  ...relay,
  permissions: [{ user: "CORP\\app", rights: ["ms-Exch-SMTP-Submit"], deny: false }],
};

it("goes back through the states of the way forth, and makes what was removed in its own steps", () => {
  const plan = planOf({ old: of(granted, back), new: of(back) });
  const forth = journeyForth(plan);
  expect(forth.moves.map(({ after }) => after)).toEqual([null]);
  const way = journeyBack(plan);
  expect(way.moves.map(({ after }) => after?.explicit.Enabled)).toEqual([false, false, undefined]);
  expect(way.moves.at(-1)?.after).toEqual(granted);
  expect(lostOf(plan)).toEqual([
    "EX01\\Relay comes back as another object: its GUID and its history do not.",
  ]);
});

it("has connectors on a port of the plan as ground, and no others", () => {
  const near = receiver("Near", { explicit: { RemoteIPRanges: ["10.7.0.0/16"] } });
  const wider = { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ["10.2.0.0/16"] } };
  const journey = journeyForth(
    planOf({ old: of(relay, back, near, out), new: of(wider, back, near, out) }),
  );
  const { neighbours, doors, spaces } = groundOf(journey);
  expect(neighbours.map(({ name }) => name)).toEqual(["Near"]);
  expect(doors).toEqual([{ server: "EX01", ports: ["25"] }]);
  expect(spaces).toEqual([]);
});

it("has send connectors as ground whose domains can fall to those of the plan", () => {
  const spaces = (name: string, ...all: readonly string[]) =>
    sender(name, { explicit: { AddressSpaces: all, SourceTransportServers: ["EX01"] } });
  const partner = spaces("Partner", "SMTP:eu.partner.example;1");
  const old = of(
    out,
    partner,
    spaces("Wide", "SMTP:*.partner.example;1"),
    spaces("Else", "SMTP:else.example;1"),
  );
  const changed = { ...partner, explicit: { ...partner.explicit, Port: 587 } };
  const journey = journeyForth(
    planOf({ old, new: { ...old, connectors: { ...old.connectors, partner: changed } } }),
  );
  expect(groundOf(journey).neighbours.map(({ name }) => name)).toEqual(["Out", "Wide"]);
});

it("expects a default where nothing is said, each of them where sources differ, and nothing where it is unknown", () => {
  const organisation = of(relay);
  expect(expectedOf(organisation, relay, "Enabled")).toEqual({
    name: "Enabled",
    values: [true],
    lax: true,
  });
  expect(expectedOf(organisation, relay, "MaxHopCount")?.values).toEqual([30, 60]);
  expect(expectedOf(organisation, { ...relay, unknown: ["Enabled"] }, "Enabled")).toBeUndefined();
  expect(differs(organisation, relay, { ...relay, unknown: ["Enabled"] }, "Enabled")).toBe(true);
});

it("asks once a connector for its account, and says it in the table", () => {
  const signing: Connector = {
    ...out,
    explicit: {
      ...out.explicit,
      DNSRoutingEnabled: false,
      SmartHosts: ["mx.example"],
      SmartHostAuthMechanism: "BasicAuth",
      AuthenticationCredential: "credential",
    },
  };
  const journey = journeyForth(planOf({ old: of(out), new: of(signing) }));
  expect(credentialsOf(journey).map(({ name }) => name)).toEqual(["Credential"]);
  const { table, titles } = planData(journey, {}, []);
  const text = datumLines(table).join("\n");
  expect(text).toContain("Credential = 'Credential'");
  expect(text).not.toContain("AuthenticationCredential = $");
  expect(titles[0]).toMatch(/^change Out: .*SmartHosts/);
});

it("puts what a step changes on what is there, where an earlier step of the connector was left out", () => {
  const wider = { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ["10.2.0.0/16"] } };
  const both = { ...wider, explicit: { ...wider.explicit, MaxHopCount: 7 } };
  const plan = planOf({ old: of(relay), new: of(both) });
  const hops = { ...relay, explicit: { ...relay.explicit, MaxHopCount: 7 } };
  const granting = { before: both, after: { ...both, permissions: granted.permissions } };
  const steps = [{ before: relay, after: hops }, granting] as unknown as typeof plan.steps;
  const [first, second] = journeyForth({ ...plan, steps }).moves;
  expect(first?.after?.explicit.MaxHopCount).toBe(7);
  expect(second?.after?.explicit.RemoteIPRanges).toEqual(["10.1.0.0/16"]);
  expect(second?.after).toMatchObject({ permissions: granted.permissions });
});
