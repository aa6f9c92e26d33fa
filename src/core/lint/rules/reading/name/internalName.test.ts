import { expect, it } from "vitest";
import { isInternalName } from "./internalName";

it("is internal without a dot or with a last label that public DNS does not serve", () => {
  const inside = ["EX01", "ex01.corp.LOCAL", "a.lan", "a.internal", "a.corp", "a.b.test", "1.arpa"];
  expect(inside.filter((each) => !isInternalName(each))).toEqual([]);
  const outside = ["mail.corp.example", "local.example", "a.localx", "test.com", "a.int"];
  expect(outside.filter(isInternalName)).toEqual([]);
});
