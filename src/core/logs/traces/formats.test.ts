import { describe, expect, it } from "vitest";
import type { TraceEvent } from "./event";
import { isTrace } from "./isTrace";
import { traceFormatOf } from "./list";
import { readTrace, TraceReader } from "./reader";
import type { Trace } from "./trace";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(...lines: readonly string[]): Trace {
  const trace = readTrace("x", bytesOf(`${lines.join("\n")}\n`));
  if (!trace) throw new Error("not known");
  return trace;
}

/** `tcp 10.0.0.5:50123 > 203.0.113.25:25 dropped open 2026-05-12T08:01:05.000Z` */
const told = ({ protocol, from, to, action, sign, time }: TraceEvent): string =>
  `${protocol} ${from.address}:${from.port} > ${to.address}:${to.port} ${action} ${sign} ${new Date(time).toISOString()}`;

const events = (...lines: readonly string[]): readonly string[] =>
  [...read(...lines).events].map(told);

describe("Cisco ASA", () => {
  const pair = "10.0.0.5:50123 > 203.0.113.25:25";
  it.each([
    [
      'Deny tcp src inside:10.0.0.5/50123 dst outside:203.0.113.25/25 by access-group "in" [0x0, 0x0]',
      "106023",
      `tcp ${pair} dropped open`,
    ],
    [
      'Deny tcp src inside:2001:db8::5/50123 dst outside:2001:DB8:0::25/25 by access-group "in"',
      "106023",
      "tcp 2001:db8::5:50123 > 2001:db8::25:25 dropped open",
    ],
    [
      'Deny icmp src inside:10.0.0.5 dst outside:203.0.113.25 (type 8, code 0) by access-group "in"',
      "106023",
      "other 10.0.0.5:0 > 203.0.113.25:0 dropped open",
    ],
    [
      "Inbound TCP connection denied from 10.0.0.5/50123 to 203.0.113.25/25 flags SYN on interface inside",
      "106001",
      `tcp ${pair} dropped open`,
    ],
    [
      "Deny inbound UDP from 10.0.0.5/50123 to 203.0.113.25/25 on interface inside",
      "106006",
      `udp ${pair} dropped open`,
    ],
    [
      "Deny TCP (no connection) from 10.0.0.5/50123 to 203.0.113.25/25 flags RST ACK on interface inside",
      "106015",
      `tcp ${pair} dropped later`,
    ],
    [
      "access-list out denied tcp inside/10.0.0.5(50123) -> outside/203.0.113.25(25) hit-cnt 1 first hit [0x1, 0x0]",
      "106100",
      `tcp ${pair} dropped open`,
    ],
    [
      "access-list out permitted tcp inside/10.0.0.5(50123) -> outside/203.0.113.25(25) hit-cnt 3 300-second interval",
      "106100",
      `tcp ${pair} allowed open`,
    ],
    [
      "Built outbound TCP connection 7 for outside:203.0.113.25/25 (203.0.113.25/25) to inside:10.0.0.5/50123 (198.51.100.20/50123)",
      "302013",
      `tcp ${pair} allowed open`,
    ],
    [
      "Built inbound TCP connection 7 for outside:10.0.0.5/50123 (10.0.0.5/50123) to dmz:203.0.113.25/25 (203.0.113.25/25)",
      "302013",
      `tcp ${pair} allowed open`,
    ],
    [
      "Teardown TCP connection 7 for outside:203.0.113.25/25 to inside:10.0.0.5/50123 duration 0:00:30 bytes 0 SYN Timeout",
      "302014",
      `tcp ${pair} allowed later`,
    ],
  ])("%s", (text, id, expected) => {
    expect(events(`May 12 2026 08:01:05 fw : %ASA-4-${id}: ${text}`)).toEqual([
      `${expected} 2026-05-12T08:01:05.000Z`,
    ]);
  });

  it("takes the time that says most", () => {
    const text = "%ASA-4-106023: Deny tcp src a:10.0.0.5/1 dst b:203.0.113.25/25 by x";
    expect(
      read(`<164>May 12 08:01:05 relay May 12 2026 08:01:04: ${text}`).missing,
    ).toBeUndefined();
    expect(read(`May 12 08:01:05 fw ${text}`).missing).toBe("year");
    const zoned = read(`<164>1 2026-05-12T08:01:05.250+02:00 fw - - - - ${text}`);
    expect(zoned.zone).toBe(120);
    expect([...zoned.events].map(told).at(0)).toContain("2026-05-12T08:01:05.250Z");
  });

  it("makes no event of a denial whose one end cannot be read", () => {
    for (const text of [
      "src a:10.0.0.5/1 dst b:999.0.113.25/25",
      "src a:999.0.0.5/1 dst b:203.0.113.25/25",
    ]) {
      const trace = read(`May 12 2026 08:01:05 fw : %ASA-4-106023: Deny tcp ${text} by x`);
      expect([...trace.events]).toEqual([]);
      expect(trace.faults).toHaveLength(1);
    }
  });

  it("knows translations, and lines that are cut", () => {
    const trace = read(
      "May 12 2026 08:01:05 fw : %ASA-6-305011: Built dynamic TCP translation from inside:10.0.0.5/1 to outside:198.51.100.20/1",
      "May 12 2026 08:01:05 fw : %ASA-6-302013: Built outbound TCP conn",
      "%ASA-6-302013: Built outbound TCP conn",
    );
    expect(trace.nat).toEqual([{ inside: "10.0.0.5", outside: "198.51.100.20" }]);
    expect(trace.faults).toEqual([
      { line: 2, reason: "too few fields" },
      { line: 3, reason: "date-time not readable" },
    ]);
  });
});

