import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrganisation } from "../../testing/designs";
import { differing } from "../model";
import { comparisonOf, differencesOf } from "./index";

const twoEnds = fc.tuple(anyOrganisation(), anyOrganisation()).map(([a, b]) => ({
  ...a,
  deployed: b.connectors,
}));

it("marks a connector as changed where a plan would change it, and nowhere else", () => {
  fc.assert(
    fc.property(twoEnds, (organisation) => {
      const planned = new Set(
        differencesOf(comparisonOf(organisation))
          .filter(({ action }) => action === "change")
          .map(({ connector }) => connector),
      );
      for (const connector of Object.values(organisation.connectors)) {
        const deployed = organisation.deployed[connector.id];
        if (!deployed || deployed.kind !== connector.kind) continue;
        const names = differing(organisation, connector, deployed);
        if (names.includes("Server")) continue;
        expect([connector.id, names.length > 0]).toEqual([connector.id, planned.has(connector.id)]);
      }
    }),
    { numRuns: 60 },
  );
});
