import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { eightHex, idText, SessionIndex } from "./sessionIndex";

it("finds many sessions by their ids, several of one id too", () => {
  const index = new SessionIndex();
  for (let number = 0; number < 10_000; number += 1) index.add(0x08dea95b, number * 3);
  const again = index.add(0x08dea95b, 300);
  expect(again).toBe(10_000);
  const entry = index.first(0x08dea95b, 300);
  expect(entry).toBe(10_001);
  expect(index.next(entry)).toBe(101);
  expect(index.next(101)).toBe(0);
  expect(index.first(0x08dea95b, 301)).toBe(0);
  expect(index.first(0, 300)).toBe(0);
  expect(index.bytes).toBeGreaterThan(120_000);
});

it("reads and writes ids", () => {
  const bytes = encodeUtf8("08DEA95bF4147658");
  expect(idText(eightHex(bytes, 0), eightHex(bytes, 8))).toBe("08DEA95BF4147658");
  expect(eightHex(encodeUtf8("08DEG95B"), 0)).toBe(-1);
  expect(eightHex(encodeUtf8("FFFFFFFF"), 0)).toBe(0xffff_ffff);
});
