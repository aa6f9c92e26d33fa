import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { relayRight, scanners, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { gains, held, loses } from "./powers";
import { relayGained } from "./relay";

const relaying = together([scanners()], [relayRight()]);
const custom = scanners({ PermissionGroups: ["AnonymousUsers", "Custom"] });
const cellOf = (...ends: Parameters<typeof groundOf>) => {
  const [cell] = changeOf(groundOf(...ends)).cells;
  if (!cell) throw new Error("Nothing changes.");
  return cell;
};

it("is gained or lost for certain only, and lost where somebody still takes the client", () => {
  expect(gains(cellOf(scanners(), relaying), "relay")).toBe(true);
  expect(loses(cellOf(relaying, scanners()), "relay")).toBe(true);
  expect(gains(cellOf(scanners(), relaying), "submit")).toBe(false);
  const unknown = cellOf(relaying, custom);
  expect(held(unknown.new, "relay")).toBe("unknown");
  expect(loses(unknown, "relay")).toBe(false);
  const port = { Bindings: ["0.0.0.0:2588"] };
  const gone = cellOf(together([scanners(port)], [relayRight()]), null);
  expect([held(gone.old, "relay"), held(gone.new, "relay")]).toEqual([true, false]);
  expect(loses(gone, "relay")).toBe(false);
});

it("divides relay into what reaches outside and what does not", () => {
  const change = changeOf(groundOf(scanners(), relaying));
  expect([...relayGained(change, "relay-opened", true)]).toEqual([]);
  expect([...relayGained(change, "relay-widened", false)]).toHaveLength(1);
});
