import { expect, it } from "vitest";
import { logText, readLogs, sessionRows } from "../../../testing/logText";
import { whyUnread } from "./unread";

const told = (text: string) => readLogs({ a: text }).files.map(whyUnread)[0];
const whole = logText("Receive", sessionRows(["+ ", "> 220 ready"]));

it("tells where a spreadsheet changed the times of a log, and what to do", () => {
  const why = told(whole.replace(/^2026-05-12T0(\d:\d\d)\S+?Z,/gm, "12.05.2026 0$1,"));
  expect(why).toMatch(/2 rows, and none could be read \(line 6: date-time not readable\)/);
  expect(why).toContain("as Exchange wrote it");
});

it("says nothing of a log that was read, has no rows or was cut, and of what is no log", () => {
  expect(told(whole)).toBeUndefined();
  expect(told(whole.split("\r\n").slice(0, 5).join("\r\n"))).toBeUndefined();
  expect(told(whole.slice(0, whole.indexOf("+")))).toBeUndefined();
  expect(told("hello\n")).toBeUndefined();
  const faults = [{ line: 1, reason: "date-time not readable" }];
  expect(whyUnread({ kind: "netfilter", used: 0, faulty: 1, faults })).toBeUndefined();
});
