import fc from "fast-check";
import { expect, it } from "vitest";
import { Account } from "./account";
import type { Fields } from "./fields";
import { Lines, type LineTaker } from "./lines";

const date = "2026-05-12T06:00:00.000Z";

/** Takes rows of three fields; a first field of `bad` is no time. The bytes come in pieces of these lengths, in turn. */
function read(text: string | Uint8Array, ...steps: readonly number[]) {
  const rows: string[][] = [];
  const headers: string[] = [];
  const offsets: number[] = [];
  const account = new Account("a.log");
  const decoder = new TextDecoder();
  const taker: LineTaker = {
    quick: () => 0,
    quickEnd: 0,
    separator: 44,
    header: (bytes, start, end) => headers.push(decoder.decode(bytes.subarray(start, end))),
    row(bytes, fields: Fields, _line, offset) {
      if (fields.count < 3) return "too few fields";
      const settled = fields.settle(bytes);
      const values = Array.from({ length: fields.count }, (_, at) =>
        decoder.decode(settled.subarray(fields.starts[at], fields.ends[at])),
      );
      if (values[0] === "bad") return "date-time not readable";
      rows.push(values);
      offsets.push(offset);
      return null;
    },
  };
  const lines = new Lines(account, taker);
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
    const end = at + (steps[piece % steps.length] ?? bytes.length);
    lines.write(bytes.subarray(at, end));
    at = end;
  }
  lines.end();
  const { used, faulty, faults } = account;
  return { rows, headers, offsets, used, faulty, faults, account };
}

it("parts fields, quotes taken off and doubled quotes made single", () => {
  const { rows } = read('a,b,c\r\n"x, y",,"say ""hi"", now"\nl"it"e,"q"rest,\r\n');
  expect(rows).toEqual([
    ["a", "b", "c"],
    ["x, y", "", 'say "hi", now'],
    ['l"it"e', "q", ""],
  ]);
});

it("knows headers, comments and blank lines, a mark at the head or where files were joined", () => {
  const { headers, used, account } = read(
    "\ufeff#Version: 15\r\n\r\na,b,c\n  \t\n\ufeff#Date: x\nd,e,f",
  );
  expect(headers).toEqual(["#Version: 15", "#Date: x"]);
  expect([used, account.headers, account.lines]).toEqual([2, 4, 6]);
});

it("leaves a lone CR in the text", () => {
  expect(read("a,b\rc,d\r\n").rows).toEqual([["a", "b\rc", "d"]]);
});

it("uses a last line without its end if it is whole; else it was cut", () => {
  expect(read("a,b,c").rows).toEqual([["a", "b", "c"]]);
  expect(read("a,b,c\na,b").faults).toEqual([{ line: 2, reason: "cut line" }]);
  expect(read('a,b,c\na,b,"c').faults).toEqual([{ line: 2, reason: "cut line" }]);
  expect(read("a,b,c\nbad,b,c").faults).toEqual([{ line: 2, reason: "date-time not readable" }]);
  expect(read("a,b\n").faults).toEqual([{ line: 1, reason: "too few fields" }]);
});

it("tells lines with NUL bytes, as a crash leaves them at the tail", () => {
  const { rows, faults } = read("a,b,c\na,b\0,c\nd,e,f\n\0\0\0\0");
  expect(rows).toHaveLength(2);
  expect(faults).toEqual([
    { line: 2, reason: "NUL bytes" },
    { line: 4, reason: "NUL bytes" },
  ]);
});

it("goes on within quotes over line breaks, up to where a row or a header begins", () => {
  const whole = read(`a,b,"one\r\ntwo, ""x""\nthree"\nd,e,f\n`);
  expect(whole.rows).toEqual([
    ["a", "b", 'one\r\ntwo, "x"\nthree'],
    ["d", "e", "f"],
  ]);
  expect([whole.used, whole.faulty]).toEqual([4, 0]);
  expect(whole.offsets).toEqual([0, 28]);
  const open = { line: 1, reason: "unclosed quote" };
  expect(read(`a,b,"one\n${date},b,c\n`)).toMatchObject({ used: 1, faults: [open] });
  expect(read(`a,b,"one\n#Date: x\n"\n`)).toMatchObject({
    headers: ["#Date: x"],
    faults: [open, { line: 3, reason: "unclosed quote" }],
  });
  expect(read(`a,b,"one\ntwo\n${date},b,c\n`).faults).toEqual([
    open,
    { line: 2, reason: "too few fields" },
  ]);
  expect(read('a,b,"one\n').faults).toEqual([open]);
  expect(read('a,"b\nc"\nd,e,f\n')).toMatchObject({
    used: 1,
    faults: [open, { line: 2, reason: "too few fields" }],
  });
});