describe("netfilter", () => {
  const packet = (prefix: string, flags: string) =>
    `May  2 08:01:02 gw kernel: [1.5] ${prefix}IN=eth1 OUT=eth0 SRC=10.0.0.5 DST=203.0.113.25 LEN=52 PROTO=TCP SPT=50123 DPT=25 WINDOW=64240 RES=0x00 ${flags} URGP=0 `;
  it.each([
    ["[UFW BLOCK] ", "SYN", "dropped open"],
    ["REJECT-SMTP: ", "SYN", "dropped open"],
    ["fw-accept ", "ACK SYN", "allowed answer"],
    ["", "ACK FIN", "seen later"],
    ["", "RST", "seen refusal"],
  ])("%s%s", (prefix, flags, expected) => {
    const trace = read(packet(prefix, flags));
    expect(trace.missing).toBe("year");
    expect([...trace.events].map(told)).toEqual([
      `tcp 10.0.0.5:50123 > 203.0.113.25:25 ${expected} 2000-05-02T08:01:02.000Z`,
    ]);
  });

  it("reads IPv6 and a clock with a zone", () => {
    const trace = read(
      "2026-05-12T08:01:02+0200 gw kernel: DROP IN= OUT=eth0 SRC=2001:0db8:0000:0000:0000:0000:0000:0005 DST=2001:0db8:0000:0000:0000:0000:0000:0025 LEN=72 TC=0 HOPLIMIT=64 FLOWLBL=1 PROTO=TCP SPT=1 DPT=25 SYN",
    );
    expect(trace.zone).toBe(120);
    expect([...trace.events].at(0)?.to).toEqual({ address: "2001:db8::25", port: 25 });
  });

  it("takes what a person says of its prefix", () => {
    const line = packet("FWD-9: ", "SYN");
    expect(events(line)[0]).toContain(" seen open");
    const trace = readTrace("x", bytesOf(line), { prefixes: new Map([["FWD-9", "dropped"]]) });
    expect([...(trace?.events ?? [])].map(told)[0]).toContain(" dropped open");
  });

  it("goes over the end of a year", () => {
    const trace = read(
      packet("DROP ", "SYN").replace("May  2", "Dec 31"),
      packet("DROP ", "SYN").replace("May  2", "Jan  1"),
    );
    const [first = 0, second = 0] = [...trace.events].map(({ time }) => time);
    expect(second - first).toBe(86_400_000);
  });
});

