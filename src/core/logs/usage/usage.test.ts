import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { oneSession, readLogs } from "../../../testing/logText";
import { relayWeek } from "../../../testing/relayWeek";
import { emptyHistory, record, undo } from "../../edit";
import { coverOf, isRare } from "./cover";
import { addressIn } from "./endpoints";
import { SessionGroups } from "./groups";
import { narrow } from "./narrow";
import { narrowRanges, rangesInForce, takenThen } from "./narrowRanges";
import { usageOf } from "./usage";

const relay = receiver("Relay apps", { explicit: { RemoteIPRanges: ["10.20.0.0/16"] } });
const frontEnd = receiver("Default Frontend EX01", { explicit: { RemoteIPRanges: ["0.0.0.0/0"] } });
const corp = { id: "d1", name: "corp", domain: "corp.example", type: "Authoritative" } as const;
const design = organisation([server("EX01")], [relay, frontEnd], { acceptedDomains: { d1: corp } });

function groupsOf(files: Readonly<Record<string, string>>) {
  const groups = new SessionGroups();
  for (const session of readLogs(files).sessions) groups.add(session);
  return groups.all();
}
const groups = groupsOf({ "relay-week.log": relayWeek });
const uses = usageOf(groups, design);
const cover = coverOf(groups, "EX01\\Relay apps");

describe("who used the relay in a week", () => {
  it("is told by address, with what they sent and whether it went outside", () => {
    expect(
      uses.map(({ remote, sessions, messages, days, relayed, names }) => [
        ...[remote, sessions, messages, days, relayed, names[0]],
      ]),
    ).toEqual([
      ["10.20.30.7", 3, 3, 3, false, "host-10-20-30-7"],
      ["10.20.4.31", 3, 3, 3, true, "host-10-20-4-31"],
      ["10.20.77.200", 3, 3, 1, true, "host-10-20-77-200"],
      ["10.20.4.32", 2, 2, 2, true, "host-10-20-4-32"],
      ["10.20.9.14", 1, 1, 1, true, "host-10-20-9-14"],
    ]);
    expect(uses[2]).toMatchObject({
      verdicts: { delivered: 3 },
      first: Date.parse("2026-05-09T02:14:01.100Z"),
      last: Date.parse("2026-05-09T02:14:48.100Z"),
      domains: [{ domain: "far.example", messages: 3, outside: true }],
    });
  });

  it("cannot be told as relayed where the design knows no domain", () => {
    const [first] = usageOf(groups, { acceptedDomains: {} });
    expect(first?.relayed).toBe("unknown");
    expect(first?.domains[0]?.outside).toBe("unknown");
  });

  it("covers seven days, one of them silent, and shows who came once", () => {
    expect(cover).toMatchObject({ days: 7, silent: 1 });
    expect(uses.filter((each) => isRare(each, cover)).map(({ remote }) => remote)).toEqual([
      "10.20.77.200",
      "10.20.9.14",
    ]);
    expect(isRare({ days: 1 }, { days: 6 })).toBe(false);
    expect(coverOf(groups, "EX02\\Relay apps")).toEqual({ first: 0, last: 0, days: 0, silent: 0 });
  });
});

