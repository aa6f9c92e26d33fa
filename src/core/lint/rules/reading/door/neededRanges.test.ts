import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { type Receiver, receiversOf, socketAt } from "../../../../simulate";
import { addNeeded } from "./neededRanges";

/** By connector the rows that its listeners on 0.0.0.0:25 and 10.0.0.11:25 need. */
function needed(...lists: { readonly ranges: string[]; readonly bindings?: string[] }[]) {
  const organisation = caseOrganisation({
    connectors: lists.map(({ ranges, bindings = ["0.0.0.0:25"] }, index) =>
      door({ Name: `C${index}`, Bindings: bindings, RemoteIPRanges: ranges }),
    ),
  });
  const receivers = receiversOf(organisation, organisation.servers.EX01 as Server);
  const found = new Map<Receiver, Set<number>>();
  for (const address of [0n, 0x0a00000bn]) {
    const socket = socketAt(receivers, { family: 4, address, port: 25 });
    if (socket) addNeeded(socket, 4, found);
  }
  return receivers.map((each) => [...(found.get(each) ?? [])].sort());
}

it("is a range that makes its connector win, or holds what no other of its own does", () => {
  expect(needed({ ranges: ["10.0.0.0/8", "10.1.0.0/16"] })).toEqual([[0]]);
  expect(needed({ ranges: ["10.0.0.0/8", "10.1.0.0/16"] }, { ranges: ["10.0.0.0/12"] })).toEqual([
    [0, 1],
    [0],
  ]);
});

it("is each of a tie, and none of two of one size", () => {
  expect(needed({ ranges: ["10.0.0.1"] }, { ranges: ["10.0.0.1"] })).toEqual([[0], [0]]);
  expect(needed({ ranges: ["10.0.0.1", "10.0.0.1"] })).toEqual([[]]);
  expect(
    needed({ ranges: ["10.0.0.1", "10.0.0.0/31"] }, { ranges: ["10.0.0.0-10.0.0.1"] }),
  ).toEqual([[0, 1], [0]]);
});

it("is asked at the exact binding and at the wildcard", () => {
  const exact = { ranges: ["10.0.0.0/16"], bindings: ["10.0.0.11:25"] };
  expect(needed({ ranges: ["10.0.0.0/8", "10.0.0.0/16"] }, exact)).toEqual([[0], [0]]);
  expect(needed({ ranges: ["10.0.0.0/8", "10.0.0.0/17"] }, exact)).toEqual([[0, 1], [0]]);
});
