import { expect, it } from "vitest";
import { logText, readLogs, sessionRows } from "../../../testing/logText";
import { encodeUtf8 } from "../../values";
import { RowHeads } from "./rowHeads";
import { begun, endpoint } from "./sessionOf";
import { Store } from "./store";

it("gives a session the last endpoints by sequence number, whatever rows came before", () => {
  const talk = { id: "08DEA95BF4147658" };
  const [first = "", second = ""] = sessionRows(["+ ", "> 220 ready"], talk);
  const other = sessionRows(["< EHLO a", "< NOOP"], { ...talk, from: 2, remote: "192.0.2.8:1" });
  const late = second.replace(",10.20.1.11:25,", ",,");
  for (const rows of [
    [first, second, ...other],
    [...other, first, late],
    [other[0] ?? "", first, other[1] ?? "", second],
    [other[0] ?? "", late, other[1] ?? "", first],
  ]) {
    const { sessions } = readLogs({ a: logText("Receive", rows) });
    expect(sessions, rows.join("\n")).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ local: "10.20.1.11:25", remote: "192.0.2.8:1", rows: 4 });
  }
});

it("tells sessions of one id by connector and by side", () => {
  const rows = (connector: string) => sessionRows(["+ ", "> 220 ready"], { connector });
  const { sessions } = readLogs({
    a: logText("Receive", rows("A\\One"), rows("A\\Two"), rows("A\\One")),
    b: logText("Send", rows("A\\One")),
  });
  expect(sessions.map(({ connector, direction }) => [connector, direction])).toEqual([
    ["A\\One", "in"],
    ["A\\Two", "in"],
    ["A\\One", "out"],
  ]);
});

const id = "08DEA95BF4147658";
const ends = ["10.20.1.11:25", "192.0.2.7:50893"] as const;

/** A store with one session, its heads, and what asks them for the row of a number. */
function awaiting() {
  const store = new Store();
  const heads = new RowHeads(store);
  const session = begun(store, 0x08dea95b, 0xf4147658, store.texts.add(encodeUtf8("Out"), 0, 3), 0);
  const texts = ends.map((each) => encodeUtf8(each));
  texts.forEach((each, place) => {
    endpoint(store, session, 0, each, 0, each.length, place === 0);
  });
  const head = (number: number, local: string = ends[0]): Uint8Array =>
    encodeUtf8(`Out,${id},${number},${local},${ends[1]},+,,\r\n`);
  const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);
  return {
    heads,
    find(number: number, stretch = 0, local?: string): boolean {
      const bytes = head(number, local);
      return heads.find(bytes, viewOf(bytes), 0, bytes.length, stretch);
    },
    keep(sequence: number): void {
      const bytes = head(sequence);
      const start = 22 + String(sequence).length;
      const comma = start + ends[0].length;
      const end = comma + 1 + ends[1].length;
      const row = { stretch: 0, sequence, time: 0, event: 43, line: 1, offset: 0 };
      const of = { ...row, data: 0, dataEnd: 0, context: 0, contextEnd: 0 };
      heads.keep(viewOf(bytes), 0, 4, session, of, { start, comma, end });
    },
  };
}

it.each([0, 8, 9, 98, 99, 1098, 1099, 9999])("awaits the rows that follow row %d", (number) => {
  const { heads, find, keep } = awaiting();
  keep(number);
  for (let next = number + 1; next < number + 13; next += 1) {
    expect([find(next - 1), find(next + 1)]).toEqual([false, false]);
    expect(find(next)).toBe(true);
    expect([heads.session, heads.sequence]).toEqual([0, next]);
    heads.next();
  }
});

it("awaits a row of the same stretch and endpoints only, and none behind the longest number", () => {
  const { heads, find, keep } = awaiting();
  expect(find(1)).toBe(false);
  keep(0);
  expect([find(1, 1), find(1, 0, "10.20.1.12:25"), find(1, 0, "")]).toEqual([false, false, false]);
  expect(find(1)).toBe(true);
  keep(999_999_998);
  expect(find(999_999_999)).toBe(true);
  heads.next();
  expect(find(1_000_000_000)).toBe(false);
});

it("goes on awaiting what follows the newest row when one comes late", () => {
  const { find, keep } = awaiting();
  keep(5);
  keep(4);
  expect([find(5), find(6)]).toEqual([false, true]);
});
