import { expect, it } from "vitest";
import { besideGroups, spelledRight } from "./besideGroups";
import { permissionGroups, principals } from "./permissionGroups";

const entry = (user: string, rights: readonly string[], deny = false) => ({ user, rights, deny });
const submit = "ms-Exch-SMTP-Submit";
const any = "ms-Exch-SMTP-Accept-Any-Recipient";

it("leaves what the groups of the connector give nobody", () => {
  const anonymous = entry("S-1-5-7", [submit.toUpperCase(), any]);
  expect(besideGroups([anonymous], ["AnonymousUsers"])).toEqual([entry("S-1-5-7", [any])]);
  expect(besideGroups([anonymous], ["ExchangeUsers"])[0]).toBe(anonymous);
  expect(besideGroups([anonymous], ["None", "Custom"])[0]).toBe(anonymous);
});

it("knows the forest's domain and the members of each group by whatever domain stands there", () => {
  const servers = ["CORP\\Exchange Servers", "corp.example\\exchange servers"].map((user) =>
    entry(user, [any]),
  );
  expect(besideGroups(servers, ["ExchangeServers"])).toEqual([]);
});

it("keeps a denial of what a group gives, and takes away what a group itself denies", () => {
  const denied = entry(principals.authenticated, [any], true);
  expect(besideGroups([denied], ["ExchangeUsers"])).toEqual([denied]);
  const legacy = entry("CORP\\ExchangeLegacyInterop", ["ms-Exch-Accept-Headers-Forest"], true);
  expect(besideGroups([legacy], ["ExchangeLegacyServers"])).toEqual([]);
});

it("leaves nothing of what every group gives, and all of it without the group", () => {
  for (const { name, grants } of permissionGroups) {
    const entries = grants.flatMap(({ principal, rights, denied = [] }) => [
      ...rights.map((right) => entry(principal, [right])),
      ...denied.map((right) => entry(principal, [right], true)),
    ]);
    expect(besideGroups(entries, [name])).toEqual([]);
    expect(besideGroups(entries, [])).toEqual(entries);
  }
});

it("spells a right as Exchange does, and leaves one that it does not know", () => {
  expect(spelledRight("Ms-Exch-SMTP-Accept-Any-Recipient")).toBe(any);
  expect(spelledRight("ms-Exch-SMTP-Accept-New")).toBe("ms-Exch-SMTP-Accept-New");
});
