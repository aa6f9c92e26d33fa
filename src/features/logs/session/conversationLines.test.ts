import { expect, it } from "vitest";
import type { SessionDetail } from "../../../workers/logs.protocol";
import { conversationLines } from "./conversationLines";

const line = (at: number, event: string, data: string, context = "") => ({
  ...{ event, data, context, file: "a.log", line: at },
  time: `2026-05-12T06:00:${String(at).padStart(2, "0")}.250Z`,
});
const detail = (direction: "in" | "out") =>
  ({
    session: {
      direction,
      start: "2026-05-12T06:00:01.000Z",
      evidence: { file: "a.log", line: 9 },
    },
    lines: [
      line(1, "+", ""),
      line(2, "<", "220 ready"),
      line(2, ">", "EHLO a"),
      line(9, "*", "x", "No answer"),
      line(9, "-", "", "Remote"),
    ],
  }) as unknown as SessionDetail;

it("tells who spoke by the direction of the session", () => {
  expect(conversationLines(detail("out")).map(({ from }) => from)).toEqual([
    ...["event", "server", "client", "event", "event"],
  ]);
  expect(conversationLines(detail("in")).map(({ from }) => from)).toEqual([
    ...["event", "client", "server", "event", "event"],
  ]);
});

it("tells the seconds since the start, marks silences, and the line that decides", () => {
  const lines = conversationLines(detail("out"));
  expect(lines.map(({ time }) => time)).toEqual(["0.25", "1.25", "1.25", "8.25", "8.25"]);
  expect(lines.map(({ gap }) => gap)).toEqual([
    ...[undefined, "1.0 s without a line", undefined, "7.0 s without a line", undefined],
  ]);
  expect(lines.map(({ text }) => text)).toEqual([
    ...["connected", "220 ready", "EHLO a", "No answer · x", "closed · Remote"],
  ]);
  expect(lines.filter(({ deciding }) => deciding)).toHaveLength(2);
});
