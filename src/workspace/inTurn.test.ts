import { expect, it } from "vitest";
import { inTurn } from "./inTurn";

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
