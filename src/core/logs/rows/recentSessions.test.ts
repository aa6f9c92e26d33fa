import { expect, it } from "vitest";
import { logText, readLogs, sessionRows } from "../../../testing/logText";

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
