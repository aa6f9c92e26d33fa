import { expect, it } from "vitest";
import { domainOf } from "./domainOf";

it("tells the domain of an address, and none where it has none", () => {
  expect(["a@B.example", "a@b@c.example", "postmaster", "", "a@"].map(domainOf)).toEqual([
    ...["b.example", "c.example", "", "", ""],
  ]);
});
