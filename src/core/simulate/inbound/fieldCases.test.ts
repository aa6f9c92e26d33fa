import { describe, expect, it } from "vitest";
import { askedSession, notesOf, stepsOf } from "../../../testing/askedSession";
import { plain } from "../../finding";
import { anonymousLogon, anyRecipient } from "../../model";

const relay = { rcptTo: ["c@far.example"], from: "10.1.2.3" };
const given = (...denied: boolean[]) => ({
  permissions: denied.map((deny) => ({
    connector: "EX01\\C",
    user: anonymousLogon,
    rights: [anyRecipient],
    deny,
  })),
});

describe("cases from the field, as far as a session shows them", () => {
  it("F1: Custom without the permissions export: relay is unknown, and said so; with it, yes", () => {
    const custom = { PermissionGroups: ["AnonymousUsers", "Custom"] };
    const unread = askedSession(custom, relay);
    expect(unread.missing.map(({ fact, connector }) => [fact, connector])).toEqual([
      ["permissions", "EX01\\C"],
    ]);
    expect(plain(unread.missing[0]?.what ?? [])).toContain(
      "Get-ADPermission alone, which was not read",
    );
    expect(unread.steps.at(-1)?.outcome).toBe("open");
    expect(unread.mends).toEqual([]);
    const read = askedSession(custom, relay, given(false));
    expect([read.verdict, read.missing]).toEqual(["accepted", []]);
    // What the groups show is certain.
    expect(askedSession(custom).missing).toEqual([]);
  });

  it("F2: Deny wins over Allow in the session too", () => {
    for (const entries of [given(true, false), given(false, true)]) {
      const run = askedSession({}, relay, entries);
      expect(run.reply?.id).toBe("relay-denied");
      expect(stepsOf(run).at(-1)).toContain("a Deny entry takes it from ANONYMOUS LOGON");
    }
  });

  it("F10: a script without TransportRole makes a connector of the back end on port 25, and that is told", () => {
    const run = askedSession({ TransportRole: "HubTransport" });
    expect(run.selection?.service).toBe("transport");
    expect(notesOf(run)).toContain("this connector belongs to the back end");
  });

  it("F12: of two certificates with equal names the valid one counts", () => {
    const held = (NotAfter: string) => ({
      Server: "EX01",
      Thumbprint: NotAfter,
      Issuer: "CN=CA",
      Subject: "CN=ex01.corp.example",
      CertificateDomains: ["ex01.corp.example"],
      Services: ["SMTP"],
      NotAfter,
    });
    const certificates = [held("2025-01-01T00:00:00Z"), held("2027-01-01T00:00:00Z")] as never;
    const run = askedSession({}, { tls: true }, { certificates }, { today: "2026-06-01" });
    expect(run.ehlo).toContain("STARTTLS");
  });
});

it("a tie is open, and both are named (R16)", () => {
  const twin = {
    Name: "D",
    Server: "EX01",
    TransportRole: "FrontendTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["0.0.0.0/0"],
  };
  const run = askedSession({}, {}, { connectors: [twin] });
  expect(run.steps[0]).toMatchObject({ outcome: "open", standing: "observed" });
  expect(stepsOf(run)[0]).toContain("Undefined: D has a range of the same size");
});

it("two services at one socket are told (R24)", () => {
  const hub = {
    Name: "Hub",
    Server: "EX01",
    TransportRole: "HubTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.7.0.0/16"],
  };
  const run = askedSession({}, {}, { connectors: [hub] });
  expect(stepsOf(run)).toContain(
    "open: Connectors of both services claim this socket. Only one can open it; the front end is shown.",
  );
});

it("addresses and servers that are not there make no session, and say why", () => {
  const there = { servers: [{ name: "EX01", addresses: ["10.0.0.11"] }] };
  const why = (question: Parameters<typeof askedSession>[1]) =>
    plain(askedSession({}, question, there).impossible ?? []);
  expect(why({ listen: "10.0.0.99:25" })).toBe("10.0.0.99 is no address of EX01.");
  expect(why({ server: "EX9" })).toBe("There is no server EX9.");
  expect(why({ listen: "10.0.0.11" })).toContain("needs an address and a port");
  expect(why({ from: "nobody" })).not.toBe("");
  expect(why({})).toBe("");
  expect(why({ listen: "127.0.0.1:25" })).toBe("");
  const unfilled = askedSession({}, {}, { servers: [{ name: "EX01", addresses: [] }] });
  expect([unfilled.impossible, unfilled.verdict]).toEqual([undefined, "accepted"]);
});
