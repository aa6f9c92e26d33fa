import { describe, expect, it } from "vitest";
import { Beside, copied, type Kept, lostIn, renamed, turned, valued, without } from "./kept";

const relay = { id: "3", kind: "receive", server: "1", name: "Relay", explicit: { Port: 1 } };
const start: Kept = { 3: relay };

describe("what is kept beside the app", () => {
  it("takes back and makes again, and a new change drops what could be made again", () => {
    const beside = new Beside(start);
    beside.change(renamed(start, "3", "A"));
    beside.change(renamed(beside.present, "3", "B"));
    beside.change(renamed(beside.present, "3", "B"));
    expect(beside.past).toHaveLength(2);
    beside.undo();
    expect(beside.present[3]?.name).toBe("A");
    beside.redo();
    expect(beside.present[3]?.name).toBe("B");
    beside.undo();
    beside.undo();
    beside.undo();
    expect(beside.present).toEqual(start);
    beside.change(without(start, "3"));
    expect(beside.future).toEqual([]);
    expect(beside.present).toEqual({});
    beside.forget();
    beside.undo();
    expect(beside.present).toEqual({});
  });

  it("turns a connector off and on: on is said only where no usage says it", () => {
    const off = turned(start, "3");
    expect(off[3]?.explicit).toEqual({ Port: 1, Enabled: false });
    expect(turned(off, "3")[3]?.explicit).toEqual({ Port: 1, Enabled: true });
    const used = turned({ 3: { ...relay, usage: "Custom" } }, "3");
    expect(turned(used, "3")[3]?.explicit).toEqual({ Port: 1 });
  });

  it("names a copy by the first number that is free on its server", () => {
    const twice = copied(copied(start, "3", "8"), "8", "9");
    expect(twice[8]).toEqual({
      ...{ ...relay, id: "8", name: "Relay 2" },
      ...{ usage: "Custom", unknown: [], permissions: [] },
    });
    expect(twice[9]?.name).toBe("Relay 3");
    const elsewhere = { ...start, 4: { ...relay, id: "4", server: "2", name: "Relay 2" } };
    expect(copied(elsewhere, "3", "8")[8]?.name).toBe("Relay 2");
  });

  it("tells what was lost, whatever the order of keys", () => {
    const two = { ...start, 4: { ...relay, id: "4" } };
    expect(lostIn(two, start)).toEqual(["4 (Relay) is gone"]);
    expect(lostIn(start, two)).toEqual(["4 should not be there"]);
    expect(lostIn(start, valued(start, ["3"], "Port", 2))).toEqual([
      '3.explicit: {"Port":1} became {"Port":2}',
    ]);
    const one = valued(start, ["3"], "A", { x: 1, y: [2] });
    const other = valued(valued(start, ["3"], "Port", undefined), ["3"], "A", { y: [2], x: 1 });
    expect(lostIn(one, valued(other, ["3"], "Port", 1))).toEqual([]);
  });
});
