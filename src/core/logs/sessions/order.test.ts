import { expect, it } from "vitest";
import { logText, readLogs, sessionRows } from "../../../testing/logText";
import { Store } from "../rows/store";
import { Order } from "./order";

const greeted = ["+ ", "> 220 ready", "< EHLO a", "> 250  host Hello [192.0.2.7] SIZE 1"];
const mail = ["< MAIL FROM:<a@b.example>", "> 250 2.1.0 Sender OK"];
const rcpt = ["< RCPT TO:<c@d.example>", "> 250 2.1.5 Recipient OK"];
const data = ["< DATA", "> 354 go on", "> 250 2.6.0 Queued mail for delivery"];
const quit = ["< QUIT", "> 221 bye", "- | Local"];

it("holds no rows before it gathered some", () => {
  expect([new Order().count, new Store().rows]).toEqual([0, 0]);
});

it("orders rows by their numbers, over files, given twice or with rows lost", () => {
  const rows = sessionRows([...greeted, ...mail, ...rcpt, ...data, ...quit]);
  const whole = readLogs({ a: logText("Receive", rows) }).sessions[0];
  const [head, tail] = [rows.slice(0, 6), rows.slice(6)];
  const files = {
    b: logText("Receive", [...tail].reverse()),
    a: logText("Receive", [...head].reverse()),
  };
  expect(readLogs(files).sessions).toEqual([whole]);
  const twice = readLogs({ ...files, c: logText("Receive", rows) }).sessions;
  expect(twice).toEqual([{ ...whole, rows: rows.length * 2 }]);
  const [lost] = readLogs({ a: logText("Receive", rows.toSpliced(5, 1)) }).sessions;
  expect(lost).toMatchObject({
    verdict: "delivered",
    rows: rows.length - 1,
    messages: [{ accepted: true }],
  });
  const [late] = readLogs({ a: logText("Receive", rows.slice(7)) }).sessions;
  expect(late).toMatchObject({ firstSequence: 7, verdict: "delivered" });
});

it("parts sessions of one id by connector, kind of log, and where ids were blanked by the other end", () => {
  const blank = { id: "0000000000000000" };
  const rows = [
    sessionRows(greeted, { connector: "A" }),
    sessionRows(greeted, { connector: "B" }),
    sessionRows(greeted, { ...blank, remote: "192.0.2.1:1" }),
    sessionRows(greeted, { ...blank, remote: "192.0.2.1:2" }),
    sessionRows(greeted, { id: "{a-guid}" }),
  ];
  const { sessions } = readLogs({
    a: logText("Receive", ...rows),
    b: logText("Send", sessionRows(greeted, { connector: "A" })),
  });
  expect(sessions.map(({ id, rows: count }) => `${id} ${count}`).sort()).toEqual([
    "0000000000000000 4",
    "0000000000000000 4",
    "08DEA95BF4147658 4",
    "08DEA95BF4147658 4",
    "08DEA95BF4147658 4",
    "{a-guid} 4",
  ]);
});

it.each(["0000000000000000", "", "XXXXXXXXXXXXXXXX", "<removed>"])(
  "parts sessions with one host whose ids were made %j by their first rows",
  (id) => {
    const to = { id, connector: "Internet", remote: "192.0.2.25:25" };
    const sent = ["* | attempting to connect", "+ ", "< 220 ready", "> EHLO a", "< 250 host"];
    const begun = [...sent, "> MAIL FROM:<a@b.example>", "< 250 ok"];
    const unreached = [
      "* | attempting to connect",
      "* | Failed to connect. Winsock error code: 10060, Win32 error code: 10060",
    ];
    const delivered = sessionRows(
      [...begun, "> RCPT TO:<c@d.example>", "< 250 ok", "> BDAT 9 LAST", "< 250 ok", "> QUIT"],
      to,
    );
    const refused = sessionRows(
      [...begun, "> RCPT TO:<x@d.example>", "< 550 5.1.1 User unknown"],
      to,
    );
    const mixed = delivered.flatMap((row, at) => [row, ...refused.slice(at, at + 1)]);
    const verdicts = (...rows: readonly (readonly string[])[]) =>
      readLogs({ a: logText("Send", ...rows) }).sessions.map(({ cause, rows: count }) => [
        cause,
        count,
      ]);
    const whole = [
      ["none", delivered.length],
      ["rcpt-generic", refused.length],
    ];
    expect(verdicts(delivered, refused)).toEqual(whole);
    expect(verdicts(mixed)).toEqual(whole);
    const local = "10.20.1.11:51001";
    const first = sessionRows(begun, { ...to, local: "10.20.1.11:51000" });
    const second = sessionRows(begun, { ...to, local });
    const late = sessionRows(["< 550 5.1.1 User unknown"], { ...to, local, from: begun.length });
    expect(verdicts(first, second, late)).toEqual([
      ["none", begun.length],
      ["rcpt-generic", begun.length + 1],
    ]);
    const none = sessionRows(unreached, { ...to, local: "" });
    expect(verdicts(none, none, delivered)).toEqual([
      ["conn-timeout-10060", 2],
      ["conn-timeout-10060", 2],
      ["none", delivered.length],
    ]);
  },
);

it("tells a hundred thousand sessions with blanked ids apart, and does end", () => {
  const log = Array.from({ length: 100_000 }, (_, each) => {
    const time = new Date(Date.UTC(2026, 4, 12) + each).toISOString();
    return `${time},A,0000000000000000,0,10.0.0.1:25,192.0.2.${each >> 14}:${each & 16_383},+,,\n`;
  });
  // A search through all sessions of one id for each row would take hours, whatever the machine.
  expect(readLogs({ a: log.join("") }).sessions).toHaveLength(100_000);
}, 120_000);
