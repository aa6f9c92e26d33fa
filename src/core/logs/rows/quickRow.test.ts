import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLogs } from "../../../testing/logText";
import { addRow } from "./addRow";
import { usualLayout } from "./columns";
import { isEvent, QuickRows } from "./quickRow";
import { known } from "./sessionOf";
import { Store } from "./store";

const names = ["EX01-FrontEnd-RECV2026051206-1.LOG", "EX01-Hub-SEND2026051207-1.LOG"];
const decode = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "latin1");

/** A log whose every field stands in quotes: no row of it is a quick one. */
const inQuotes = (log: string): string =>
  log.replace(/^\d.*$/gm, (row) =>
    [...row.replace(/\r$/, "").matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)]
      .map(([, field = ""]) => (field.startsWith('"') ? field : `"${field}"`))
      .join(","),
  );

it.each(names)("%s gives the same sessions the quick way and the careful way", (name) => {
  const log = decode(name);
  const careful = inQuotes(log);
  expect(careful).toContain('"08D');
  expect(readLogs({ a: careful }).sessions).toEqual(readLogs({ a: log }).sessions);
});

it("leaves its hands of what it was not taught", () => {
  const store = new Store();
  const quick = new QuickRows(store);
  const bytes = new TextEncoder().encode(
    "2026-05-12T06:00:04.000Z,Out,08DEA95BF4147658,0,,203.0.113.70:50893,+,,\r\n",
  );
  expect(quick.take(bytes, 0, bytes.length, 0, 1, 0)).toBe(0);
  quick.learn(bytes, 25, 28);
  store.stretches.push({ file: 0, receives: false, base: 0, firstRow: 0, layout: usualLayout });
  expect(quick.take(bytes, 0, bytes.length - 1, 0, 1, 0)).toBe(0);
  expect(known(store, 0x08dea95b, 0xf4147658, 1, 0)).toBeUndefined();
  expect(store.rows).toBe(0);
  expect(quick.take(bytes, 0, bytes.length, 0, 1, 0)).toBe(1);
  expect(quick.end).toBe(bytes.length);
  expect([store.rows, isEvent(43), isEvent(63), typeof addRow]).toEqual([
    1,
    true,
    false,
    "function",
  ]);
});
