import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import type { TreeNode } from "../../../ui/treeRows";
import type { Entry } from "./entry";
import { explorerNodes } from "./explorerNodes";

const [relay, fax, out] = [receiver("Relay"), receiver("Fax"), sender("Out")];
const blank = organisation([server("EX01")], [relay, out]);

const rows = (nodes: readonly TreeNode<Entry>[]): string[] =>
  nodes.flatMap(({ label, data, children = [] }) => [
    ...(data?.kind === "connector" ? [`${label} ${data.changed ?? "as deployed"}`] : []),
    ...(data?.kind === "removed" ? [`${label} removed`] : []),
    ...rows(children),
  ]);

it("tells new, changed and to be removed apart, also once something becomes known to be deployed", () => {
  const before = explorerNodes(blank, "", []);
  expect(rows(before)).toEqual(["Relay as deployed", "Out as deployed"]);
  const larger = receiver("Relay", { explicit: { MaxHopCount: 9 } });
  const deployed = { relay: larger, fax };
  const after = explorerNodes({ ...blank, deployed }, "", before);
  expect(rows(after)).toEqual(["Relay 1", "Fax removed", "Out new"]);
  const same = explorerNodes({ ...blank, deployed }, "", after);
  expect(same).toBe(after);
});

it("finds what is to be removed by its name, and does not count it as the server's", () => {
  const nodes = explorerNodes({ ...blank, deployed: { relay, fax } }, "fax", []);
  expect(rows(nodes)).toEqual(["Fax removed"]);
  const [servers] = nodes;
  expect(servers?.children?.[0]?.data).toMatchObject({ kind: "server", count: 0 });
});

it("keeps every row but those of which something else is to be said", () => {
  const two = organisation(
    [server("EX01"), server("EX02")],
    [
      receiver("A", { server: "ex01" }),
      receiver("B", { server: "ex01" }),
      receiver("C", { server: "ex02" }),
    ],
  );
  const before = explorerNodes(two, "", []);
  const at = (nodes: readonly TreeNode<Entry>[], server: number, row: number) =>
    nodes[0]?.children?.[server]?.children?.[row];
  const put = (explicit: Record<string, unknown>) => ({
    ...two,
    connectors: {
      ...two.connectors,
      a: { ...two.connectors.a, explicit: { ...two.connectors.a?.explicit, ...explicit } } as never,
    },
  });
  const same = explorerNodes(put({ Banner: "220 ready" }), "", before);
  expect(same).toBe(before);
  const moved = explorerNodes(put({ Bindings: ["0.0.0.0:2526"] }), "", before);
  expect(at(moved, 0, 0)?.data).toMatchObject({ place: ":2526" });
  expect(at(moved, 0, 1)).toBe(at(before, 0, 1));
  expect(moved[0]?.children?.[1]).toBe(before[0]?.children?.[1]);
  expect(moved[1]).toBe(before[1]);
  const renamed = { ...two, servers: { ...two.servers, ex02: server("MX09", { id: "ex02" }) } };
  expect(explorerNodes(renamed, "", moved)[0]?.children?.map(({ label }) => label)).toEqual([
    "EX01",
    "MX09",
  ]);
});
