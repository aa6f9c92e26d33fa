import { describe, expect, it } from "vitest";
import type { BagProperty } from "./bag";
import { isShownOnly, readEntry, usedOfEntry } from "./permission";

const submit = "ms-Exch-SMTP-Submit";
const shown = {
  Identity: "EX01\\Relay",
  User: "CORP\\scan",
  Deny: "False",
  IsInherited: false,
  ExtendedRights: [submit],
};
const read = (change: Readonly<Record<string, BagProperty["raw"]>>) =>
  readEntry({
    types: [],
    properties: Object.entries({ ...shown, ...change }).map(([name, raw]) => ({ name, raw })),
  });
const entry = (change: object) => ({
  is: "entry",
  identity: "EX01\\Relay",
  user: "CORP\\scan",
  deny: false,
  inherited: false,
  rights: [submit],
  others: [],
  ...change,
});

describe("an entry of Get-ADPermission", () => {
  it("is read from truths and from the texts of switches", () => {
    expect(read({})).toEqual(entry({}));
    expect(read({ Deny: true, IsInherited: "True" })).toEqual(
      entry({ deny: true, inherited: true }),
    );
    expect(read({ IsInherited: undefined, Inherited: "False" })).toEqual(entry({}));
  });

  it("takes rights as a list, as one text, or none", () => {
    const both = entry({ rights: [submit, "ms-Exch-Bypass-Anti-Spam"] });
    expect(read({ ExtendedRights: `${submit}, MS-EXCH-BYPASS-ANTI-SPAM` })).toEqual(both);
    for (const between of [" ", "|", ";", ",", "\n"])
      expect(read({ ExtendedRights: `${submit}${between}ms-Exch-Bypass-Anti-Spam` })).toEqual(both);
    expect(read({ ExtendedRights: null })).toEqual(entry({ rights: [] }));
    expect(read({ ExtendedRights: ["Send-As", submit, submit.toUpperCase()] })).toEqual(
      entry({ others: ["Send-As"] }),
    );
  });

  it.each([
    ["Identity", { Identity: "" }],
    ["User", { User: " " }],
    ["Deny", { Deny: "maybe" }],
    ["Deny, IsInherited", { Deny: undefined, IsInherited: null }],
    ["ExtendedRights", { ExtendedRights: undefined }],
    ["ExtendedRights", { ExtendedRights: [submit, undefined] as never }],
    ["ExtendedRights", { ExtendedRights: 7 }],
  ])("is not guessed at where %s cannot be read", (name, change) => {
    expect(read(change)).toMatchObject({
      is: "unreadable",
      reason: expect.stringContaining(`lacks ${name}.`),
    });
  });

  it("belongs to what its identity names, in either spelling", () => {
    expect(read({ Identity: "To Internet" })).toEqual({ is: "elsewhere" });
    const dn = (name: string) =>
      `CN=${name},CN=SMTP Receive Connectors,CN=Protocols,CN=EX01,CN=Servers,CN=Corp,DC=corp`;
    expect(read({ Identity: dn("Relay") })).toEqual(entry({}));
    expect(read({ Identity: dn("A\\, B") })).toEqual(entry({ identity: "EX01\\A, B" }));
  });
});

it("has a fate for each property that Get-ADPermission shows", () => {
  expect(usedOfEntry.has("Identity")).toBe(true);
  expect(isShownOnly("AccessRights")).toBe(true);
  expect(isShownOnly("Sparkle")).toBe(false);
});
