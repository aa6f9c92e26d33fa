import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { planSize } from "./planSize";

const [relay, out] = [receiver("Relay"), sender("Out")];
const corp = organisation([server("EX01")], [relay, out], { asDeployed: true });

it("counts what is new, changed and to be removed, and nothing where nothing is deployed", () => {
  expect(planSize(corp)).toBe(0);
  expect(planSize({ ...corp, deployed: {} })).toBe(0);
  const changed = receiver("Relay", { explicit: { MaxHopCount: 9 } });
  const next = { ...corp, connectors: { relay: changed, new: sender("New", { id: "new" }) } };
  expect(planSize(next)).toBe(3);
});

it("does not count what is only written out otherwise", () => {
  const written = receiver("Relay", { explicit: { Enabled: true } });
  expect(planSize({ ...corp, connectors: { ...corp.connectors, relay: written } })).toBe(0);
});
