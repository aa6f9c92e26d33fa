import { expect, it } from "vitest";
import { plain } from "../../../finding";
import { named } from "./named";

it("keeps a short name, and cuts a long one in the middle to 32 characters", () => {
  expect(plain([named("Relay scanners")])).toBe("Relay scanners");
  const cut = plain([named(`From ${"a".repeat(60)} printers`)]);
  expect(cut).toHaveLength(32);
  expect(cut).toMatch(/^From a+…a+ printers$/);
});
