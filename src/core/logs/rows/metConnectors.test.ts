import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { MetConnectors } from "./metConnectors";

it("finds the connectors that were met last, where a comma follows", () => {
  const met = new MetConnectors();
  const end = (text: string): number => {
    const bytes = encodeUtf8(text);
    return met.end(bytes, new DataView(bytes.buffer), 0, bytes.length);
  };
  const learn = (name: string, text: number): void =>
    met.learn(encodeUtf8(name), 0, name.length, text);
  expect(end("Internet,08DE")).toBe(-1);
  learn("Internet", 1);
  learn("Internet", 1);
  learn("Internet two", 2);
  expect([end("Internet,08DE"), met.found]).toEqual([8, 1]);
  expect([end("Internet two,08DE"), met.found]).toEqual([12, 2]);
  expect(end("Internet twos,08DE")).toBe(-1);
  expect(end("Internet two")).toBe(-1);
  for (let number = 3; number < 10; number += 1) learn(`c${number}`, number);
  expect(end("Internet two,")).toBe(12);
  expect(end("Internet,")).toBe(-1);
});
