import { expect, it } from "vitest";
import { logText, sessionRows } from "../../testing/logText";
import { LogReading } from "./index";

const rows = sessionRows([
  "+ ",
  "> 220 ready",
  "< EHLO a",
  "< MAIL FROM:<dora@b.example> SIZE=5",
  "* dora@b.example | authenticated",
  "- | Local",
]);
const text = logText("Receive", rows.toSpliced(2, 2, rows[3] ?? "", rows[2] ?? ""));

function read() {
  const reading = new LogReading();
  const bytes = new TextEncoder().encode(text);
  const file = reading.open("a.LOG");
  file.write(bytes.subarray(0, 500));
  const half = { lines: file.account().lines, count: reading.count };
  file.write(bytes.subarray(500));
  file.end();
  return { reading, bytes, half };
}

it("tells of what was read so far", () => {
  const { reading, half } = read();
  expect(half.lines).toBeLessThan(11);
  expect([half.count, reading.count, reading.files()[0]?.lines]).toEqual([1, 1, 11]);
  expect(reading.bytes).toBeGreaterThan(1000);
});

it("gives an overview without texts, and texts by their numbers", () => {
  const { reading } = read();
  const { connector, local, remote, lastReply, ...overview } = reading.overview(0);
  expect(overview).toEqual({
    start: Date.UTC(2026, 4, 12, 6),
    end: Date.UTC(2026, 4, 12, 6, 0, 5),
    verdict: "aborted",
    cause: "none",
    receives: true,
    lines: 6,
    file: 0,
  });
  const told = reading.session(0);
  expect([connector, local, remote, lastReply].map((each) => reading.text(each))).toEqual([
    "EX01\\Default Frontend EX01",
    told.local,
    told.remote,
    told.lastReply,
  ]);
  expect(reading.masked("sent by dora@b.example.")).toBe("sent by ***@b.example.");
});

it("leads back to the rows of a session, in its order, to be shown", () => {
  const { reading, bytes } = read();
  const places = reading.rows(0);
  expect(places.map(({ line, sequence }) => [line, sequence])).toEqual([
    [6, 0],
    [7, 1],
    [9, 2],
    [8, 3],
    [10, 4],
    [11, 5],
  ]);
  const shown = places.map(({ offset, layout }) => {
    const line = bytes.subarray(offset, bytes.indexOf(13, offset));
    return reading.shownRow(line, layout, true)?.data;
  });
  expect(shown).toEqual(["", "220 ready", "EHLO a", "MAIL FROM:<***@b.example> SIZE=5", "***", ""]);
});

it("masks accounts of one session by those of all", () => {
  const { reading } = read();
  expect(reading.session(0).messages[0]?.from).toBe("***@b.example");
  expect(reading.session(0, { unmasked: true }).auth?.account).toBe("dora@b.example");
});

it("tells the direction by the connector's name where nothing else does", () => {
  const said = ["< MAIL FROM:<a@b.example>", "> 550 5.7.60 no", "- | Local"];
  const read = (connector: string) => {
    const reading = new LogReading();
    const file = reading.open("extract.txt");
    file.write(new TextEncoder().encode(sessionRows(said, { connector, from: 4 }).join("\n")));
    return { kind: file.end().kind, ...reading.session(0) };
  };
  expect(read("EX01\\Relay")).toMatchObject({
    kind: "unknown",
    direction: "in",
    verdict: "rejected",
  });
  expect(read("Internet")).toMatchObject({ kind: "unknown", direction: "out", verdict: "probe" });
});

it("judges a session anew once its log has told its side, however early it was judged", () => {
  const talk = { connector: "Frontend" };
  const ended = sessionRows(["+ ", "< EHLO a", "< MAIL FROM:<a@b.example>", "- | Remote"], talk);
  const told = sessionRows(["+ ", "> 220 ready"], { ...talk, id: "08DEA95BF4147659" });
  const reading = new LogReading();
  const file = reading.open("extract.txt");
  const write = (rows: readonly string[]): void =>
    file.write(new TextEncoder().encode(rows.map((row) => `${row}\r\n`).join("")));
  write(ended);
  expect(reading.session(0)).toMatchObject({ direction: "out", verdict: "probe" });
  write(told);
  file.end();
  expect(reading.session(0)).toMatchObject({
    direction: "in",
    verdict: "aborted",
    cause: "client-abort",
  });
});
