import { expect, it } from "vitest";
import { unnamedCsv } from "./unnamedCsv";

const read = (text: string) => unnamedCsv(new TextEncoder().encode(text));

it("knows a CSV with times and addresses, and supposes which column holds what", () => {
  expect(
    read(
      "When;From;Src Port;To;Dst Port;Verdict;Proto\n2026-05-12 09:10:03;10.20.1.11;51069;203.0.113.25;25;deny;tcp\n",
    ),
  ).toEqual({
    columns: ["When", "From", "Src Port", "To", "Dst Port", "Verdict", "Proto"],
    rows: [["2026-05-12 09:10:03", "10.20.1.11", "51069", "203.0.113.25", "25", "deny", "tcp"]],
    supposed: {
      ...{ time: "When", source: "From", sourcePort: "Src Port", destination: "To" },
      ...{ destinationPort: "Dst Port", action: "Verdict", protocol: "Proto" },
    },
  });
});

it("goes by what columns hold where their heads say nothing", () => {
  expect(read("a,b,c\n1778570000,10.0.0.5:50123,203.0.113.25:25\n")?.supposed).toEqual({
    ...{ time: "a", source: "b", destination: "c" },
  });
  expect(
    read("t,From,Port,To,port\n2026-05-12T06:00:00Z,10.0.0.5,501,10.0.0.6,25\n")?.supposed,
  ).toEqual({
    ...{
      time: "t",
      source: "From",
      sourcePort: "Port",
      destination: "To",
      destinationPort: "port",
    },
  });
  // `Source` holds a name here.
  expect(
    read("time,Source,ip\n2026-05-12T06:00:00Z,fw1,10.0.0.5\n2026-05-12T06:00:01Z,fw1,10.0.0.6\n"),
  ).toBeUndefined();
});

it("finds day and time that stand in two columns", () => {
  expect(read("date,time,src,dst\n2026-05-12,08:10:03,10.0.0.5,10.0.0.6\n")?.supposed).toEqual({
    ...{ date: "date", time: "time", source: "src", destination: "dst" },
  });
});

it("takes times as a shell of Windows writes them", () => {
  expect(read("t,x,y\n5/12/2026 8:31:12 AM,10.0.0.5,10.0.0.6\n")?.supposed.time).toBe("t");
  expect(read("t,x,y\n12.05.2026 08:31:12,10.0.0.5,10.0.0.6\n")?.supposed.time).toBe("t");
});

it.each([
  ["no row below the heads", "time,source,destination\n"],
  ["two columns", "time,address\n2026-05-12 09:10:03,10.0.0.1\n"],
  ["rows of another length", "time,a,b\n2026-05-12 09:10:03,10.0.0.1\n"],
  ["the same head twice", "time,a,a\n2026-05-12 09:10:03,10.0.0.1,10.0.0.2\n"],
  ["no address", "time,name,count\n2026-05-12 09:10:03,x,1\n"],
  ["text", "hello\nworld\n"],
  ["nothing", ""],
])("knows nothing of %s", (_, text) => expect(read(text)).toBeUndefined());
