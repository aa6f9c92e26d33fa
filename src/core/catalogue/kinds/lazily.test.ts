import { expect, it } from "vitest";
import { lazily } from "./lazily";

it("makes it at the first question, and once", () => {
  let made = 0;
  const schema = lazily(() => ({ number: ++made }));
  expect(made).toBe(0);
  expect(schema()).toBe(schema());
  expect(made).toBe(1);
});
