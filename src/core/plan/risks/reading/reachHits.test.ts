import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { corp, scanners, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { actorOf, placed } from "./placed";
import { connectorsIn, hasPublic, reachesOf, regionOf } from "./reach";
import { reachHits } from "./reachHits";

const two = ["0.0.0.0:25", "0.0.0.0:2587"];
const half = scanners({ Bindings: two, RemoteIPRanges: ["10.20.4.0/25"] }, "Half");
const change = changeOf(
  groundOf(scanners({ Bindings: two }), together([scanners({ Bindings: two }), half])),
);

it("counts an address once, however many listeners it comes to", () => {
  expect(change.cells).toHaveLength(2);
  const hits = [...reachHits("own-domain-widened", "gains", () => true)(change)];
  expect(hits.map(({ connector, fill }) => [connector?.name, fill?.addresses])).toEqual([
    ["Half", "128"],
  ]);
  const apart = reachesOf(change, "gains", change.cells, ({ endpoint }) => endpoint);
  expect(apart.map(({ cells }) => cells.length)).toEqual([1, 1]);
  expect(hasPublic(regionOf(change.cells))).toBe(false);
});

it("names whom the plan touches, on whichever side", () => {
  const [loss] = reachesOf(change, "losses", change.cells);
  expect(loss?.actor.connector.name).toBe("Half");
  expect(connectorsIn(change.cells, "was").map(({ connector }) => connector.name)).toEqual([
    "Relay scanners",
  ]);
  const [cell] = change.cells;
  expect(actorOf(change, null, cell?.was, cell?.is)?.connector.name).toBe("Half");
  expect(placed(change, "clients-moved", cell?.was)).toMatchObject({
    server: corp.servers.EX01,
    parameter: "RemoteIPRanges",
  });
  expect(placed(change, "clients-moved", null)).toEqual({});
});
