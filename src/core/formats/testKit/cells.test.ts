import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { printAddress, printBinding, printSet } from "../../values";
import { cellsOf } from "./cells";

const on = server("EX01");
const relay = (ranges: readonly string[], more = {}) =>
  receiver("Relay", { explicit: { RemoteIPRanges: ranges, ...more } });
const told = (before: ReturnType<typeof relay> | undefined, after: ReturnType<typeof relay>) => {
  const old = organisation([on], before ? [before] : []);
  const now = organisation([on], [after]);
  return cellsOf(old, now, before, after).map(
    ({ binding, set, client }) =>
      `${printBinding(binding)} ${printSet(set).join(", ")}: ${printAddress(client)}`,
  );
};

it("gives what is gained, what is lost, and what is kept, in this order", () => {
  expect(told(relay(["10.1.0.0/24", "10.2.0.0/24"]), relay(["10.2.0.0/24", "10.3.0.7"]))).toEqual([
    "0.0.0.0:25 10.3.0.7: 10.3.0.7",
    "0.0.0.0:25 10.1.0.0/24: 10.1.0.1",
    "0.0.0.0:25 10.2.0.0/24: 10.2.0.1",
  ]);
});

it("asks for an outside client where the whole world is served", () => {
  expect(told(undefined, relay(["0.0.0.0/0"]))).toEqual(["0.0.0.0:25 0.0.0.0/0: 203.0.113.10"]);
});

it("asks for four kinds of client at most", () => {
  const bindings = [25, 2525, 2526, 2527, 2528, 2529].map((port) => `0.0.0.0:${port}`);
  expect(told(undefined, relay(["10.1.0.0/24"], { Bindings: bindings }))).toHaveLength(4);
});
