import { expect, it } from "vitest";
import {
  after,
  again,
  answer,
  begin,
  close,
  goTo,
  hint,
  skip,
  theEnd,
  tick,
  withText,
} from "./progress";
import { progressSchema } from "./progressSchema";

const text = { steps: [{ id: "find" }, { id: "who" }, { id: "relay" }] };
const begun = begin({ walkthrough: "mine", version: "1", workspace: "w1", before: "w0" }, text, 5);

it("begins at the first step, and is what is stored", () => {
  expect(begun).toMatchObject({ step: "find", ticked: [], before: "w0", started: 5 });
  expect(progressSchema.safeParse(begun).success).toBe(true);
});

it("leads to what is not done yet, wherever it stands, and then to the end", () => {
  const done = skip(tick(goTo(begun, "who"), "who"), "relay");
  expect(after(done, text, "who")).toBe("find");
  expect(after(tick(done, "find"), text, "find")).toBe(theEnd);
  expect(after(begun, text, "relay")).toBe("find");
});

it("counts a step once, as done or as skipped", () => {
  const done = tick(skip(begun, "who"), "who");
  expect(done).toMatchObject({ ticked: ["who"], skipped: [] });
  expect(skip(done, "who")).toBe(done);
  expect(tick(done, "who")).toBe(done);
});

it("keeps answers, the highest hint, and when the end was reached first", () => {
  const wrong = close(hint(hint(answer(begun, "who", 2), "who", 3), "who", 1), 1);
  expect(wrong.finished).toBeUndefined();
  const later = close(close(wrong, 0, 7), 0, 9);
  expect(later).toMatchObject({
    answers: { who: 2 },
    hints: { who: 3 },
    closing: [1, 0],
    finished: 7,
  });
  expect(again(later, text, 11)).toEqual({ ...begun, started: 11, changed: 11 });
});

it("keeps what belongs to steps of the same id in another version of the text", () => {
  const old = goTo(answer(tick(tick(begun, "find"), "relay"), "relay", 1), "relay");
  const now = withText(old, "2", { steps: [{ id: "find" }, { id: "more" }, { id: "who" }] });
  expect(now).toMatchObject({ version: "2", ticked: ["find"], answers: {}, step: "more" });
  expect(withText(old, "1", { steps: [] })).toBe(old);
});
