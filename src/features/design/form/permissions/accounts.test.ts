import { expect, it } from "vitest";
import { principals } from "../../../../core/catalogue";
import { organisation, receiver, server } from "../../../../testing/builders";
import { groupsGiving, markOf, suggestedAccounts, whoIs } from "./accounts";

it("offers every principal once, then the accounts of other connectors", () => {
  const given = (user: string) => [{ user, rights: ["r"], deny: false }];
  const { connectors } = organisation(
    [server("EX01")],
    [
      receiver("Relay", { permissions: [...given("CORP\\scan"), ...given("S-1-5-7")] }),
      receiver("Other", { permissions: given("corp\\SCAN") }),
    ],
  );
  const offered = suggestedAccounts(connectors);
  expect(offered.map(({ value }) => value)).toEqual([
    "NT AUTHORITY\\ANONYMOUS LOGON",
    "NT AUTHORITY\\Authenticated Users",
    "Exchange Servers",
    "MS Exchange\\Edge Transport Servers",
    "MS Exchange\\Hub Transport Servers",
    "MS Exchange\\Externally Secured Servers",
    "ExchangeLegacyInterop",
    "MS Exchange\\Partner Servers",
    "CORP\\scan",
  ]);
  expect(offered.every(({ help }) => help !== "")).toBe(true);
});

it("says who an account is, by whatever name", () => {
  expect(markOf("s-1-5-7")).toBe("stranger");
  expect(markOf("CORP\\scan")).toBe("user");
  expect(markOf("CORP\\Exchange Servers")).toBe("server");
  expect(whoIs("CORP\\scan")).toBeUndefined();
});

it("names the groups that give a right already", () => {
  const any = "MS-EXCH-SMTP-ACCEPT-ANY-RECIPIENT";
  const groups = ["AnonymousUsers", "ExchangeUsers"];
  expect(groupsGiving(groups, principals.authenticated, any)).toEqual(["Exchange users"]);
  expect(groupsGiving(groups, principals.anonymous, any)).toEqual([]);
  expect(groupsGiving(groups, "CORP\\scan", any)).toEqual([]);
});
