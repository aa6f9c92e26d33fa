import { expect, test } from "vitest";
import { isSingleKey, pressed, type Stroke, strokesOf } from "./keyMatch";

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("modifiers must be exactly those named", () => {
  expect(pressed("Ctrl Z", stroke("z", { ctrlKey: true }), false)).toBe(true);
  expect(pressed("Ctrl Z", stroke("Z", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(pressed("Ctrl Shift Z", stroke("Z", { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  expect(pressed("F6", stroke("F6", { shiftKey: true }), false)).toBe(false);
});

test("on a Mac the command key stands for Ctrl", () => {
  expect(pressed("Ctrl K", stroke("k", { metaKey: true }), true)).toBe(true);
  expect(pressed("Ctrl K", stroke("k", { ctrlKey: true }), true)).toBe(false);
});

test("signs need Shift on some keyboards only", () => {
  expect(pressed("?", stroke("?", { shiftKey: true }), false)).toBe(true);
  expect(pressed("/", stroke("/"), false)).toBe(true);
  expect(pressed("Ctrl \\", stroke("\\", { ctrlKey: true }), false)).toBe(true);
});

test("one stroke or two", () => {
  expect(strokesOf("Shift F6")).toEqual(["Shift F6"]);
  expect(strokesOf("g d")).toEqual(["g", "d"]);
  expect([isSingleKey("g d"), isSingleKey("?"), isSingleKey("F6"), isSingleKey("Ctrl K")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
