import { expect, test } from "vitest";
import { keysText } from "./keysText";

test("Ctrl is the command key on a Mac, function keys stay", () => {
  expect(keysText("Ctrl Shift Z", true)).toBe("⌘ ⇧ Z");
  expect(keysText("Shift F6", true)).toBe("⇧ F6");
  expect(keysText("Ctrl K", false)).toBe("Ctrl K");
});
