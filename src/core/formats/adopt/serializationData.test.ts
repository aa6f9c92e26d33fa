import fc from "fast-check";
import { expect, it } from "vitest";
import { outermostMembers } from "./serializationData";

const text = (value: string) => [value.length, ...new TextEncoder().encode(value)];
const int = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const layout = (record: number, id: number, name: string, members: readonly string[]) => [
  record,
  ...int(id),
  ...text(name),
  ...int(members.length),
  ...members.flatMap(text),
];

/** As .NET writes an object with a truth, an enumeration, nothing, bytes elsewhere, and a text. */
const stream = new Uint8Array(
  [
    [0, ...int(1), ...int(-1), ...int(1), ...int(0)],
    [12, ...int(2), ...text("Assembly")],
    layout(5, 1, "Certificate", ["Self", "Services", "None", "Bytes", "Identity"]),
    [0, 4, 4, 7, 1],
    [1, ...text("Services"), ...int(2), ...text("X"), ...int(2), 2],
    int(2),
    [1],
    layout(5, 7, "Services", ["value__"]),
    [0, 8],
    int(2),
    int(27),
    [10],
    [9, ...int(3)],
    [6, ...int(8), ...text("ex01.corp.example\\AB")],
    [11],
  ].flat(),
);

it("reads truths, numbers, texts and enumerations, and passes over the rest", () => {
  expect(Object.fromEntries(outermostMembers(stream))).toEqual({
    Self: true,
    Services: 27,
    Identity: "ex01.corp.example\\AB",
  });
});

it("gives what came before the place where a stream is cut or odd, and never throws", () => {
  expect([...outermostMembers(stream.subarray(0, stream.length - 3)).keys()]).toEqual([
    "Self",
    "Services",
  ]);
  fc.assert(
    fc.property(fc.nat(stream.length - 1), fc.nat(255), (at, byte) => {
      const changed = stream.slice();
      changed[at] = byte;
      expect(() => outermostMembers(changed)).not.toThrow();
      expect(() => outermostMembers(stream.subarray(0, at))).not.toThrow();
    }),
  );
  expect(outermostMembers(new Uint8Array([1, 2, 3])).size).toBe(0);
});
