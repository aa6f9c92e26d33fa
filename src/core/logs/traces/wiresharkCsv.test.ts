import { expect, it } from "vitest";
import type { TraceEvent } from "./event";
import { readTrace } from "./reader";
import type { Trace } from "./trace";

function read(...lines: readonly string[]): Trace {
  const trace = readTrace("x", new TextEncoder().encode(`${lines.join("\n")}\n`));
  if (!trace) throw new Error("not known");
  return trace;
}

const told = ({ protocol, from, to, action, sign, time }: TraceEvent): string =>
  `${protocol} ${from.address}:${from.port} > ${to.address}:${to.port} ${action} ${sign} ${new Date(time).toISOString()}`;

const events = (...lines: readonly string[]): readonly string[] =>
  [...read(...lines).events].map(told);

it("Wireshark's packets as CSV, whose ports stand in Info", () => {
  const names = '"No.","Time","Source","Destination","Protocol","Length","Info"';
  const trace = read(
    names,
    '"1","0.000000","10.0.0.5","203.0.113.25","TCP","66","50123  >  25 [SYN] Seq=0 Win=64240"',
    '"2","3.000123","10.0.0.5","203.0.113.25","TCP","66","[TCP Retransmission] 50123 → 25 [SYN] Seq=0, ""x"""',
    '"3","3.100000","203.0.113.25","10.0.0.5","TCP","66","25 → 50123 [SYN, ACK] Seq=0"',
    '"4","3.200000","203.0.113.25","10.0.0.5","SMTP","90","S: 220 ready"',
    '"5","3.300000","VMware_01:02:03","Broadcast","ARP","42","Who has 10.0.0.1? Tell 10.0.0.5"',
    '"6","later","10.0.0.5","203.0.113.25","TCP","66","50123 → 25 [SYN]"',
    '"7","3.4","10.0.0.5","203.0.113.25","TCP","66',
    '"8","3.4","10.0.0.5"',
  );
  expect(trace).toMatchObject({
    ...{ kind: "wireshark-csv", missing: "start", headers: 1, used: 5 },
    faults: [
      { line: 7, reason: "date-time not readable" },
      { line: 8, reason: "unclosed quote" },
      { line: 9, reason: "too few fields" },
    ],
  });
  expect([...trace.events].map(told)).toEqual([
    "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T00:00:00.000Z",
    "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T00:00:03.000Z",
    "tcp 203.0.113.25:25 > 10.0.0.5:50123 seen answer 1970-01-01T00:00:03.100Z",
    "other 203.0.113.25:0 > 10.0.0.5:0 seen later 1970-01-01T00:00:03.200Z",
  ]);
  for (const [clock, time] of [
    ["2026-05-12 08:01:04.000541", "2026-05-12T08:01:04.000Z"],
    ["08:01:04.000541", "1970-01-01T08:01:04.000Z"],
    ["1778565664.500000", "2026-05-12T06:01:04.500Z"],
  ])
    expect(
      events(
        "Info;Time;Source;Destination;Protocol",
        `50123 > 25 [SYN] Seq=0;${clock};10.0.0.5;203.0.113.25;TCP`,
      ),
    ).toEqual([`tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open ${time}`]);
});
