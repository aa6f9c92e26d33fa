import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { demandedUnknown } from "./demanded";
import { aligned } from "./index";
import { planOf } from "./planOf";
import { risksOf } from "./risks/risksOf";

const relay = receiver("Relay");
const { RemoteIPRanges: _, ...others } = relay.explicit;
const computed = { ...relay, explicit: others, unknown: ["RemoteIPRanges", "Banner"] };

it("is what the usage demands and nobody knows", () => {
  expect(demandedUnknown(computed)).toEqual(["RemoteIPRanges"]);
  expect(demandedUnknown({ ...computed, usage: "Internet" })).toEqual([]);
  expect(demandedUnknown(relay)).toEqual([]);
});

it("holds the scripts of a plan back where the connector is new, and only there", () => {
  const servers = [server("EX01")];
  const refused = (from: readonly (typeof relay)[]) => {
    const plan = planOf(aligned(organisation(servers, from), organisation(servers, [computed])));
    return risksOf(plan).filter(({ code }) => code === "refused-design");
  };
  expect(refused([])).toMatchObject([{ severity: "error", standing: "documented" }]);
  expect(refused([relay])).toEqual([]);
});