describe("filterlog", () => {
  it("reads IPv6 and the frame of OPNsense", () => {
    const trace = read(
      '<134>1 2026-05-12T08:01:04+02:00 fw.example filterlog 46788 - [meta sequenceId="1"] 9,,,0,igb1,match,block,out,6,0x00,0x00000,64,tcp,6,40,2001:db8::5,2001:db8::25,50123,25,0,S,1,,64240,,mss',
    );
    expect([...trace.events].map(told)).toEqual([
      "tcp 2001:db8::5:50123 > 2001:db8::25:25 dropped open 2026-05-12T08:01:04.000Z",
    ]);
    expect([...trace.events].at(0)?.direction).toBe("out");
  });

  it("says why a line is not read", () => {
    const trace = read(
      "May 12 08:01:04 pf filterlog[1]: 9,,,0,igb1,match,block,in,4,0x0,,127,1,0,DF,6,tcp,52,10.0.0.5,203.0.113.25,1,25,0,S,1,,1,,",
      "May 12 08:01:04 pf filterlog[1]: 9,,,0,igb1,match,block,in,4,0x0,,127",
      "May 12 08:01:04 pf filterlog[1]: 9,,,0,igb1,match,block,in,5,0x0,,127,1,0,DF,6,tcp,52,10.0.0.5,203.0.113.25",
      "May 12 08:01:04 pf sshd[1]: hello",
    );
    expect(trace).toMatchObject({ lines: 4, used: 2, faulty: 2 });
    expect(trace.faults.map(({ reason }) => reason)).toEqual([
      "too few fields",
      "not of this format",
    ]);
  });
});

describe("Windows Firewall", () => {
  const head =
    "#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path pid";
  it("reads connections, drops on the way out, and lost lines", () => {
    const trace = read(
      head,
      "2026-05-12 08:01:04 DROP TCP fe80::5%12 ::ffff:203.0.113.25 50123 25 52 S 1 0 1 - - - SEND 4",
      "2026-05-12 08:01:04 INFO-EVENTS-LOST - - - - - - - - - - - - 12 - -",
      "2026-05-12 08:01:04 DROP ICMP 10.0.0.5 203.0.113.25 - - 60 - - - - 8 0 - RECEIVE 4",
      "2026-05-12 08:01:04 DROP TCP 10.0.0.5",
      "2026-05-12 25:01:04 DROP TCP 10.0.0.5 203.0.113.25 1 25 52 S 1 0 1 - - - SEND 4",
    );
    expect([...trace.events].map(told)).toEqual([
      "tcp fe80::5:50123 > 203.0.113.25:25 dropped open 2026-05-12T08:01:04.000Z",
      "other 10.0.0.5:0 > 203.0.113.25:0 dropped open 2026-05-12T08:01:04.000Z",
    ]);
    expect([...trace.events].map(({ direction }) => direction)).toEqual(["out", "in"]);
    expect(trace.faults).toEqual([
      { line: 5, reason: "too few fields" },
      { line: 6, reason: "date-time not readable" },
    ]);
  });
});

describe("Palo Alto", () => {
  it("reads what the web exports by the names of its columns", () => {
    const trace = read(
      "Domain,Receive Time,Serial #,Type,Threat/Content Type,Config Version,Generate Time,Source address,Destination address,NAT Source IP,NAT Destination IP,Rule,Application,Repeat Count,Source Port,Destination Port,IP Protocol,Action,Bytes Received,Packets,Start Time,Session End Reason",
      '1,2026/05/12 08:01:30,1,TRAFFIC,end,0,2026/05/12 08:01:30,10.0.0.5,203.0.113.25,198.51.100.20,203.0.113.25,"out, mail",incomplete,1,50123,25,tcp,allow,0,3,2026/05/12 08:01:04,aged-out',
      '1,2026/05/12 08:01:30,1,TRAFFIC,drop,0,"2026',
    );
    expect(trace).toMatchObject({ lines: 3, used: 1, headers: 1, faulty: 1 });
    expect([...trace.events].map(told)).toEqual([
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 allowed open 2026-05-12T08:01:04.000Z",
    ]);
    expect([...trace.events].at(0)).toMatchObject({ unanswered: true, packets: 3 });
    expect(trace.nat).toEqual([{ inside: "10.0.0.5", outside: "198.51.100.20" }]);
  });
});

