import { describe, expect, it } from "vitest";
import { answersOf, askedSession, notesOf, stepsOf } from "../../../testing/askedSession";

const back = (port: number, change: Record<string, unknown> = {}) => ({
  Name: `Back ${port}`,
  Server: "EX01",
  TransportRole: "HubTransport",
  Bindings: [`0.0.0.0:${port}`],
  RemoteIPRanges: ["0.0.0.0/0"],
  AuthMechanism: ["ExchangeServer", "Tls"],
  PermissionGroups: ["ExchangeServers"],
  ...change,
});
const client = { PermissionGroups: ["ExchangeUsers"], AuthMechanism: ["Tls", "BasicAuth"] };
const signed = { tls: true, auth: "basic", mailFrom: "u@corp.example" } as const;

describe("a front end keeps no mail (R95)", () => {
  it("hands outside mail to port 2525 and clients that signed in to 465", () => {
    const connectors = [back(2525), back(465)] as never;
    const outside = askedSession({}, {}, { connectors });
    expect(outside.proxy).toMatchObject({ port: 2525, connector: { name: "Back 2525" } });
    const inside = askedSession(client, signed, { connectors });
    expect(inside.proxy).toMatchObject({ port: 465, connector: { name: "Back 465" } });
    expect(stepsOf(inside).filter((each) => each.includes("handed"))).toHaveLength(1);
  });

  it("is seen by its own address there", () => {
    const connectors = [
      back(2525),
      back(2525, { Name: "Own", RemoteIPRanges: ["10.0.0.11"] }),
    ] as never;
    expect(askedSession({}, {}, { connectors }).proxy?.connector?.name).toBe("Own");
    const wildcard = askedSession(
      {},
      { listen: "0.0.0.0:25" },
      { connectors, servers: [{ name: "EX01", addresses: ["10.0.0.11"] }] },
    );
    expect(wildcard.proxy?.connector?.name).toBe("Own");
  });

  it("puts the client off where nobody can take the session", () => {
    const nobody = askedSession({}, {}, { whole: ["receive"] });
    expect([nobody.verdict, nobody.reply?.id]).toEqual(["refused", "proxy-failed"]);
    expect(answersOf(nobody)).toContain(
      "451 4.7.0 Temporary server error. Please try again later. PRX3",
    );
    const notFor = askedSession(
      {},
      {},
      { connectors: [back(2525, { RemoteIPRanges: ["192.0.2.1"] })] as never },
    );
    expect(notFor.reply?.id).toBe("proxy-failed");
    const signing = askedSession(client, signed, {
      whole: ["receive"],
      connectors: [back(2525)] as never,
    });
    expect(signing.reply?.id).toBe("proxy-failed");
    expect(answersOf(signing).some((text) => text.startsWith("235"))).toBe(false);
  });

  it("goes on, and says so, where nobody told who takes it", () => {
    const run = askedSession({});
    expect(run.verdict).toBe("accepted");
    expect(notesOf(run)).toContain("was not told");
    const elsewhere = askedSession(
      {},
      {},
      {
        whole: ["receive"],
        servers: [{ name: "EX01" }, { name: "EX02" }],
        connectors: [back(2525, { Server: "EX02" })] as never,
      },
    );
    expect(elsewhere.verdict).toBe("accepted");
  });

  it("warns where the back end's connector does not take servers (F6)", () => {
    const connectors = [back(2525, { AuthMechanism: ["Tls"] })] as never;
    expect(stepsOf(askedSession({}, {}, { connectors })).join("\n")).toContain(
      "warned: Back 2525 does not take Exchange servers as such",
    );
  });

  it("warns where the back end holds accounts to less than the front end", () => {
    const limits = { MaxMessageSize: 1_048_576, MessageRateLimit: 5, MessageRateSource: "User" };
    const connectors = [back(465, limits)] as never;
    const run = askedSession(client, { ...signed, size: 2_000_000 }, { connectors });
    expect(run.verdict).toBe("accepted");
    expect(stepsOf(run)).toContain(
      "warned: Back 465 takes 1 MB at most, and may refuse at the end of the message what the front end took.",
    );
    expect(notesOf(run)).toContain("Back 465, to which accounts are handed, puts off more than 5");
  });

  it("does not stand before a back end or an Edge server", () => {
    expect(askedSession({ TransportRole: "HubTransport" }).proxy).toBeUndefined();
    const edge = askedSession({}, {}, { servers: [{ name: "EX01", role: "Edge" }] });
    expect(edge.proxy).toBeUndefined();
    expect(edge.selection?.service).toBe("transport");
  });
});
