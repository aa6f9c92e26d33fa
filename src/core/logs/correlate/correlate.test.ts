import { describe, expect, it } from "vitest";
import { readTrace } from "../traces/reader";
import type { Trace } from "../traces/trace";
import { baseNear, moved } from "./clock";
import { correlate } from "./correlate";
import type { SessionFacts } from "./timed";

function read(...lines: readonly string[]): Trace {
  const trace = readTrace("x", new TextEncoder().encode(`${lines.join("\n")}\n`));
  if (!trace) throw new Error("not known");
  return trace;
}

/** Sessions of one morning: `06:10:02` and how it went. */
function session(
  id: string,
  start: string,
  remote: string,
  more: Partial<SessionFacts> = {},
): SessionFacts {
  const begin = `2026-05-12T${start}.000Z`;
  const end = new Date(Date.parse(begin) + 21_000).toISOString();
  return {
    ...{ id, connector: "Internet", direction: "out", start: begin, end, local: "", remote },
    ...{ verdict: "failed", cause: "conn-timeout-10060", ...more },
  };
}

const delivered = (id: string, start: string, port: number, remote: string): SessionFacts =>
  session(id, start, remote, { local: `10.0.0.5:${port}`, verdict: "delivered", cause: "none" });

const deny = (time: string, port: number, to = "203.0.113.25/25", from = "10.0.0.5") =>
  `May 12 2026 ${time} fw : %ASA-4-106023: Deny tcp src inside:${from}/${port} dst outside:${to} by access-group "x"`;
const built = (time: string, port: number, to = "203.0.113.25/25") =>
  `May 12 2026 ${time} fw : %ASA-6-302013: Built outbound TCP connection ${port} for outside:${to} (${to}) to inside:10.0.0.5/${port} (10.0.0.5/${port})`;

it("a trace without addresses is told as such, whatever its clock", () => {
  const named = read("08:10:02.310000 IP ex01.50123 > relay.example.smtp: Flags [S], seq 1");
  for (const options of [{}, { offsetMinutes: 120 }])
    expect(correlate(named, [session("A", "06:10:01", "203.0.113.25:25")], options)).toMatchObject({
      ...{ failedSessions: [], absentSessions: [] },
      answer: [expect.stringContaining("has a pair of addresses"), expect.stringContaining("-n.")],
    });
  const asa = read("May 12 2026 08:10:02 fw : %ASA-6-302010: 1 in use, 2 most used");
  expect(correlate(asa, []).answer).toEqual([
    expect.stringMatching(/^No line of the firewall has/),
  ]);
});

describe("the clock of a trace", () => {
  it("is found by failed connects alone, by destination, port and minute", () => {
    const trace = read(...[deny("03:40:01", 1), deny("03:40:04", 1), deny("03:47:31", 2)]);
    const found = correlate(trace, [
      session("A", "06:10:01", "203.0.113.25:25"),
      session("B", "06:17:31", "203.0.113.25:25"),
    ]);
    expect(found).toMatchObject({ offsetMinutes: -150, offsetFrom: "found", clockErrorMs: 0 });
    expect(found).toMatchObject({ failedSessions: ["A", "B"], attempts: 2, packets: 3 });
    expect(found.answer.join(" ")).toContain(
      "dropped 2 connection attempts (3 packets) to 203.0.113.25 port 25; 2 sessions failed",
    );
  });

  it("is not known where nothing matches, and then nothing is said of sessions", () => {
    const found = correlate(read(deny("08:00:00", 1, "192.0.2.9/443")), [
      session("A", "06:10:01", "203.0.113.25:25"),
    ]);
    expect(found).toMatchObject({ offsetFrom: "unknown", failedSessions: [], absentSessions: [] });
    expect(found).not.toHaveProperty("offsetMinutes");
    expect(found.answer).toEqual([
      "No line of the firewall matches a session, so that the zone of its clock is not known. Set it.",
    ]);
  });

  it("is what a person sets, or the line says", () => {
    const sessions = [delivered("A", "06:00:00", 7, "203.0.113.25:25")];
    const set = correlate(read(built("09:00:00", 7)), sessions, { offsetMinutes: 180 });
    expect(set).toMatchObject({ offsetMinutes: 180, offsetFrom: "set", matchedSessions: ["A"] });
    const wrong = correlate(read(built("09:00:00", 7)), sessions, { offsetMinutes: 60 });
    expect(wrong).toMatchObject({ offsetMinutes: 60, matchedSessions: [] });
    expect(wrong.answer.join(" ")).toContain("does not cover");
    const line = read(
      "2026-05-12T01:00:00-05:00 gw kernel: DROP IN= OUT=eth0 SRC=10.0.0.5 DST=203.0.113.25 PROTO=TCP SPT=7 DPT=25 SYN",
    );
    expect(correlate(line, sessions)).toMatchObject({ offsetMinutes: -300, offsetFrom: "line" });
  });

  it("takes the year and the day from the logs", () => {
    const night = [
      { ...delivered("A", "00:00:00", 7, "203.0.113.25:25"), start: "2026-05-11T23:59:58.000Z" },
      delivered("B", "00:00:03", 8, "203.0.113.25:25"),
    ];
    const packet = (time: string, port: number) =>
      `${time}.000100 IP 10.0.0.5.${port} > 203.0.113.25.25: Flags [S], seq 1, length 0`;
    const found = correlate(read(packet("01:59:58", 7), packet("02:00:03", 8)), night);
    expect(found).toMatchObject({ offsetMinutes: 120, matchedSessions: ["A", "B"] });
    const eve = correlate(read(packet("23:59:58", 7), packet("00:00:03", 8)), night);
    expect(eve).toMatchObject({ offsetMinutes: 0, matchedSessions: ["A", "B"] });
    const year = 366 * 86_400_000;
    expect(moved(baseNear(0, "year", 3 * year), "year", 0)).toBe(baseNear(0, "year", 3 * year));
    expect(baseNear(Date.UTC(2000, 11, 31, 23), "year", Date.UTC(2027, 0, 1, 1))).toBe(26);
  });

  it("does not matter where a capture counts from its first packet", () => {
    const line = (at: string, port: number) =>
      `1 ${at} 10.0.0.5 → 203.0.113.25 TCP 66 ${port} → 25 [SYN] Seq=0`;
    const found = correlate(read(line("0.000000", 7), line("12.500000", 8)), [
      delivered("A", "06:00:00", 7, "203.0.113.25:25"),
      delivered("B", "06:00:12", 8, "203.0.113.25:25"),
    ]);
    expect(found.matchedSessions).toEqual(["A", "B"]);
    expect(found).not.toHaveProperty("offsetMinutes");
  });
});

