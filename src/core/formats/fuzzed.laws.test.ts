import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import "../../testing/seed";
import { asCsv, asFormatList, asJson, shownConnectors } from "../../testing/shownConnectors";
import { Adopter } from "./adopt";
import { Account } from "./adopt/account";
import { readInput } from "./index";

/** 100,000 by hand: PORTOLAN_FUZZ=100000 npx vitest run --project core src/core/formats/fuzzed.laws.test.ts */
const runs = Number(process.env.PORTOLAN_FUZZ ?? 2000);

const folder = fileURLToPath(new URL("fixtures/exports", import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith(".expected.json"))
  .map((name) => Uint8Array.from(readFileSync(`${folder}/${name}`)));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 20_000));

/** What breaks notations, put into samples and put together. */
const pieces = fc.constantFrom(
  ...["\n", "\r\n", "\r", "\n\n", " ", "\t", "\u00a0", " : ", ":", ",", ";", "|", '"', '""', "'"],
  ...[
    "{",
    "}",
    "{}",
    "[",
    "]",
    "...",
    "…",
    "...}",
    "---- ----",
    "--------",
    ">",
    "> ",
    "#TYPE x\n",
  ],
  ...[
    "Name",
    "Identity",
    "Server",
    "Bindings",
    "RemoteIPRanges",
    "AddressSpaces",
    "Enabled",
    "Odd",
  ],
  ...["EX01\\Relay", "10.0.0.1", "10.0.0.0/8", "0.0.0.0:25", "SMTP:*;1", "True", "WAHR", "36 MB"],
  ...[
    "[PS] C:\\>Get-ReceiveConnector | fl",
    "PS C:\\> ",
    "User",
    "Deny",
    "ExtendedRights",
    "LowerBound",
  ],
  ...[
    "System.String[]",
    "null",
    "true",
    '{"value":',
    '"Count":1}',
    '{"IsUnlimited":false}',
    "\\u0000",
  ],
  ...["__proto__", "\ufeff", "\u0085", "\u2028", "é", "<", "<#", "New-SendConnector -Name A"],
);

/** A sample with something put in, taken out or doubled, some times. */
const changed = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(20_000), fc.nat(60), pieces), { minLength: 1, maxLength: 6 }),
  )
  .map(([sample, edits]) => {
    let text = latin1(sample);
    for (const [at, length, piece] of edits) {
      const from = at % (text.length + 1);
      const cut = text.slice(from, from + length);
      text =
        text.slice(0, from) +
        (length % 3 === 0 ? cut + piece + cut : piece) +
        text.slice(from + length);
    }
    return Uint8Array.from([...text].map((each) => each.charCodeAt(0) & 255));
  });
const assembled = fc.array(pieces, { maxLength: 60 }).map((all) => utf8(all.join("")));
const lines = fc
  .array(fc.array(pieces, { maxLength: 6 }), { maxLength: 20 })
  .map((all) => utf8(all.map((each) => each.join(" ")).join("\n")));
const printed = fc
  .tuple(shownConnectors(), fc.integer({ min: 60, max: 120 }), fc.nat(3), fc.nat(4000), fc.nat(300))
  .map(([connectors, width, form, at, length]) => {
    const text = [
      () => asFormatList(connectors, width),
      () => asCsv(connectors, ";", ","),
      () => asJson(connectors, false),
      () => asJson(connectors, true),
    ][form]?.();
    const from = at % ((text?.length ?? 0) + 1);
    return utf8((text?.slice(0, from) ?? "") + (text?.slice(from + length) ?? ""));
  });
const inputs = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 4, arbitrary: changed },
  { weight: 2, arbitrary: assembled },
  { weight: 2, arbitrary: lines },
  { weight: 1, arbitrary: printed },
);

/** How many properties readers gave to the adopter, or told of themselves. */
let properties = 0;
/** Inside the adopter: what it tells of an object is counted already. */
let depth = 0;
function inside<T>(read: () => T): T {
  depth += 1;
  try {
    return read();
  } finally {
    depth -= 1;
  }
}

/** Counts beside the methods; spies would keep every call in memory. */
function counting(): () => void {
  const { take, result } = Adopter.prototype;
  const { refuseObject, setAsideAt } = Account.prototype;
  Adopter.prototype.take = function (bag) {
    properties += bag.properties.length;
    inside(() => take.call(this, bag));
  };
  Adopter.prototype.result = function () {
    return inside(() => result.call(this));
  };
  Account.prototype.refuseObject = function (part, count) {
    if (depth === 0) properties += count;
    refuseObject.call(this, part, count);
  };
  Account.prototype.setAsideAt = function (line, what, count = 0) {
    if (depth === 0) properties += count;
    setAsideAt.call(this, line, what, count);
  };
  return () => {
    Object.assign(Adopter.prototype, { take, result });
    Object.assign(Account.prototype, { refuseObject, setAsideAt });
  };
}

/** Milliseconds. */
const longest = 1000;

function timed(bytes: Uint8Array) {
  const began = performance.now();
  const result = readInput({ name: "x", bytes });
  return { result, took: performance.now() - began };
}

function judge(bytes: Uint8Array): void {
  properties = 0;
  const { result, took } = timed(bytes);
  // A busy machine may have stopped for a while: what is slow is slow again.
  if (took > longest) {
    properties = 0;
    expect(timed(bytes).took).toBeLessThan(longest);
  }
  if (!result.ok) {
    expect([result.fault.what, result.fault.mend]).not.toContain("");
    return;
  }
  const fates = [...result.fates.values()].reduce((sum, each) => sum + each, 0);
  const isOther = result.imported.scripts !== undefined || result.design !== undefined;
  if (!isOther && result.fates.size > 0) expect(fates).toBe(properties);
}

it("the readers never throw, never hang, and give every property one fate", {
  timeout: 3_600_000,
}, () => {
  const restore = counting();
  try {
    fc.assert(fc.property(inputs, judge), { numRuns: runs });
  } finally {
    restore();
  }
});
