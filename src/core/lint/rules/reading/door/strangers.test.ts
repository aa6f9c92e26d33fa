import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { Server } from "../../../../model";
import { type Receiver, receiversOf } from "../../../../simulate";
import { accountsSubmit } from "./accounts";
import { denyAnonymous, withoutAnonymousRights } from "./anonymousPermissions";
import { rightsOnInternet, rightsUnknown } from "./anonymousRights";
import { anonymousHolds, anonymousSubmits, relayHeld, strangersRights } from "./strangers";

const anyRecipient = "ms-Exch-SMTP-Accept-Any-Recipient";
const submit = "ms-Exch-SMTP-Submit";
const entry = (user: string, rights: string[], deny = false) => ({
  connector: "EX01\\Default Frontend EX01",
  user,
  rights,
  deny,
});

function unit(
  more: Parameters<typeof door>[0],
  permissions?: NonNullable<CaseOrganisation["permissions"]>,
) {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: [door(more)],
    ...(permissions && { permissions }),
  });
  const server = organisation.servers.EX01 as Server;
  return { organisation, server, receivers: receiversOf(organisation, server), senders: [] };
}
const receiver = (...given: Parameters<typeof unit>): Receiver =>
  unit(...given).receivers[0] as Receiver;

describe("strangers", () => {
  it("relay with both rights; unknown where one is unknown and none is missing", () => {
    const custom = { PermissionGroups: ["AnonymousUsers", "Custom"] };
    expect(relayHeld(receiver(custom))).toBe("unknown");
    expect(relayHeld(receiver(custom, []))).toBe(false);
    expect(relayHeld(receiver({}))).toBe(false);
    expect(relayHeld(receiver({}, [entry("S-1-5-7", [anyRecipient])]))).toBe(true);
    expect(
      relayHeld(receiver({ PermissionGroups: ["None"] }, [entry("S-1-5-7", [anyRecipient])])),
    ).toBe(false);
  });
  it("are not ANONYMOUS LOGON where all are externally secured", () => {
    const trusting = receiver({
      AuthMechanism: ["ExternalAuthoritative"],
      PermissionGroups: ["AnonymousUsers", "ExchangeServers"],
    });
    expect(relayHeld(trusting)).toBe(true);
    expect(anonymousSubmits(trusting)).toBe(false);
    expect(anonymousHolds(trusting, submit)).toBe(false);
    expect(strangersRights(trusting)[0]).toBe("MS Exchange\\Externally Secured Servers");
  });
});

describe("accounts", () => {
  const signIn = { AuthMechanism: ["Integrated", "Tls"], PermissionGroups: ["Custom"] };
  it.each([
    ["all by the group", receiver({ ...signIn, PermissionGroups: ["ExchangeUsers"] }), true],
    ["nobody", receiver(signIn, []), false],
    ["unknown", receiver(signIn), "unknown"],
    ["one", receiver(signIn, [entry("CORP\\svc", ["MS-EXCH-SMTP-SUBMIT"])]), true],
    ["a server is none", receiver(signIn, [entry("CORP\\Exchange Servers", [submit])]), false],
    [
      "without a sign-in",
      receiver({ PermissionGroups: ["ExchangeUsers"], AuthMechanism: ["Tls"] }),
      false,
    ],
  ])("%s", (_, given, held) => {
    expect(accountsSubmit(given)).toBe(held);
  });
});

describe("permissions of strangers", () => {
  it("lose a right, and entries without any", () => {
    const given = receiver({}, [
      entry("S-1-5-7", [anyRecipient, submit]),
      entry("NT AUTHORITY\\ANONYMOUS LOGON", [anyRecipient]),
      entry("NT AUTHORITY\\ANONYMOUS LOGON", [anyRecipient], true),
      entry("CORP\\svc", [anyRecipient]),
    ]);
    expect(withoutAnonymousRights(given, [anyRecipient.toUpperCase()])).toEqual([
      {
        connector: "EX01\\Default Frontend EX01",
        permissions: [
          { user: "S-1-5-7", rights: [submit], deny: false },
          { user: "NT AUTHORITY\\ANONYMOUS LOGON", rights: [anyRecipient], deny: true },
          { user: "CORP\\svc", rights: [anyRecipient], deny: false },
        ],
      },
    ]);
    expect(withoutAnonymousRights(receiver({}), [anyRecipient])).toEqual([]);
  });
  it("are denied one, unless the list is not known", () => {
    expect(denyAnonymous(receiver({}), submit)).toHaveLength(1);
    expect(denyAnonymous(receiver({ PermissionGroups: ["Custom"] }), submit)).toEqual([]);
    expect(denyAnonymous(receiver({ PermissionGroups: ["Custom"] }, []), submit)).toHaveLength(1);
  });
  it("are looked for where more than a few public addresses come", () => {
    const given = [entry("S-1-5-7", [anyRecipient])];
    expect([...rightsOnInternet(unit({}, given), [anyRecipient])]).toHaveLength(1);
    const few = unit({ RemoteIPRanges: ["192.0.2.0/24", "10.0.0.0/8"] }, given);
    expect([...rightsOnInternet(few, [anyRecipient])]).toEqual([]);
    expect(rightsUnknown(unit({ PermissionGroups: ["Custom"] }), [anyRecipient])).toEqual([
      "permissions",
    ]);
    expect(rightsUnknown(unit({ PermissionGroups: ["Custom"], Enabled: false }), [submit])).toEqual(
      [],
    );
  });
});
