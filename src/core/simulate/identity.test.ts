import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { type Permission, strangersMayRelay } from "../model";
import {
  offersSignIn,
  partnerOf,
  serverIdentityOf,
  strangerOf,
  userOf,
  withRights,
} from "./identity";
import { receiversOf } from "./receiver";
import { rightNames } from "./rightNames";

const { anyRecipient, anySender, authoritativeSender, submit } = rightNames;

function receiver(
  properties: Readonly<Record<string, unknown>>,
  permissions?: readonly Permission[],
  unknown: readonly string[] = [],
) {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }],
    ...(permissions && {
      permissions: permissions.map((each) => ({ connector: "EX01\\C", ...each })),
    }),
    connectors: [{ Name: "C", Server: "EX01", ...properties }],
  } as CaseOrganisation);
  const [id, only] = Object.entries(organisation.connectors)[0]!;
  const connectors = { [id]: { ...only, unknown } } as typeof organisation.connectors;
  return receiversOf({ ...organisation, connectors }, organisation.servers.EX01!)[0]!;
}

const anonymous = { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] };
const give = (user: string, right: string, deny = false): Permission => ({
  user,
  rights: [right],
  deny,
});

describe("strangers", () => {
  it("hold what AnonymousUsers gives, and no relay (R60)", () => {
    const stranger = strangerOf(receiver(anonymous, []));
    expect(stranger.principal).toBe("NT AUTHORITY\\ANONYMOUS LOGON");
    expect(stranger.rights()).toEqual([
      submit,
      anySender,
      authoritativeSender,
      rightNames.headersRouting,
    ]);
    expect(stranger.holds(anyRecipient)).toBe(false);
    expect(stranger.because(submit)).toEqual({ group: "AnonymousUsers" });
    expect(stranger.because(anyRecipient)).toBeUndefined();
  });

  it.each([
    "NT AUTHORITY\\ANONYMOUS LOGON",
    "nt authority\\anonymous logon",
    "Anonymous Logon",
    "S-1-5-7",
    "s-1-5-7",
  ])("hold what was given to %s, whatever the case of the right (R65)", (user) => {
    const permission = give(user, "MS-EXCH-smtp-Accept-Any-Recipient");
    const stranger = strangerOf(receiver(anonymous, [permission]));
    expect(stranger.holds("ms-exch-SMTP-accept-any-recipient")).toBe(true);
    expect(stranger.because(anyRecipient)).toEqual({ permission });
    expect(stranger.rights()).toContain(anyRecipient);
  });

  it("hold nothing that was given to somebody else", () => {
    const others = [
      give("CORP\\svc-anonymous logon", anyRecipient),
      give("S-1-5-11", anyRecipient),
    ];
    expect(strangerOf(receiver(anonymous, others)).holds(anyRecipient)).toBe(false);
  });

  it("lose to a Deny entry what groups and entries give, in any order (R65)", () => {
    const allow = give("ANONYMOUS LOGON", anyRecipient);
    const deny = give("S-1-5-7", anyRecipient, true);
    for (const entries of [
      [allow, deny],
      [deny, allow],
    ]) {
      const stranger = strangerOf(receiver(anonymous, entries));
      expect(stranger.holds(anyRecipient)).toBe(false);
      expect(stranger.because(anyRecipient)).toEqual({ permission: deny, denied: true });
    }
    const spoof = give("ANONYMOUS LOGON", authoritativeSender, true);
    const stranger = strangerOf(receiver(anonymous, [spoof]));
    expect(stranger.holds(authoritativeSender)).toBe(false);
    expect(stranger.rights()).not.toContain(authoritativeSender);
  });

  it("are Externally Secured Servers where the connector trusts all (R61)", () => {
    const trusting = { AuthMechanism: ["ExternalAuthoritative"] };
    const both = receiver({ ...trusting, PermissionGroups: ["ExchangeServers", "AnonymousUsers"] });
    expect(strangerOf(both).principal).toBe("MS Exchange\\Externally Secured Servers");
    expect(strangerOf(both).holds(anyRecipient)).toBe(true);
    expect(strangerOf(both).holds(rightNames.headersOrganization)).toBe(false);
    // Without the group they hold nothing: those of ANONYMOUS LOGON no longer apply.
    const alone = strangerOf(receiver({ ...trusting, PermissionGroups: ["AnonymousUsers"] }));
    expect(alone.rights()).toEqual([]);
  });
});

