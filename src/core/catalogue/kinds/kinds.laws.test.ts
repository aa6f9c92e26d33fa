import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parameters } from "../registry";
import type { Kind, Raw } from "./kind";

/** Every kind as it is declared somewhere, once for each way it is set up. */
const kinds: readonly (readonly [string, Kind])[] = (["receive", "send"] as const).flatMap((side) =>
  parameters(side).map((each) => [`${side} ${each.name}`, each.kind] as const),
);

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

const nearText = fc
  .array(
    fc.constantFrom(
      ...["10.0.0.1", "/8", "-10.0.0.9", ":25", "[::]", "corp.example", "*.", "SMTP:", ";5", ","],
      ...["36", "MB", " (1,024 bytes)", "Unlimited", "00:10:00", "1.", "5", "<I>CN=a<S>CN=b", "-1"],
      ...["None", "Tls", "AnonymousUsers", "Custom", "Verbose", "true", "$false", "EX01", " ", "é"],
      ...["a.example:AcceptOorgProtocol", "Enabled", "Default", "220 ready"],
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(""));

const text = fc.oneof(anyText, nearText);
const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.nat(40_000_000),
  fc.nat(63),
  fc.double(),
);
const raw: fc.Arbitrary<Raw> = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));

describe.each(kinds)("%s", (_, kind) => {
  it("answers for whatever an export holds; what it answers is canonical and stays", () => {
    fc.assert(
      fc.property(raw, (held) => {
        const read = kind.coerce(held);
        if (!read.ok) return;
        expect(kind.fault(read.value)).toBeUndefined();
        expect(kind.equal(read.value, read.value)).toBe(true);
        expect(kind.show(read.value)).not.toBe("");
        expect(kind.coerce(read.value as Raw)).toEqual({ ok: true, value: read.value });
      }),
      { numRuns: 200 },
    );
  });

  it("comes back as the same value from the argument that a script states", () => {
    fc.assert(
      fc.property(raw, (held) => {
        const read = kind.coerce(held);
        if (!read.ok) return;
        const argument = kind.argument(read.value);
        const stated: Raw = {
          null: () => null,
          boolean: () => (argument.as === "boolean" ? argument.value : null),
          number: () => (argument.as === "number" ? argument.value : null),
          text: () => (argument.as === "text" ? argument.text : null),
          texts: () => (argument.as === "texts" ? argument.texts : null),
          credential: () => "whatever the administrator types",
        }[argument.as]();
        const back = kind.coerce(stated);
        expect(back.ok && kind.equal(back.value, read.value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("reads typed text to canonical values, and its own text back to the same", () => {
    fc.assert(
      fc.property(text, (typed) => {
        if (kind.list) {
          const read = kind.parseItem(typed);
          if (!read.ok) return;
          expect(kind.fault([read.value])).toBeUndefined();
          expect(kind.parseItem(read.value)).toEqual({ ok: true, value: read.value });
          expect(kind.hint(read.value)).toBeTypeOf("string");
          return;
        }
        const read = kind.parse(typed);
        if (!read.ok) {
          if (read.complaint.instead !== undefined)
            expect(kind.parse(read.complaint.instead).ok, read.complaint.instead).toBe(true);
          return;
        }
        expect(kind.fault(read.value)).toBeUndefined();
        expect(kind.parse(kind.text(read.value))).toMatchObject({ ok: true, value: read.value });
      }),
      { numRuns: 200 },
    );
  });
});
