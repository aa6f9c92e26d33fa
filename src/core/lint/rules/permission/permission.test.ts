import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, fixed, lacking, tellings } from "../../../../testing/ruleFindings";
import { permission } from "./list";

type Properties = ReturnType<typeof door>;

const servers = [{ name: "EX01" }];
const anonymous = "NT AUTHORITY\\ANONYMOUS LOGON";
const entry = (rights: string[], more: { user?: string; deny?: boolean } = {}) => ({
  connector: "EX01\\Default Frontend EX01",
  user: anonymous,
  rights,
  deny: false,
  ...more,
});
const on = (
  more: Properties,
  permissions?: NonNullable<CaseOrganisation["permissions"]>,
): CaseOrganisation => ({
  servers,
  connectors: [door(more)],
  ...(permissions && { permissions }),
});

it("is not checked where no permissions were read", () => {
  const custom = on({ PermissionGroups: ["AnonymousUsers", "Custom"] });
  for (const { code } of permission) expect(lacking(code, custom), code).toEqual(["permissions"]);
  // No group gives strangers these rights: without Custom the answer is known.
  expect(lacking("permission/anonymous-as-internal", on({}))).toEqual([]);
  expect(lacking("permission/anonymous-skips-filters", on({}))).toEqual([]);
  for (const { code } of permission) expect(lacking(code, on({}, [])), code).toEqual([]);
});

describe("anonymous as internal", () => {
  const code = "permission/anonymous-as-internal";
  const flag = "MS-EXCH-SMTP-ACCEPT-AUTHENTICATION-FLAG";
  const headers = "ms-Exch-Accept-Headers-Forest";
  it("names all rights at once, in their own spelling, and takes them away", () => {
    const given = on({}, [entry([flag, "ms-Exch-Bypass-Anti-Spam"]), entry([headers])]);
    expect(tellings(code, given)).toEqual([
      "Default Frontend EX01: Strangers pass as internal: ms-Exch-SMTP-Accept-Authentication-Flag, ms-Exch-Accept-Headers-Forest",
    ]);
    expect(fixed(code, given)).toEqual([
      {
        connector: "EX01\\Default Frontend EX01",
        permissions: [{ user: anonymous, rights: ["ms-Exch-Bypass-Anti-Spam"], deny: false }],
      },
    ]);
  });
  it.each<[string, Properties, NonNullable<CaseOrganisation["permissions"]>, number]>([
    ["256 public addresses", { RemoteIPRanges: ["192.0.2.0/24"] }, [entry([flag])], 0],
    [
      "257 public addresses",
      { RemoteIPRanges: ["192.0.2.0/24", "203.0.113.1"] },
      [entry([flag])],
      1,
    ],
    ["a denied right", {}, [entry([flag]), entry([flag], { deny: true })], 0],
    ["another account", {}, [entry([flag], { user: "NT AUTHORITY\\Authenticated Users" })], 0],
    [
      "externally secured",
      { AuthMechanism: ["ExternalAuthoritative"], PermissionGroups: ["ExchangeServers"] },
      [entry([flag])],
      0,
    ],
    ["a disabled connector", { Enabled: false }, [entry([flag])], 0],
  ])("%s", (_, more, permissions, count) => {
    expect(tellings(code, on(more, permissions))).toHaveLength(count);
  });
});

describe("users any sender", () => {
  const code = "permission/users-any-sender";
  const any = "ms-Exch-SMTP-Accept-Any-Sender";
  const user = "S-1-5-11";
  it("asks for a sign-in that is offered", () => {
    expect(tellings(code, on({}, [entry([any], { user })]))).toHaveLength(1);
    expect(tellings(code, on({ AuthMechanism: ["Tls"] }, [entry([any], { user })]))).toEqual([]);
    expect(
      tellings(code, on({}, [entry([any], { user }), entry([any], { user, deny: true })])),
    ).toEqual([]);
  });
});

describe("dormant relay", () => {
  const code = "permission/dormant-relay";
  const relay = entry(["Ms-Exch-SMTP-Accept-Any-Recipient"]);
  const users = { PermissionGroups: ["ExchangeUsers"] };
  it.each<[string, Properties, NonNullable<CaseOrganisation["permissions"]>, number]>([
    ["without the group", users, [relay], 1],
    ["on a disabled connector too", { ...users, Enabled: false }, [relay], 1],
    ["Submit by hand", users, [relay, entry(["ms-Exch-SMTP-Submit"])], 0],
    [
      "Submit denied beside the group",
      {},
      [relay, entry(["ms-Exch-SMTP-Submit"], { deny: true })],
      0,
    ],
    [
      "externally secured",
      { PermissionGroups: ["ExchangeServers"], AuthMechanism: ["ExternalAuthoritative"] },
      [relay],
      0,
    ],
  ])("%s", (_, more, permissions, count) => {
    expect(tellings(code, on(more, permissions))).toHaveLength(count);
  });
});

describe("deny cancels group", () => {
  const code = "permission/deny-cancels-group";
  it("names each group with the rights that it gives to the principal, in any case", () => {
    const given = on({}, [
      entry(["ms-exch-smtp-submit", "ms-Exch-Bypass-Anti-Spam"], { deny: true }),
      entry(["ms-Exch-SMTP-Submit"], { user: "CORP\\Exchange Servers", deny: true }),
      entry(["ms-Exch-SMTP-Submit"], { user: "CORP\\svc", deny: true }),
    ]);
    expect(tellings(code, given)).toEqual([
      "Default Frontend EX01: Deny of ms-Exch-SMTP-Submit cancels AnonymousUsers",
      "Default Frontend EX01: Deny of ms-Exch-SMTP-Submit cancels ExchangeServers",
    ]);
  });
  it("is silent on what the group itself denies, and on groups that are not there", () => {
    const legacy = entry(["ms-Exch-Accept-Headers-Forest"], {
      user: "CORP\\ExchangeLegacyInterop",
      deny: true,
    });
    expect(tellings(code, on({}, [legacy]))).toEqual([]);
    const users = entry(["ms-Exch-SMTP-Submit"], { user: "S-1-5-11", deny: true });
    expect(tellings(code, on({}, [users]))).toEqual([]);
  });
});
