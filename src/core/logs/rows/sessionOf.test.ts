import { expect, it } from "vitest";
import { logText, readLogs, sessionRows, type Talk } from "../../../testing/logText";

const greeted = ["+ ", "> 220 ready", "< EHLO a", "> 250 a"];
const whole = [...greeted, "< QUIT", "> 221 bye", "- | Local"];
/** How many rows each session has, in the order in which they began; `rows` as they stand in the log. */
const counts = (...rows: readonly string[]): readonly number[] =>
  readLogs({ a: logText("Receive", rows) }).sessions.map((each) => each.rows);
const blank = (said: readonly string[], talk: Talk = {}) =>
  sessionRows(said, { id: "0000000000000000", ...talk });
const at = (rows: readonly string[], index: number): string => rows[index] as string;

it("begins a session with each first row where ids are blanked and the ends are the same (R10)", () => {
  expect(counts(...blank(whole), ...blank(greeted))).toEqual([7, 4]);
});

it("goes on with the session whose last row has the number before, where two run side by side", () => {
  const [one, other] = [blank(whole), blank(whole)];
  const rows = [0, 1, 2].map((index) => at(one, index));
  // The other begins, and each goes on by its own numbers: that of 3 behind 2, that of 1 behind 0.
  expect(counts(...rows, at(other, 0), at(one, 3), at(other, 1), at(one, 4))).toEqual([5, 2]);
});

it("gives a row that two await to the older one", () => {
  const [one, other] = [blank(greeted), blank(greeted)];
  expect(counts(at(one, 0), at(other, 0), at(one, 1))).toEqual([2, 1]);
});

it("takes rows that come late for rows of the same session (G8), the first one too", () => {
  const rows = blank(greeted);
  expect(counts(at(rows, 1), at(rows, 0), at(rows, 2))).toEqual([3]);
  expect(counts(at(rows, 0), at(rows, 2), at(rows, 1), at(rows, 3))).toEqual([4]);
  const ended = blank(whole);
  const late = [0, 1, 2, 3, 4, 6, 5].map((index) => at(ended, index));
  expect(counts(...late)).toEqual([7]);
});

it("goes on with nothing that is over: what follows its last row is another session", () => {
  const next = blank(["> 250 more", "< QUIT"], { from: 7 });
  expect(counts(...blank(whole), ...next)).toEqual([7, 2]);
  const unreached = blank(["* | attempting to connect", "* | Failed to connect. Error: 10060"]);
  expect(counts(...unreached, ...blank(["+ "], { from: 2 }))).toHaveLength(2);
});

it("skips rows that were lost within a session", () => {
  const rows = blank(whole);
  expect(counts(at(rows, 0), at(rows, 3), at(rows, 5))).toEqual([3]);
});

it("tells blanked sessions apart by either end, and by connector", () => {
  const row = (talk: Talk, from: number) => blank(["> 250 a"], { ...talk, from });
  const begun = blank(["+ "]);
  expect(counts(...begun, ...row({}, 1))).toEqual([2]);
  expect(counts(...begun, ...row({ remote: "192.0.2.7:1" }, 1))).toEqual([1, 1]);
  expect(counts(...begun, ...row({ local: "10.20.1.12:25" }, 1))).toEqual([1, 1]);
  expect(counts(...begun, ...row({ connector: "EX01\\Relay" }, 1))).toEqual([1, 1]);
});

it("knows the local end only when it is connected (R13)", () => {
  const attempt = blank(["* | attempting to connect"], { local: "" });
  const connected = blank(["+ ", "< 220 ready"], { from: 1 });
  expect(counts(...attempt, ...connected)).toEqual([3]);
});

it("takes an id that is none for a text, and tells those apart by it", () => {
  const text = (id: string) => sessionRows(greeted, { id });
  expect(counts(...text("{a}"), ...text("{b}"))).toEqual([4, 4]);
  expect(counts(...text("{a}"), ...sessionRows(["< QUIT"], { id: "{a}", from: 4 }))).toEqual([5]);
  // Sixteen characters of which one is no digit.
  expect(counts(...text("08DEA95BF414765X"), ...text("08DEA95BF414765Y"))).toEqual([4, 4]);
  expect(counts(...text("X8DEA95BF4147658"), ...text("Y8DEA95BF4147658"))).toEqual([4, 4]);
});

it("joins rows of one id however they are numbered, and whatever their ends are", () => {
  const id = "08DEA95BF4147658";
  const elsewhere = sessionRows(["+ "], { id, remote: "192.0.2.8:9" });
  expect(counts(...sessionRows(greeted, { id }), ...elsewhere)).toEqual([5]);
});
