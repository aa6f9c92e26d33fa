/*
 * Makes relay-week.log, the log of the walkthrough lock-down-relay: one week of one relay connector (learn.md 3.2),
 * in the form of a Receive log of Exchange (log-formats.md G1, R1 to R8). Written once, with: node scripts/relay-week.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const connector = "EX01\\Relay apps";
const local = "10.0.0.11:25";
const host = "EX01.CORP.EXAMPLE";

/** Day of May 2026 and time (UTC), client, name that it says, sender, recipient, bytes. */
const sessions = [
  [4, "07:52:10", "10.20.4.31", "scanner-1", "scan@corp.example", "x@customer.example", 184320],
  [4, "22:30:00", "10.20.30.7", "backup01", "backup@corp.example", "it@corp.example", 5120],
  [5, "09:14:41", "10.20.4.32", "scanner-2", "scan@corp.example", "x@customer.example", 261340],
  [6, "08:03:27", "10.20.4.31", "scanner-1", "scan@corp.example", "x@customer.example", 98312],
  [6, "22:30:00", "10.20.30.7", "backup01", "backup@corp.example", "it@corp.example", 5240],
  [7, "13:40:05", "10.20.4.32", "scanner-2", "scan@corp.example", "x@customer.example", 402118],
  [8, "15:21:58", "10.20.4.31", "scanner-1", "scan@corp.example", "x@customer.example", 120044],
  [8, "22:30:00", "10.20.30.7", "backup01", "backup@corp.example", "it@corp.example", 5188],
  [9, "02:14:03", "10.20.77.200", "localhost", "offers@corp.example", "n1@far.example", 20411],
  [9, "02:14:19", "10.20.77.200", "localhost", "offers@corp.example", "n2@far.example", 20411],
  [9, "02:14:40", "10.20.77.200", "localhost", "offers@corp.example", "n3@far.example", 20411],
  [
    10,
    "23:10:00",
    "10.20.9.14",
    "erp.corp.example",
    "erp@corp.example",
    "y@customer.example",
    33870,
  ],
];

/** The service was started on the Sunday before, 04:00 UTC: ids are its ticks, one more for each session (R8). */
const firstId = 0x08dea8c8726f2000n;

/** With Tls alone among the mechanisms nothing to sign in with is offered. */
const features =
  "SIZE 37748736 PIPELINING DSN ENHANCEDSTATUSCODES STARTTLS 8BITMIME BINARYMIME CHUNKING SMTPUTF8";
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const two = (number) => String(number).padStart(2, "0");

/** A value is quoted only where it holds a comma or a quote (R1). */
const written = (value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The time of the banner is that of the server, two hours ahead (G15). */
function bannerTime(at) {
  const there = new Date(at + 2 * 3_600_000);
  const date = `${days[there.getUTCDay()]}, ${there.getUTCDate()} May 2026`;
  return `${date} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}:${two(there.getUTCSeconds())} +0200`;
}

const correlationId = (number) =>
  `5b1f${String(4096 + number * 277)}-7c3e-4d20-9a61-${String(800_000_000_000 + number * 7_368_787)}`;

function rowsOf([day, time, client, says, sender, recipient, bytes], number) {
  const at = Date.parse(`2026-05-${two(day)}T${time}.000Z`);
  // Other connectors of the server took the ids between.
  const id = (firstId + BigInt(1000 + number * 977)).toString(16).toUpperCase().padStart(16, "0");
  const remote = `${client}:${50311 + number * 419}`;
  const received = new Date(at + 27).toISOString();
  const message = `${7_000_000_000_000 + number * 4_295_032_832}`;
  const said = [
    [0, "+", "", ""],
    [0, ">", `220 ${host} Microsoft ESMTP MAIL Service ready at ${bannerTime(at)}`, ""],
    [12, "<", `EHLO ${says}`, ""],
    [15, ">", `250  ${host} Hello [${client}] ${features}`, ""],
    [28, "<", `MAIL FROM:<${sender}> SIZE=${bytes}`, ""],
    [28, "*", `${id};${received};1`, "receiving message"],
    [28, ">", "250 2.1.0 Sender OK", ""],
    [36, "<", `RCPT TO:<${recipient}>`, ""],
    [38, ">", "250 2.1.5 Recipient OK", ""],
    [61, "<", "DATA", ""],
    [62, ">", "354 Start mail input; end with <CRLF>.<CRLF>", ""],
    [
      122,
      "*",
      "",
      `Proxy destination(s) obtained from OnProxyInboundMessage event. Correlation Id:${correlationId(number)}`,
    ],
    [
      ...[231, ">"],
      `250 2.6.0 <${id.toLowerCase()}@${says}> [InternalId=${message}, Hostname=ex01.corp.example] ${bytes} bytes in 0.170, ${(bytes / 174.08).toFixed(3)} KB/sec Queued mail for delivery`,
      "",
    ],
    [244, "<", "QUIT", ""],
    [246, ">", "221 2.0.0 Service closing transmission channel", ""],
    [246, "-", "", "Local"],
  ];
  return said.map(([after, event, data, context], sequence) =>
    [
      new Date(at + after).toISOString(),
      connector,
      id,
      sequence,
      local,
      remote,
      event,
      data,
      context,
    ]
      .map((value) => written(String(value)))
      .join(","),
  );
}

/** The text of the log: a byte order mark, five lines of head, rows that end in CR LF (G1, G4, G5). */
export function relayWeek() {
  const head = [
    "#Software: Microsoft Exchange Server",
    "#Version: 15.0.0.0",
    "#Log-type: SMTP Receive Protocol Log",
    "#Date: 2026-05-04T07:52:10.000Z",
    "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
  ];
  return `\uFEFF${[...head, ...sessions.flatMap(rowsOf), ""].join("\r\n")}`;
}

/** Where it lies. */
export const relayWeekFile = fileURLToPath(
  new URL("../src/content/walkthroughs/assets/relay-week.log", import.meta.url),
);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(relayWeekFile, relayWeek());
