import fc from "fast-check";
import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { anyOrganisation } from "../../testing/designs";
import { sameConnector, shareTwins } from "./index";

it("changes nothing but who is the same object as whom", () => {
  fc.assert(
    fc.property(anyOrganisation(), (given) => {
      const copy = structuredClone({ ...given, deployed: given.connectors });
      const shared = shareTwins(copy);
      expect(shared).toEqual(copy);
      for (const id of Object.keys(copy.connectors))
        expect(shared.deployed[id]).toBe(shared.connectors[id]);
    }),
    { numRuns: 30 },
  );
});

it.each([
  { explicit: { MaxHopCount: 9 } },
  { name: "Other" },
  { usage: "Client" as const },
  { drafts: { Banner: "2" } },
  { unknown: ["Banner"] },
  { server: "ex02" },
  { permissions: [{ user: "x", rights: ["y"], deny: false }] },
])("keeps a connector apart that differs by %j", (change) => {
  const [relay, other] = [receiver("Relay"), receiver("Relay", { ...change, id: "relay" })];
  expect(sameConnector(relay, other)).toBe(false);
  const corp = organisation([server("EX01")], [relay], { deployed: { relay: other } });
  expect(shareTwins(corp).deployed.relay).toBe(other);
});

it("does not take unknown permissions for none", () => {
  const { permissions: _, ...unknown } = receiver("Relay");
  expect(sameConnector(receiver("Relay"), unknown)).toBe(false);
});