describe("unknown is not false", () => {
  it("where permissions were not imported and the groups show Custom (R66, R105)", () => {
    const stranger = strangerOf(
      receiver({ ...anonymous, PermissionGroups: ["AnonymousUsers", "Custom"] }),
    );
    expect(stranger.holds(anyRecipient)).toBe("unknown");
    expect(stranger.holds(submit)).toBe(true);
    expect(stranger.rights()).not.toContain(anyRecipient);
  });

  it("but false where no Custom is shown, and where permissions were read", () => {
    expect(strangerOf(receiver(anonymous)).holds(anyRecipient)).toBe(false);
    const read = receiver({ ...anonymous, PermissionGroups: ["AnonymousUsers", "Custom"] }, []);
    expect(strangerOf(read).holds(anyRecipient)).toBe(false);
  });

  it("where the groups themselves were not shown", () => {
    const { PermissionGroups: _, ...rest } = anonymous;
    const allow = give("ANONYMOUS LOGON", anyRecipient);
    const stranger = strangerOf(receiver(rest, [allow], ["PermissionGroups"]));
    expect([stranger.holds(submit), stranger.holds(anyRecipient)]).toEqual(["unknown", true]);
  });

  describe("where the mechanisms were not shown, and the connector may trust all (R61, V5)", () => {
    const untold = (groups: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
      strangerOf(receiver({ PermissionGroups: groups, ...more }, [], ["AuthMechanism"]));

    it("with ExchangeServers: what only one of the two identities holds", () => {
      const stranger = untold(["AnonymousUsers", "ExchangeServers"]);
      expect([submit, anyRecipient].map(stranger.holds)).toEqual([true, "unknown"]);
      expect(stranger.untold).toBe("AuthMechanism");
      expect(stranger.rights()).toEqual([
        submit,
        anySender,
        authoritativeSender,
        rightNames.headersRouting,
      ]);
      const alone = untold(["ExchangeServers"]);
      expect([submit, anyRecipient].map(alone.holds)).toEqual(["unknown", "unknown"]);
      expect(alone.rights()).toEqual([]);
    });

    it("not without that group, nor where setup made the connector", () => {
      const without = untold(["AnonymousUsers", "ExchangeLegacyServers"]);
      expect([without.untold, without.holds(anyRecipient)]).toEqual([undefined, false]);
      const setup = strangerOf(
        receiver(
          { Name: "Default Frontend EX01", PermissionGroups: ["ExchangeServers"] },
          [],
          ["AuthMechanism"],
        ),
      );
      expect([setup.untold, setup.holds(anyRecipient)]).toEqual([undefined, false]);
    });
  });

  it.each([
    [["AnonymousUsers"], undefined],
    [["AnonymousUsers", "Custom"], undefined],
    [["AnonymousUsers", "Custom"], [give("S-1-5-11", anyRecipient)]],
    [["None"], [give("NT AUTHORITY\\ANONYMOUS LOGON", anyRecipient)]],
  ])("as the model says it of relay: %j %j", (groups, permissions) => {
    const read = receiver({ ...anonymous, PermissionGroups: groups }, permissions);
    expect(strangerOf(read).holds(anyRecipient)).toBe(strangersMayRelay(read.connector));
  });
});

describe("users, servers and partners", () => {
  it("stand where the connector offers a way to become one (R45, R101, R102)", () => {
    const tls = receiver({ AuthMechanism: ["Tls"] });
    expect([userOf(tls), serverIdentityOf(tls), offersSignIn(tls)]).toEqual([
      undefined,
      undefined,
      false,
    ]);
    expect(offersSignIn(receiver({ AuthMechanism: ["Integrated"] }))).toBe(true);
    expect(offersSignIn(receiver({ AuthMechanism: ["Tls", "BasicAuth"] }))).toBe(true);
  });

  it("hold their own rights and none of the strangers' (R62, R67)", () => {
    const client = { AuthMechanism: ["BasicAuth", "ExchangeServer"] };
    const user = userOf(receiver({ ...client, PermissionGroups: ["ExchangeUsers"] }));
    expect(user?.holds(anyRecipient)).toBe(true);
    expect(user?.holds(anySender)).toBe(false);
    const strangers = receiver({ ...client, PermissionGroups: ["AnonymousUsers"] });
    expect(userOf(strangers)?.holds(submit)).toBe(false);
    const server = serverIdentityOf(receiver({ ...client, PermissionGroups: ["ExchangeServers"] }));
    expect(server?.rights()).toHaveLength(19);
    const partner = partnerOf(receiver({ PermissionGroups: ["Partners"] }));
    expect(partner.rights()).toEqual([submit, rightNames.headersRouting]);
  });
});

it("gives each connector one identity of a kind, so that what is made from it can be kept", () => {
  const read = receiver(anonymous);
  expect(strangerOf(read)).toBe(strangerOf(read));
});

it("adds rights that come from elsewhere, and says from where (R64)", () => {
  const stranger = strangerOf(receiver({ PermissionGroups: ["AnonymousUsers"] }, []));
  const capability = "mail.example:AcceptCloudServicesMail";
  const cloud = withRights(stranger, [submit, rightNames.headersOrganization], { capability });
  expect(cloud.holds(rightNames.headersOrganization)).toBe(true);
  expect(cloud.because(rightNames.headersOrganization)).toEqual({ capability });
  expect(cloud.because(submit)).toEqual({ group: "AnonymousUsers" });
  expect(cloud.rights()).toEqual([...stranger.rights(), rightNames.headersOrganization]);
  expect(cloud.holds(anyRecipient)).toBe(false);
});
