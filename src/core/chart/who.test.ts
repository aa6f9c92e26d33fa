import { describe, expect, it } from "vitest";
import { anonymousLogon, anyRecipient } from "../model";
import { rightsOf } from "./who";

const gives = (rights: string[], user: string = anonymousLogon, deny = false) => ({
  user,
  rights,
  deny,
});

describe("rightsOf", () => {
  it("names the principals of the groups, the widest first", () => {
    expect(
      rightsOf(["Partners", "ExchangeServers", "ExchangeUsers", "AnonymousUsers"], [], []).who,
    ).toEqual(["stranger", "user", "partner", "server"]);
    expect(rightsOf(["None"], [], []).who).toEqual([]);
  });

  it.each([anonymousLogon, "anonymous logon", "ANONYMOUS LOGON", "S-1-5-7"])(
    "knows strangers as %s",
    (user) => {
      expect(rightsOf(["AnonymousUsers"], [], [gives([anyRecipient], user)]).relay).toBe("yes");
    },
  );

  it("does not take another account's rights for theirs", () => {
    expect(rightsOf(["AnonymousUsers"], [], [gives([anyRecipient], "CORP\\svc-scan")]).relay).toBe(
      "no",
    );
  });

  it("lets strangers in by a permission alone, and shuts them out by a denied one", () => {
    const submit = "ms-Exch-SMTP-Submit";
    expect(rightsOf([], [], [gives([submit])]).who).toEqual(["stranger"]);
    expect(rightsOf(["AnonymousUsers"], [], [gives([submit], anonymousLogon, true)]).who).toEqual(
      [],
    );
  });

  it("cannot tell without the groups, nor with Custom and no permissions", () => {
    expect(rightsOf(undefined, [], []).relay).toBe("unknown");
    expect(rightsOf(["Custom"], [], undefined).relay).toBe("unknown");
    expect(rightsOf(["AnonymousUsers"], [], undefined).relay).toBe("no");
  });
});
