import { afterEach, expect, it, vi } from "vitest";
import { chooseDensity, shownDensity } from "./density";

afterEach(() => {
  vi.restoreAllMocks();
  chooseDensity("dense");
});

it("is dense until somebody wants it roomy, and is kept", () => {
  expect(shownDensity()).toBe("dense");
  chooseDensity("roomy");
  expect(shownDensity()).toBe("roomy");
  expect(localStorage.getItem("portolan.density")).toBe("roomy");
  chooseDensity("dense");
  expect(localStorage.getItem("portolan.density")).toBeNull();
});

it("holds for this page where nothing can be stored", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("denied");
  });
  chooseDensity("roomy");
  expect(shownDensity()).toBe("roomy");
});
