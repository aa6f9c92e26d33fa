import { describe, expect, it } from "vitest";
import { askedSession, stepsOf } from "../../../testing/askedSession";
import { plain } from "../../finding";
import { anonymousLogon, anyRecipient, relayPermission } from "../../model";

const relay = { rcptTo: ["c@far.example"], from: "10.1.2.3" };
const given = (...denied: boolean[]) => ({
  permissions: denied.map((deny) => ({
    connector: "EX01\\C",
    user: anonymousLogon,
    rights: [anyRecipient],
    deny,
  })),
});

describe("the edit that lets strangers relay", () => {
  it("F7: the missing right is named, and the edit that gives it says what it opens", () => {
    const host = { RemoteIPRanges: ["10.1.2.3"] };
    const run = askedSession(host, relay, { permissions: [] });
    expect(run.reply?.id).toBe("relay-denied");
    expect(stepsOf(run).at(-1)).toBe(
      "stopped: far.example is not an accepted domain, and ANONYMOUS LOGON may not relay: nothing gives it to ANONYMOUS LOGON.",
    );
    const [mend] = run.mends;
    expect(mend?.safe).toBe(false);
    expect(plain(mend?.label ?? [])).toContain("whoever has the one address in its remote ranges");
    expect(mend?.changes).toEqual([{ connector: "EX01\\C", permissions: [relayPermission] }]);
    // The edit makes it so.
    expect(askedSession(host, relay, given(false)).verdict).toBe("accepted");
    // A Deny entry goes, other rights stay.
    const denied = askedSession(host, relay, given(true));
    expect(denied.mends[0]?.changes).toEqual(mend?.changes);
    expect(askedSession(host, { ...relay, rcptTo: ["b@corp.example"] }).mends).toEqual([]);
  });

  it("F8: no such edit for a connector of the whole world", () => {
    expect(askedSession({}, relay, { permissions: [] }).mends).toEqual([]);
    const open = askedSession({ RemoteIPRanges: ["0.0.0.0/0", "::/0"] }, relay, given(false));
    expect(open.verdict).toBe("accepted");
  });

  it("is not offered to whom it does not help", () => {
    const host = { RemoteIPRanges: ["10.1.2.3"] };
    const client = {
      ...host,
      PermissionGroups: ["ExchangeServers"],
      AuthMechanism: ["ExternalAuthoritative"],
    };
    expect(askedSession(client, relay, given(true)).mends).toEqual([]);
    expect(askedSession({ ...host, RequireTLS: true }, relay).mends).toEqual([]);
  });
});