describe("what a device did", () => {
  it("a host that forbids its own connects", () => {
    const trace = read(
      "#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path",
      "2026-05-12 08:10:01 DROP TCP 10.0.0.5 203.0.113.25 7 25 0 - 0 0 0 - - - SEND",
      "2026-05-12 08:20:00 ALLOW TCP 10.0.0.5 203.0.113.26 8 25 0 - 0 0 0 - - - SEND",
    );
    const found = correlate(trace, [
      session("A", "06:10:01", "203.0.113.25:25", { cause: "local-block-10013" }),
      delivered("B", "06:20:00", 8, "203.0.113.26:25"),
    ]);
    expect(found).toMatchObject({
      locallyBlockedSessions: ["A"],
      failedSessions: [],
      offsetMinutes: 120,
    });
    const told = found.answer.join(" ");
    expect(told).toContain("1 connect was forbidden by this host itself");
    expect(told).not.toContain("stopped none");
  });

  it("a connect that was refused by the firewall counts as stopped", () => {
    const found = correlate(read(built("08:00:00", 7), deny("08:10:00", 8)), [
      delivered("A", "06:00:00", 7, "203.0.113.25:25"),
      session("B", "06:10:00", "203.0.113.25:25", { cause: "conn-refused-10061" }),
    ]);
    expect(found).toMatchObject({ failedSessions: ["B"], attempts: 1, packets: 1 });
  });

  it("connects that never came to it, and those that it let through", () => {
    const lines = [
      built("08:00:00", 7),
      built("08:10:00", 8, "203.0.113.26/25"),
      built("08:30:00", 9),
    ];
    const found = correlate(read(...lines), [
      delivered("A", "06:00:00", 7, "203.0.113.25:25"),
      session("B", "06:10:00", "203.0.113.26:25", { connector: "Other" }),
      session("C", "06:20:00", "203.0.113.25:25"),
      session("D", "07:20:00", "203.0.113.25:25"),
      delivered("E", "06:30:00", 9, "203.0.113.25:25"),
    ]);
    expect(found).toMatchObject({ unansweredSessions: ["B"], absentSessions: ["C"] });
    expect(found).toMatchObject({ failedSessions: [], matchedSessions: ["A", "E"] });
    expect(found.answer.join(" ")).toContain(
      "1 connect that timed out between 06:20:00 and 06:20:21 UTC did not reach the firewall",
    );
  });

  it("seen from outside, behind a translation: learned by ports, or set", () => {
    const lines = [7, 8, 9].map((port) =>
      deny(`08:0${port}:00`, port, "203.0.113.25/25", "198.51.100.20"),
    );
    const sessions = [7, 8, 9].map((port) =>
      delivered(`S${port}`, `06:0${port}:00`, port, "203.0.113.25:25"),
    );
    const nat = [{ inside: "10.0.0.5", outside: "198.51.100.20" }];
    const learned = correlate(read(...lines), sessions);
    expect(learned).toMatchObject({ offsetMinutes: 120, nat, matchedSessions: ["S7", "S8", "S9"] });
    expect(correlate(read(...lines), sessions, { nat }).matchedSessions).toHaveLength(3);
  });

  it("receive sessions match by their own sides, IPv6 without its scope", () => {
    const trace = read(
      "08:00:00.000100 IP6 fe80::7.40000 > fe80::1.25: Flags [S], seq 1, length 0",
    );
    const found = correlate(trace, [
      session("A", "06:00:00", "[fe80::7%3]:40000", {
        ...{ direction: "in", local: "[fe80::1%12]:25", verdict: "delivered", cause: "none" },
      }),
    ]);
    expect(found).toMatchObject({ offsetMinutes: 120, matchedSessions: ["A"] });
    expect(found.answer.join(" ")).toContain("shows 1 session of the logs, and stopped none");
  });
});
