import { expect, it } from "vitest";
import { relay } from "../../testing/powershell/samples";
import { rightsOf, takenBySetting } from "./rightChanges";

const grant = (user: string, rights: readonly string[], deny = false) => ({ user, rights, deny });

it("compares rights without regard to case, one by one, and groups them by principal", () => {
  const before = { ...relay, permissions: [grant("S-1-5-7", ["ms-A", "ms-B"])] };
  const after = {
    ...relay,
    permissions: [grant("s-1-5-7", ["MS-a", "ms-C"]), grant("s-1-5-7", ["ms-D", "ms-C"])],
  };
  expect(rightsOf(after, before)).toEqual({
    added: [grant("s-1-5-7", ["ms-C", "ms-D"])],
    removed: [grant("S-1-5-7", ["ms-B"])],
  });
});

it("takes one account by its names in other languages and its SID as the same (P83)", () => {
  const before = { ...relay, permissions: [grant("NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG", ["r"])] };
  const after = { ...relay, permissions: [grant("NT AUTHORITY\\ANONYMOUS LOGON", ["r"])] };
  const bySid = { ...relay, permissions: [grant("S-1-5-7", ["s"])] };
  expect(rightsOf(after, before)).toEqual({ added: [], removed: [] });
  expect(rightsOf(bySid, before)).toEqual({
    added: [grant("S-1-5-7", ["s"])],
    removed: [grant("NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG", ["r"])],
  });
});

it("does not take a denial for a grant", () => {
  const before = { ...relay, permissions: [grant("u", ["r"])] };
  const after = { ...relay, permissions: [grant("u", ["r"], true)] };
  expect(rightsOf(after, before)).toEqual({
    added: [grant("u", ["r"], true)],
    removed: [grant("u", ["r"])],
  });
});

it("says nothing where the design does not know the rights, and all where the import did not", () => {
  const known = { ...relay, permissions: [grant("u", ["r"])] };
  expect(rightsOf(relay, known)).toEqual({ added: [], removed: [] });
  expect(rightsOf(known, relay)).toEqual({ added: [grant("u", ["r"])], removed: [] });
});

it("leaves to the groups what they give, and to setting them what it takes (changingGroups)", () => {
  const anonymous = "NT AUTHORITY\\ANONYMOUS LOGON";
  const [submit, relaying] = ["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"];
  const of = (groups: readonly string[], ...rights: readonly string[]) => ({
    ...relay,
    explicit: { ...relay.explicit, PermissionGroups: groups },
    permissions: rights.length > 0 ? [grant(anonymous, rights)] : [],
  });
  const nothing = { added: [], removed: [] };
  expect(rightsOf(of(["AnonymousUsers"]), of(["AnonymousUsers"], submit))).toEqual(nothing);
  expect(rightsOf(of(["ExchangeUsers"]), of(["Custom"], submit))).toEqual(nothing);
  expect(rightsOf(of(["Custom"]), of(["Custom"], submit)).removed).toEqual([
    grant(anonymous, [submit]),
  ]);
  expect(rightsOf(of(["None"], submit), of(["AnonymousUsers"])).added).toEqual([
    grant(anonymous, [submit]),
  ]);
  const { PermissionGroups: _, ...unsaid } = relay.explicit;
  expect(rightsOf({ ...of([]), explicit: unsaid }, of(["Partners"], submit)).removed).toHaveLength(
    1,
  );
  // Any-Recipient is a default right of others, none of this account.
  expect(takenBySetting(of(["ExchangeUsers"], submit, relaying))).toEqual([
    grant(anonymous, [submit]),
  ]);
  expect(takenBySetting(of(["AnonymousUsers"], submit, relaying))).toEqual([]);
});
