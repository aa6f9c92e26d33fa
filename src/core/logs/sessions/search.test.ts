import { expect, it } from "vitest";
import { sessionRows } from "../../../testing/logText";
import { LogReading } from "../reading";

const said = [
  "+",
  "> 220 ready",
  "< EHLO Printer.example",
  "> 250  mail.example Hello",
  "< AUTH LOGIN",
  "> 334 <authentication response>",
  "> 235 2.7.0 Authentication successful",
  "* dora@b.example | authenticated",
  "< MAIL FROM:<dora@b.example>",
  "> 250 2.1.0 Sender OK",
  "< RCPT TO:<Ann@far.example>",
  "> 250 2.1.5 Recipient OK",
  "< BDAT 10 LAST",
  "> 250 2.6.0 <abc-1@b.example> Queued mail for delivery",
  "-",
];

function read(rowsOf: readonly string[] = said): LogReading {
  const reading = new LogReading();
  const file = reading.open("RECV2026051206-1.LOG");
  const rows = sessionRows(rowsOf, { connector: "EX01\\Relay", from: 0 });
  file.write(new TextEncoder().encode(rows.join("\n")));
  file.end();
  return reading;
}

const holds = (text: string, reading = read()): boolean => reading.search(text).holds(0);

it("finds what a session shows, without case", () => {
  const { id } = read().session(0);
  for (const text of ["ex01\\RELAY", "printer", "ANN@far", "abc-1@b", "delivered", "2.6.0", id])
    expect(holds(text), text).toBe(true);
  expect(holds(id.slice(4, 12).toLowerCase())).toBe(true);
  for (const text of ["nothing of it", "334", "235 2.7.0", "bdat"])
    expect(holds(text), text).toBe(false);
});

it("does not find what is masked, and finds it once accounts are shown", () => {
  const reading = read();
  expect(reading.session(0).messages[0]?.from).toBe("***@b.example");
  expect([holds("dora", reading), holds("***@b.example", reading)]).toEqual([false, true]);
  reading.showsAccounts = true;
  expect(holds("dora@b", reading)).toBe(true);
});

it("tells letters apart that differ by what sets cases apart, and knows cases beyond ASCII", () => {
  const reading = read(["+", "> 220 ready", "< EHLO a@[\u212aLM].\u00c4rger", "-"]);
  for (const text of ["a@[klm]", "\u00e4RGER", "k", "lm].\u00e4"])
    expect(holds(text, reading), text).toBe(true);
  const plain = read(["+", "> 220 ready", "< EHLO a@[klm]", "-"]);
  expect(holds("A@[KLM]", plain)).toBe(true);
  for (const text of ["a`[klm]", "a@{klm]", "a@[klm}", `a@[klm]${"x".repeat(300)}`])
    expect(holds(text, plain), text).toBe(false);
});
