import { expect, it } from "vitest";
import { LogReading } from "../index";
import { connectivityFailure } from "./failure";

const header =
  "#Log-type: Transport Connectivity Log\n#Fields: date-time,session,source,Destination,direction,description\n";

function read(...rows: readonly (readonly [direction: string, description: string])[]) {
  const reading = new LogReading();
  const file = reading.open("CONNECTLOG.LOG");
  const text = rows.map(
    ([direction, description]) =>
      `2026-05-12T06:10:23.316Z,08DEADF00F03A1AC,SMTP,"relay, one",${direction},"${description.replaceAll('"', '""')}"\n`,
  );
  file.write(new TextEncoder().encode(header + text.join("")));
  file.end();
  return reading.failures().map(({ file: _, ...each }) => each);
}

const of = { session: "08DEADF00F03A1AC", destination: "relay, one" };

it("reads failed connections with their number in hexadecimal", () => {
  expect(
    read(
      [">", "Failed connection to 203.0.113.25:25 (TimedOut:0000274C)[TargetHost:relay:25]"],
      [">", "Failed connection to [2001:db8::25]:587 (NetworkUnreachable:00002743)"],
      [">", "Failed connection to 192.0.2.1:25 (Something:00000001)"],
    ),
  ).toEqual([
    { ...of, address: "203.0.113.25", port: 25, winsock: 10_060, cause: "conn-timeout-10060" },
    { ...of, address: "2001:db8::25", port: 587, winsock: 10_051, cause: "conn-unreachable-10051" },
    { ...of, address: "192.0.2.1", port: 25, winsock: 1, cause: "none" },
  ]);
});

it("reads look-ups that failed, and leaves what went well", () => {
  expect(
    read(
      ["-", "Messages: 0 Bytes: 0 (554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain)"],
      ["-", "Messages: 0 Bytes: 0 ()"],
      ["-", "Messages: 3 Bytes: 18823 ()"],
      [">", "Established connection to 203.0.113.25"],
      ["+", "Failed connection to 203.0.113.25:25 (TimedOut:0000274C)"],
    ),
  ).toEqual([{ ...of, address: null, port: null, winsock: null, cause: "dns-nxdomain-permanent" }]);
  expect(typeof connectivityFailure).toBe("function");
});

it("counts what copies of a file tell again once, and each file's own in whole", () => {
  const row = (id: string, port: number) =>
    `2026-05-12T06:10:23.316Z,${id},SMTP,relay,>,Failed connection to 192.0.2.1:${port} (TimedOut:0000274C)\n`;
  const reading = new LogReading();
  const open = (name: string, ...rows: readonly string[]) => {
    const file = reading.open(name);
    file.write(new TextEncoder().encode(header + rows.join("")));
    file.end();
  };
  open("a", row("08DE1", 25), row("08DE1", 25), row("08DE1", 26), row("0000", 25));
  open("b", row("08DE1", 25), row("08DE2", 25), row("0000", 25));
  expect(reading.failures().map(({ file, session, port }) => [file, session, port])).toEqual([
    [0, "08DE1", 25],
    [0, "08DE1", 25],
    [0, "08DE1", 26],
    [0, "0000", 25],
    [1, "08DE2", 25],
    [1, "0000", 25],
  ]);
  expect(reading.failures("b")).toHaveLength(3);
});
