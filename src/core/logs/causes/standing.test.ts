import { expect, it } from "vitest";
import { StandingTexts } from "./standing";

it("tells which texts stand in another, anywhere in it, and forgets what stood in the one before", () => {
  const texts = new StandingTexts();
  const [relay, able, unknown] = ["relay", "able to rel", "unknown"].map((each) => texts.add(each));
  expect(texts.add("relay")).toBe(relay);
  texts.look("unable to relay");
  expect([relay, able, unknown].map((each) => texts.has([each ?? -1]))).toEqual([
    true,
    true,
    false,
  ]);
  expect(texts.has([unknown ?? -1, relay ?? -1])).toBe(true);
  expect(texts.has([])).toBe(false);
  texts.look("user unknown");
  expect([relay, able, unknown].map((each) => texts.has([each ?? -1]))).toEqual([
    false,
    false,
    true,
  ]);
  texts.look("re");
  expect(texts.has([unknown ?? -1])).toBe(false);
});
