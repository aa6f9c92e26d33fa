import { describe, expect, it } from "vitest";
import type { TraceEvent } from "./event";
import { readTrace } from "./reader";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `tcp 10.0.0.5:50123 > 203.0.113.25:25 dropped open 2026-05-12T08:01:05.000Z` */
const told = ({ protocol, from, to, action, sign, time }: TraceEvent): string =>
  `${protocol} ${from.address}:${from.port} > ${to.address}:${to.port} ${action} ${sign} ${new Date(time).toISOString()}`;

describe("any CSV", () => {
  const columns = {
    ...{ time: "When", source: "Src", sourcePort: "SPort" },
    ...{ destination: "Dst", action: "Verdict" },
  };
  it("reads day and time of columns of their own", () => {
    const columns = { ...{ date: "Day", time: "Clock" }, ...{ source: "From", destination: "To" } };
    const text = "Day,Clock,From,To\n2026-05-12,08:10:03,10.0.0.5:50123,203.0.113.25:25\nx,y,z,z\n";
    const trace = readTrace("t.csv", new TextEncoder().encode(text), { columns });
    expect(trace).toMatchObject({ used: 1, faulty: 1 });
    expect([...(trace?.events ?? [])][0]?.time).toBe(Date.UTC(2026, 4, 12, 8, 10, 3));
  });

  it("says of a line what it lacks", () => {
    const named = { time: "When", source: "Src", sourcePort: "SPort", destination: "Dst" };
    const lines = [
      "When,Src,SPort,Dst",
      "2026-05-12T06:01:04Z,10.0.0.5,1",
      "2026-05-12T06:01:04Z,10.0.0.5,1,nowhere",
      "2026-05-12T06:01:04Z,nowhere,1,10.0.0.6:25",
      "yesterday,10.0.0.5,1,10.0.0.6:25",
      '2026-05-12T06:01:04Z,"10.0.0.5,1,10.0.0.6:25',
      "2026-05-12T06:01:04Z,10.0.0.5,1,10.0.0.6:25",
    ];
    const trace = readTrace("x", bytesOf(lines.join("\n")), { columns: named });
    expect(trace?.faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      "2 too few fields",
      "3 address not readable",
      "4 address not readable",
      "5 date-time not readable",
      "6 unclosed quote",
    ]);
    expect(trace?.used).toBe(1);
  });

  it.each(["When,Src,Dst", "Src,Dst,When", "Dst,When,Src"])("needs every value of %s", (head) => {
    const values = { When: "2026-05-12T06:01:04Z", Src: "10.0.0.5:1", Dst: "10.0.0.6:25" };
    const line = head.replace(/\w+/g, (column) => values[column as keyof typeof values]);
    const text = [head, line, line.slice(0, line.lastIndexOf(",")), ""].join("\n");
    const named = { time: "When", source: "Src", destination: "Dst" };
    const trace = readTrace("x", bytesOf(text), { columns: named });
    expect([...(trace?.events ?? [])].map(told)).toEqual([
      "tcp 10.0.0.5:1 > 10.0.0.6:25 seen open 2026-05-12T06:01:04.000Z",
    ]);
    expect(trace?.faults).toEqual([{ line: 3, reason: "too few fields" }]);
  });

  it("is read by the columns that a person named", () => {
    const text =
      'When;Verdict;Src;SPort;Dst\n2026-05-12T06:01:04Z;"deny";10.0.0.5;1;203.0.113.25:25\n1778565664;allow;10.0.0.5;1;[2001:db8::25]:25\nx;y;z;1;2\n';
    const trace = readTrace("x", bytesOf(text), { columns });
    expect(trace).toMatchObject({ kind: "trace-csv", headers: 1, used: 2, faulty: 1, zone: 0 });
    expect([...(trace?.events ?? [])].map(told)).toEqual([
      "tcp 10.0.0.5:1 > 203.0.113.25:25 dropped open 2026-05-12T06:01:04.000Z",
      "tcp 10.0.0.5:1 > 2001:db8::25:25 allowed open 2026-05-12T06:01:04.000Z",
    ]);
    expect(readTrace("x", bytesOf(text))).toBeUndefined();
  });
});
