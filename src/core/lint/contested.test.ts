import { expect, it } from "vitest";
import { parseBinding } from "../values";
import { isContested } from "./contested";

const holder = (service: string | undefined, ...texts: readonly string[]) => ({
  service,
  bindings: texts.flatMap((text) => {
    const read = parseBinding(text);
    return read.ok ? [read.value] : [];
  }),
});
const ask = (...members: readonly ReturnType<typeof holder>[]) =>
  isContested(members, ({ service }) => service);

it("tells a port that two services hold, on whatever addresses", () => {
  expect(ask(holder("front", "0.0.0.0:25"), holder("back", "0.0.0.0:2525"))).toBe(false);
  expect(ask(holder("front", "0.0.0.0:25"), holder("front", "10.0.0.1:25"))).toBe(false);
  expect(ask(holder("front", "0.0.0.0:25"), holder("back", "[::1]:25"))).toBe(true);
  expect(ask(holder("front", "0.0.0.0:25"), holder(undefined, "10.0.0.1:25"))).toBe(true);
  expect(ask()).toBe(false);
});