it("gives up on a quote that is never closed, and on a line that never ends", () => {
  const text = `a,b,"open\n${"words, and more words\n".repeat(4000)}d,e,f\n`;
  const { faults, used } = read(text);
  expect(faults[0]).toEqual({ line: 1, reason: "unclosed quote" });
  expect(used).toBe(1);
  const long = read(`a,b,c\n${"x".repeat(4_200_000)}\nd,e,f\n${"y".repeat(4_200_000)}`, 100_000);
  expect(long).toMatchObject({
    used: 2,
    faults: [
      { line: 2, reason: "line too long" },
      { line: 4, reason: "line too long" },
    ],
  });
});

it("looks at lines within an open quote once, however many there are", () => {
  const open = [
    `${date},b,"${"\n".repeat(60_000)}`,
    'x"y,"z\n',
    `"${date},b,""c${"\n".repeat(60_000)}`,
  ];
  const began = performance.now();
  for (const each of open) {
    const text = `${each.repeat(Math.ceil(500_000 / each.length))}d,e,f\n`;
    const whole = read(text);
    expect([whole.used, whole.faults[0]]).toEqual([1, { line: 1, reason: "unclosed quote" }]);
    expect(whole.account.lines).toBe(text.split("\n").length - 1);
    for (const step of [20_000, 70_000]) expect(read(text, step)).toEqual(whole);
  }
  // It took minutes; how long exactly says nothing of other machines.
  expect(performance.now() - began).toBeLessThan(15_000);
});

it("follows a row as far as 65,536 bytes, and a line as far as 4 MiB", () => {
  const row = (length: number) => `a,b,"\n${"x".repeat(length - 7)}"\n`;
  expect(read(`${row(65_536)}d,e,f\n`)).toMatchObject({ used: 3, faulty: 0 });
  expect(read(`${row(65_537)}d,e,f\n`)).toMatchObject({ used: 1, faulty: 2 });
  const line = (length: number) => `a,b,${"x".repeat(length - 5)}\n`;
  for (const steps of [[], [1_000_000]]) {
    expect(read(line(4_194_304), ...steps)).toMatchObject({ used: 1, faulty: 0 });
    expect(read(line(4_194_305), ...steps)).toMatchObject({ used: 0, faulty: 1 });
  }
});

it("reads the same in pieces of any length, and every line is accounted for", () => {
  const part = fc.constantFrom(
    ...["\n", "\r\n", "\r", ",", '"', '""', ',"', '",', "a", "bad", "a,b,c", "\0", " "],
    ...[`\n${date},b,c`, "\n#Date: x", "\n\ufeff", "x".repeat(700), "y\n".repeat(500)],
    ...['x"y,"z', '"\n', `"${date},""`, `${date};`],
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join("")),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3000 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (text, steps) => {
        const whole = read(text);
        expect(read(text, ...steps)).toEqual(whole);
        expect(whole.account.lines).toBe(
          text.split("\n").length - (/(?:^|\n)$/.test(text) ? 1 : 0),
        );
        const bytes = new TextEncoder().encode(text);
        for (const offset of whole.offsets)
          expect(offset === 0 || bytes[offset - 1] === 10 || bytes[offset - 1] === 0xbf).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it("counts nothing in an empty file", () => {
  expect(read("").account.shown()).toEqual({
    name: "a.log",
    kind: "unknown",
    bytes: 0,
    lines: 0,
    used: 0,
    headers: 0,
    faulty: 0,
    faults: [],
  });
});
