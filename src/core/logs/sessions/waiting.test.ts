import { expect, it } from "vitest";
import { row } from "../rows/kinds";
import type { MessageSeen } from "./messageSeen";
import { Waiting } from "./waiting";

const message = (from: number): MessageSeen => ({
  from,
  to: [],
  id: -1,
  announced: -1,
  sent: -1,
  accepted: -1,
});

it("answers in turn, each command with its message", () => {
  const waiting = new Waiting();
  const one = message(1);
  waiting.add(row.ehlo, null);
  waiting.add(row.mail, one);
  expect([waiting.next(), waiting.message]).toEqual([row.ehlo, null]);
  expect([waiting.next(), waiting.message]).toEqual([row.mail, one]);
  expect(waiting.next()).toBeUndefined();
});

it("skips to what a code tells, if it waits", () => {
  const waiting = new Waiting();
  waiting.add(row.mail, null);
  waiting.add(row.quit, null);
  expect(waiting.skipTo(row.starttls, row.connect)).toBeUndefined();
  expect(waiting.skipTo(row.quit, row.connect)).toBe(row.quit);
  expect(waiting.next()).toBeUndefined();
});

it("waits for the end of the data after 354, before what was sent ahead", () => {
  const waiting = new Waiting();
  const [one, two] = [message(1), message(2)];
  waiting.add(row.rcpt, one);
  waiting.add(row.data, one);
  waiting.add(row.quit, two);
  waiting.goOn(two);
  expect([waiting.next(), waiting.message]).toEqual([row.bdatLast, one]);
  expect(waiting.next()).toBe(row.quit);
  waiting.add(row.idle, null);
  waiting.goOn(two);
  expect([waiting.next(), waiting.message]).toEqual([row.bdatLast, two]);
  expect(waiting.next()).toBeUndefined();
});