describe("narrowed to what was used", () => {
  const seen = uses.map(({ remote }) => remote);
  const kept = ["10.20.4.31", "10.20.4.32", "10.20.9.14"];

  it("holds what was chosen, and tells what it cuts off", () => {
    const old = rangesInForce(design, relay);
    expect(narrow(old, seen, seen)).toEqual({
      ranges: ["10.20.4.31", "10.20.4.32", "10.20.9.14", "10.20.30.7", "10.20.77.200"],
      ...{ before: 65_536n, after: 5n, unseen: 0n, cutOff: [], outside: [], same: false },
    });
    expect(narrow(old, seen, kept)).toMatchObject({
      ranges: kept,
      ...{ after: 3n, cutOff: ["10.20.30.7", "10.20.77.200"] },
    });
    expect(narrow(old, seen, kept, 16)).toMatchObject({
      ranges: ["10.20.4.16/28", "10.20.4.32/28", "10.20.9.0/28"],
      ...{ after: 48n, unseen: 45n },
    });
  });

  it("lets in nobody new, and nobody where nothing is chosen", () => {
    const old = ["10.20.4.29-10.20.4.34", "2001:db8::/64"];
    expect(narrow(old, ["10.20.4.31", "192.0.2.9", "nonsense"], ["10.20.4.31"], 256)).toMatchObject(
      {
        ranges: ["10.20.4.29-10.20.4.34"],
        ...{ unseen: 5n, outside: ["192.0.2.9"], cutOff: [] },
      },
    );
    expect(narrow(old, ["2001:db8::5"], ["2001:db8::5"])).toMatchObject({
      ranges: ["2001:db8::5"],
      before: 6n + 2n ** 64n,
    });
    expect(narrow(old, ["10.20.4.31"], [])).toMatchObject({ ranges: [], after: 0n });
    expect(narrow(["10.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]).same).toBe(true);
  });

  it("is one edit of the design, and one undo", () => {
    const edit = narrowRanges(relay, kept)(design);
    expect(edit.label).toBe("Narrow RemoteIPRanges of Relay apps to what the log shows");
    const after = record({ organisation: design, history: emptyHistory }, edit);
    expect(after.organisation.connectors[relay.id]?.explicit.RemoteIPRanges).toEqual(kept);
    expect(after.history.past).toHaveLength(1);
    expect(undo(after)?.organisation).toEqual(design);
  });

  it("says who takes those that are cut off", () => {
    const cutOff = ["10.20.30.7", "10.20.77.200"];
    expect(takenThen(design, relay, kept, cutOff, groups)).toEqual([
      { remote: "10.20.30.7", by: "EX01\\Default Frontend EX01" },
      { remote: "10.20.77.200", by: "EX01\\Default Frontend EX01" },
    ]);
    const alone = organisation([server("EX01")], [relay]);
    expect(takenThen(alone, relay, kept, ["10.20.30.7"], groups)).toEqual([
      { remote: "10.20.30.7", by: null },
    ]);
    expect(takenThen(alone, { ...relay, server: "gone" }, kept, cutOff, groups)).toEqual([]);
  });
});

it("joins local endpoints, cases of a name and forms of an address", () => {
  const said = ["+ ", "> 220 x", "< EHLO A", "- | Local"];
  const gathered = new SessionGroups();
  for (const talk of [
    { local: "10.0.0.11:25", remote: "[::ffff:10.20.4.31]:7", connector: "EX01\\Relay apps" },
    { local: "[::]:25", remote: "10.20.4.31:8", connector: "ex01\\relay APPS" },
  ])
    gathered.add(oneSession("Receive", said, talk));
  expect(usageOf(gathered.all(), design)).toMatchObject([
    { remote: "10.20.4.31", sessions: 2, messages: 0, relayed: false, names: ["a"], domains: [] },
  ]);
  expect(addressIn("[fe80::2%12]:9")).toBe("fe80::2");
  expect(addressIn("nonsense")).toBe("");
});

it("keeps the ports of listeners, and not those that a send connector is given", () => {
  const groupsOut = groupsOf({});
  expect(groupsOut).toEqual([]);
  const gathered = new SessionGroups();
  for (const port of [50_001, 50_002])
    gathered.add(
      oneSession("Send", ["* | attempting to connect"], {
        ...{ connector: "Internet", local: `10.0.0.11:${port}`, remote: "192.0.2.9:25" },
      }),
    );
  expect(gathered.all()).toMatchObject([{ sessions: 2, local: "10.0.0.11", direction: "out" }]);
  expect(usageOf(gathered.all(), design)).toEqual([]);
});
