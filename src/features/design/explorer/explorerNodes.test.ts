import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import type { TreeNode } from "../../../ui/treeRows";
import { type Entry, explorerNodes, nothingShown } from "./explorerNodes";

const [relay, fax, out] = [receiver("Relay"), receiver("Fax"), sender("Out")];
const blank = organisation([server("EX01")], [relay, out]);

const rows = (nodes: readonly TreeNode<Entry>[]): string[] =>
  nodes.flatMap(({ label, data, children = [] }) => [
    ...(data?.kind === "connector" ? [`${label} ${data.changed ?? "as deployed"}`] : []),
    ...(data?.kind === "removed" ? [`${label} removed`] : []),
    ...rows(children),
  ]);

it("tells new, changed and to be removed apart, also once something becomes known to be deployed", () => {
  const before = explorerNodes(blank, "", nothingShown);
  expect(rows(before.nodes)).toEqual(["Relay as deployed", "Out as deployed"]);
  const larger = receiver("Relay", { explicit: { MaxHopCount: 9 } });
  const deployed = { relay: larger, fax };
  const after = explorerNodes({ ...blank, deployed }, "", before);
  expect(rows(after.nodes)).toEqual(["Relay 1", "Fax removed", "Out new"]);
  const same = explorerNodes({ ...blank, deployed }, "", after);
  expect(same.nodes).toBe(after.nodes);
});

it("finds what is to be removed by its name, and does not count it as the server's", () => {
  const { nodes } = explorerNodes({ ...blank, deployed: { relay, fax } }, "fax", nothingShown);
  expect(rows(nodes)).toEqual(["Fax removed"]);
  const [servers] = nodes;
  expect(servers?.children?.[0]?.data).toMatchObject({ kind: "server", count: 0 });
});
