import { expect, it } from "vitest";
import type { Raw } from "../../catalogue";
import { Account } from "./account";
import { adoptListing, listingProperty } from "./listing";

const read = (raw: Raw | undefined) => {
  const properties = [
    { name: listingProperty, raw },
    { name: "Odd", raw: 1 },
  ];
  const account = new Account("x");
  const cmdlets = adoptListing({ types: [], properties }, account);
  expect(Object.fromEntries(account.fates)).toEqual({ used: 1, unknown: 1 });
  return cmdlets;
};

it("names the cmdlets that answered", () => {
  expect(read(["Get-SendConnector", "Get-ADPermission of EX01\\Relay"])).toEqual([
    "get-sendconnector",
    "get-adpermission of ex01\\relay",
  ]);
  expect(read("Get-SendConnector")).toEqual(["get-sendconnector"]);
  for (const raw of [undefined, null, 7, [7]]) expect(read(raw)).toEqual([]);
});
