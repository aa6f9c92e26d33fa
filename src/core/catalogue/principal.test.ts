import { describe, expect, it } from "vitest";
import { principals } from "./permissionGroups";
import { accountKey, principalOf, sameAccount } from "./principal";

describe("principals", () => {
  it("are known by name in any case, with or without what stands before it, and by SID", () => {
    for (const user of [
      "NT AUTHORITY\\ANONYMOUS LOGON",
      "nt authority\\anonymous logon",
      "Anonymous Logon",
      "AUTORITE NT\\ANONYMOUS LOGON",
      "NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG",
      " s-1-5-7 ",
    ])
      expect(principalOf(user)).toBe(principals.anonymous);
    expect(principalOf("S-1-5-11")).toBe(principals.authenticated);
    expect(principalOf("CORP\\Exchange Servers")).toBe(principals.exchangeServers);
    expect(principalOf("ms exchange\\externally secured servers")).toBe(
      principals.externallySecured,
    );
  });

  it("leaves every other account what it is", () => {
    for (const user of ["CORP\\svc-scan", "", "\\", "S-1-5-7-1", "constructor", "__proto__"])
      expect(principalOf(user)).toBeUndefined();
  });

  it("says when two texts name one account", () => {
    expect(sameAccount("CORP\\svc-scan", "corp\\SVC-SCAN")).toBe(true);
    expect(sameAccount("CORP\\svc-scan", "svc-scan")).toBe(false);
    expect(sameAccount("S-1-5-7", "NT AUTHORITY\\ANONYMOUS LOGON")).toBe(true);
    expect(sameAccount("S-1-5-7", "CORP\\svc-scan")).toBe(false);
    expect(accountKey(" S-1-5-7")).toBe(accountKey("NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG"));
  });
});