describe("HAProxy", () => {
  it("takes the date of accepting, and other lines of the proxy as they are", () => {
    const trace = read(
      "May 12 07:01:05 lb haproxy[1]: 2001:db8::5:51042 [12/May/2026:07:01:04.250] smtp relays/<NOSRV> 1/-1/9001 0 SC 3/3/0/0/3 0/0",
      "May 12 07:01:05 lb haproxy[1]: Proxy smtp started.",
      "May 12 07:01:05 lb haproxy[1]: 2001:db8::5:51042 [12/May/2026:07:01:04.250] smtp relays",
    );
    expect(trace).toMatchObject({ used: 2, faulty: 1 });
    expect([...trace.events].map(told)).toEqual([
      "tcp 2001:db8::5:51042 > :0 allowed open 2026-05-12T07:01:04.250Z",
    ]);
  });
});

describe("captures", () => {
  it("tcpdump with a date, an interface, IPv6, two lines a packet, or seconds since 1970", () => {
    expect(
      events(
        "2026-05-12 08:01:04.000541 eth0 Out IP 10.0.0.5.50123 > 203.0.113.25.25: Flags [S], seq 1, length 0",
        "2026-05-12 08:01:04.000641 IP6 2001:db8::25.25 > 2001:db8::5.50123: Flags [R.], seq 1, length 0",
        "2026-05-12 08:01:05.000641 IP (tos 0x0, ttl 127, id 1, offset 0, flags [DF], proto TCP (6), length 52)",
        "    203.0.113.25.25 > 10.0.0.5.50123: Flags [S.], cksum 0x1 (correct), seq 1",
        "2026-05-12 08:01:06.000641 ARP, Request who-has 10.0.0.1 tell 10.0.0.5, length 28",
        "2026-05-12 08:01:06.000641 IP 10.0.0.5 > 203.0.113.25: ICMP echo request, id 1, seq 1, length 64",
      ),
    ).toEqual([
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 2026-05-12T08:01:04.000Z",
      "tcp 2001:db8::25:25 > 2001:db8::5:50123 seen refusal 2026-05-12T08:01:04.000Z",
      "tcp 203.0.113.25:25 > 10.0.0.5:50123 seen answer 2026-05-12T08:01:05.000Z",
      "other 10.0.0.5:0 > 203.0.113.25:0 seen later 2026-05-12T08:01:06.000Z",
    ]);
    const epoch = read("1778565664.5 IP 10.0.0.5.1 > 203.0.113.25.25: Flags [S], seq 1, length 0");
    expect(epoch.zone).toBe(0);
    expect(read("08:01:04.000541 IP 10.0.0.5.1 > 203.0.113.25.25: Flags [.], ack 1").missing).toBe(
      "day",
    );
  });

  it("tcpdump with frames, and with names of ports", () => {
    expect(
      events(
        "08:01:04.000541 00:15:5d:01:02:03 > 00:15:5d:01:02:04, ethertype IPv4 (0x0800), length 66: 10.0.0.5.50123 > 203.0.113.25.25: Flags [S], seq 1, length 0",
        "08:01:04.000541 00:15:5d:01:02:03 > 00:15:5d:01:02:04, ethertype 802.1Q (0x8100), length 70: vlan 7, p 0, ethertype IPv4 (0x0800), 10.0.0.5.50123 > 203.0.113.25.25: Flags [S], seq 1, length 0",
        "08:01:04.100541 00:15:5d:01:02:03 > 00:15:5d:01:02:04, ethertype IPv4 (0x0800), length 66: (tos 0x0, ttl 127, proto TCP (6), length 52)",
        "    10.0.0.5.50123 > 203.0.113.25.25: Flags [S], cksum 0x1 (correct), seq 1",
        "08:01:05.000541 IP 10.0.0.5.50123 > 203.0.113.25.smtp: Flags [S], seq 1, length 0",
        "08:01:06.000541 IP6 2001:db8::5.50124 > 2001:db8::25.submission: Flags [S], seq 1, length 0",
      ),
    ).toEqual([
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T08:01:04.000Z",
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T08:01:04.000Z",
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T08:01:04.100Z",
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T08:01:05.000Z",
      "tcp 2001:db8::5:50124 > 2001:db8::25:587 seen open 1970-01-01T08:01:06.000Z",
    ]);
  });

  it("tshark by seconds and by date, with either arrow", () => {
    const trace = read(
      "Capturing on 'eth0'",
      "    1 0.000000 10.0.0.5 → 203.0.113.25 TCP 66 50123 → 25 [SYN] Seq=0 Win=64240 Len=0",
      "    2 3.001250 10.0.0.5 -> 203.0.113.25 TCP 66 [TCP Retransmission] 50123 -> 25 [SYN] Seq=0",
      "    3 3.100000 203.0.113.25 -> 10.0.0.5 TCP 66 25 -> 50123 [SYN, ACK] Seq=0 Ack=1",
      "    4 3.200000 203.0.113.25 -> 10.0.0.5 SMTP 90 S: 220 ready",
      "garbled",
    );
    expect(trace).toMatchObject({
      kind: "tshark",
      missing: "start",
      headers: 1,
      used: 4,
      faulty: 1,
    });
    expect([...trace.events].map(told)).toEqual([
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T00:00:00.000Z",
      "tcp 10.0.0.5:50123 > 203.0.113.25:25 seen open 1970-01-01T00:00:03.001Z",
      "tcp 203.0.113.25:25 > 10.0.0.5:50123 seen answer 1970-01-01T00:00:03.100Z",
      "other 203.0.113.25:0 > 10.0.0.5:0 seen later 1970-01-01T00:00:03.200Z",
    ]);
    expect(
      read("1 2026-05-12 08:01:04.000541 10.0.0.5 → 203.0.113.25 TCP 66 1 → 25 [SYN]").missing,
    ).toBeUndefined();
  });
});

