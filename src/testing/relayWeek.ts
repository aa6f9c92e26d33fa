import { logHeader } from "./logText";

/** A week of one relay (learn.md 3.2): who came, when, and to whom they sent. */
const visits: readonly (readonly [
  day: string,
  time: string,
  client: string,
  from: string,
  to: string,
])[] = [
  ["04", "07:12:03", "10.20.4.31", "scan@corp.example", "x@customer.example"],
  ["04", "09:40:51", "10.20.4.32", "scan@corp.example", "x@customer.example"],
  ["04", "22:00:04", "10.20.30.7", "backup@corp.example", "it@corp.example"],
  ["06", "08:05:30", "10.20.4.31", "scan@corp.example", "x@customer.example"],
  ["06", "22:00:03", "10.20.30.7", "backup@corp.example", "it@corp.example"],
  ["07", "11:31:17", "10.20.4.32", "scan@corp.example", "x@customer.example"],
  ["08", "10:02:44", "10.20.4.31", "scan@corp.example", "x@customer.example"],
  ["08", "22:00:05", "10.20.30.7", "backup@corp.example", "it@corp.example"],
  ["09", "02:14:01", "10.20.77.200", "offers@corp.example", "n1@far.example"],
  ["09", "02:14:22", "10.20.77.200", "offers@corp.example", "n2@far.example"],
  ["09", "02:14:48", "10.20.77.200", "offers@corp.example", "n3@far.example"],
  ["10", "23:10:09", "10.20.9.14", "erp@corp.example", "y@customer.example"],
];

const connector = "EX01\\Relay apps";
const local = "10.0.0.11:25";

/** The receive log of that week, every message taken. */
export const relayWeek: string = `${logHeader("Receive").replace("2026-05-12T06", "2026-05-04T00")}${visits
  .map(([day, time, client, from, to], at) =>
    session(`2026-05-${day}T${time}`, client, from, to, at),
  )
  .join("")}`;

function session(start: string, client: string, from: string, to: string, at: number): string {
  const id = `08DEA95BF41400${(0x10 + at).toString(16).toUpperCase()}`;
  const remote = `${client}:${50_100 + at}`;
  const said: readonly string[] = [
    "+,,",
    ">,220 mail.corp.example Microsoft ESMTP MAIL Service ready,",
    `<,EHLO host-${client.replaceAll(".", "-")},`,
    `>,250  mail.corp.example Hello [${client}] SIZE 37748736 PIPELINING,`,
    `<,MAIL FROM:<${from}>,`,
    ">,250 2.1.0 Sender OK,",
    `<,RCPT TO:<${to}>,`,
    ">,250 2.1.5 Recipient OK,",
    "<,DATA,",
    ">,354 Start mail input; end with <CRLF>.<CRLF>,",
    `>,250 2.6.0 <${at}@corp.example> Queued mail for delivery,`,
    "<,QUIT,",
    ">,221 2.0.0 Service closing transmission channel,",
    "-,,Local",
  ];
  return said
    .map((row, index) => {
      const time = `${start}.${String(100 + index * 20)}Z`;
      return `${time},${connector},${id},${index},${local},${remote},${row}\r\n`;
    })
    .join("");
}
