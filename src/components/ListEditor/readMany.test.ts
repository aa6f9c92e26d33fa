import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hosts, ranges, spaces } from "../../core/catalogue";
import { added, readMany, understood } from "./readMany";

const outcome = (text: string, present: readonly string[] = []) =>
  readMany(ranges(), text, present).map((each) => `${each.line} ${each.text}: ${each.outcome.as}`);

describe("readMany", () => {
  it("reads what administrators paste", () => {
    const text =
      "10.20.4.0/24 # scanners\r\n\r\n10.20.5.1, 10.20.5.2;10.20.5.3\n'10.9.0.0(255.255.0.0)',\n10.0.0.1 - 10.0.0.9";
    expect(added(readMany(ranges(), text, []))).toEqual([
      "10.20.4.0/24",
      "10.20.5.1",
      "10.20.5.2",
      "10.20.5.3",
      "10.9.0.0/16",
      "10.0.0.1-10.0.0.9",
    ]);
  });

  it("tells what is there already and what it cannot read, with the line", () => {
    expect(outcome("10.1.1.1\n10.1.1.1\n10.1.1.300\n10.9.9.9", ["10.9.9.9"])).toEqual([
      "1 10.1.1.1: read",
      "2 10.1.1.1: already",
      "3 10.1.1.300: refused",
      "4 10.9.9.9: already",
    ]);
  });

  it("keeps the semicolon of an address space", () => {
    expect(added(readMany(spaces(), "corp.example;5\nSMTP:*.eu.example;10", []))).toEqual([
      "SMTP:corp.example;5",
      "SMTP:*.eu.example;10",
    ]);
    expect(added(readMany(hosts(), "[192.0.2.60], mail.example", []))).toEqual([
      "192.0.2.60",
      "mail.example",
    ]);
  });

  it("replaces by all that was understood", () => {
    expect(understood(readMany(ranges(), "10.1.1.1\n10.1.1.1\nx", ["10.1.1.1"]))).toEqual([
      "10.1.1.1",
    ]);
  });

  it("drops no piece of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const readings = readMany(ranges(), text, []);
        for (const each of readings) expect(text).toContain(each.text);
        const left = text.replace(/#.*/g, "").replace(/[\s,;'"\u2018\u2019\u201c\u201d]/g, "");
        if (left !== "") expect(readings.length).toBeGreaterThan(0);
      }),
    );
  });
});