describe("which format a text is of", () => {
  it("is known by its beginning; what Exchange writes is none, whatever it quotes", () => {
    const line = "08:01:04.000541 IP 10.0.0.5.1 > 203.0.113.25.25: Flags [S], seq 1";
    expect(isTrace(bytesOf(line))).toBe(true);
    expect(isTrace(bytesOf(`#Log-type: Message Tracking Log\n${line}\n`))).toBe(false);
    expect(isTrace(bytesOf("When,Src,SPort,Dst,Verdict\n"))).toBe(false);
    const columns = { time: "When", source: "Src", destination: "Dst" };
    expect(isTrace(bytesOf("When,Src,SPort,Dst,Verdict\n"), columns)).toBe(true);
  });

  it("none for a protocol log, a script, or nothing", () => {
    expect(readTrace("x", bytesOf(""))).toBeUndefined();
    expect(readTrace("x", bytesOf("Get-Queue | fl\n"))).toBeUndefined();
    expect(
      traceFormatOf([
        "2026-05-12T06:01:04.000Z,Internet,08DE,0,,203.0.113.25:25,*,,attempting to connect",
      ]),
    ).toBeUndefined();
  });

  it("the same in UTF-16, as a redirection writes it, in pieces of any length", () => {
    const line = "08:01:04.000541 IP 10.0.0.5.1 > 203.0.113.25.25: Flags [S], seq 1\r\n";
    const plain = [...read(line).events];
    expect(plain).toHaveLength(1);
    for (const [mark, low] of [
      [[0xff, 0xfe], 0],
      [[0xfe, 0xff], 1],
    ] as const) {
      const bytes = new Uint8Array(2 + line.length * 2);
      bytes.set(mark);
      for (let at = 0; at < line.length; at += 1) bytes[2 + at * 2 + low] = line.charCodeAt(at);
      for (let step = 1; step < 9; step += 1) {
        const reader = new TraceReader("x");
        for (let at = 0; at < bytes.length; at += step) reader.write(bytes.subarray(at, at + step));
        const trace = reader.end();
        expect([...(trace?.events ?? [])]).toEqual(plain);
        expect(trace).toMatchObject({ lines: 1, used: 1 });
      }
    }
  });

  it("keeps no more of a line than is needed", () => {
    const line = "08:01:04.000541 IP 10.0.0.5.1 > 203.0.113.25.25: Flags [S], seq 1\n";
    const trace = read(line, `${line.trimEnd()}${" ".repeat(70_000)}`);
    expect(trace).toMatchObject({ used: 1, faults: [{ line: 3, reason: "line too long" }] });
  });
});
