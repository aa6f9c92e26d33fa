import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inTurn } from "./opening";

const page = readFileSync("index.html", "utf8");

it("lets the page breathe between one thing and the next", async () => {
  const order: string[] = [];
  const step = (name: string) => async () => {
    order.push(name);
    setTimeout(() => order.push(`after ${name}`));
  };
  await inTurn([step("one"), step("two")]);
  expect(order).toEqual(["one", "after one", "two", "after two"]);
});

it("stops at what fails, and tells it", async () => {
  const order: string[] = [];
  const failing = inTurn([
    () => Promise.reject(new Error("no such file")),
    async () => order.push("never"),
  ]);
  await expect(failing).rejects.toThrow("no such file");
  expect(order).toEqual([]);
});

it("has a frame that nobody hears, with the places in their order", async () => {
  const { places } = await import("./places");
  expect(page).toMatch(/<div id="opening"[^>]*\binert\b/);
  const words = (kind: string) =>
    [...page.matchAll(new RegExp(`class="${kind}" data-of="([a-z]+)">([^<]+)<`, "g"))].map(
      ([, of, word]) => ({ path: `/${of}`, label: word }),
    );
  const wanted = places.map(({ path, label }) => ({ path, label }));
  expect(words("place-word")).toEqual(wanted);
  expect(words("place-foot")).toEqual(wanted);
});
