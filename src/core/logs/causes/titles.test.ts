import { describe, expect, it } from "vitest";
import { causeIds } from "./ids";
import { causeTitle } from "./titles";
import said from "./titles.json" with { type: "json" };

describe("the title of each cause", () => {
  it.each(causeIds.map((id) => [id]))("%s", (id) => {
    const title = causeTitle(id);
    expect(title).not.toBe(id);
    // One line of a list, in the words of a heading: no stop, no code, a capital first.
    expect(title.length).toBeLessThanOrEqual(48);
    expect(title.replace("Outlook.com", "Outlook")).toMatch(/^[A-Z][^.!<>{}]*\w$/);
  });
});

it("tells each from all others, whatever the case, and speaks of no other cause", () => {
  const titles = causeIds.map((id) => causeTitle(id).toLowerCase());
  expect(new Set(titles).size).toBe(causeIds.length);
  for (const id of Object.keys(said)) expect(causeIds, id).toContain(id);
});

it("is the id where nothing is known of it", () => {
  expect(causeTitle("no-such-cause")).toBe("no-such-cause");
  expect(causeTitle("constructor")).toBe("constructor");
});
