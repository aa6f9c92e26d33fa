import { describe, expect, it } from "vitest";
import {
  learnState,
  relayApps,
  strangersRelay,
  withoutPermissions,
} from "../../../testing/learnState";
import type { Check } from "./check";
import { holds } from "./holds";
import type { LearnState } from "./state";

const relay = "EX01\\Relay apps";
const state = learnState([
  relayApps({ MaxMessageSize: 20_971_520, Comment: "Scans" }),
  strangersRelay(),
]);
const asked = (check: Check, of: LearnState = state) => {
  const holding = holds(check, of);
  return "unknown" in holding ? "unknown" : holding.holds;
};

describe("a connector", () => {
  const recv = (where: Extract<Check, { kind: "connector" }>["where"], server = "EX01") =>
    asked({ kind: "connector", of: "receive", server, where });

  it("has all properties at once, in whatever order and case", () => {
    const name = { parameter: "Name", test: { is: "relay APPS" } };
    expect(recv([name, { parameter: "Bindings", test: { has: "0.0.0.0:25" } }])).toBe(true);
    expect(recv([name, { parameter: "PermissionGroups", test: { is: ["AnonymousUsers"] } }])).toBe(
      true,
    );
    expect(recv([name, { parameter: "Bindings", test: { has: "0.0.0.0:587" } }])).toBe(false);
    expect(
      recv([
        { parameter: "Name", test: { isNot: "Relay apps" } },
        { parameter: "Comment", test: { is: "Scans" } },
      ]),
    ).toBe(false);
    expect(recv([name], "EX02")).toBe(false);
  });

  it("is enabled", () => {
    const off = learnState([relayApps({ Enabled: false })]);
    const check: Check = {
      ...{ kind: "connector", of: "receive", server: "EX01" },
      where: [{ parameter: "Name", test: { is: "Relay apps" } }],
    };
    expect([asked(check), asked(check, off)]).toEqual([true, false]);
    const none: Check = { kind: "no-connector", of: "receive", server: "EX01", name: "relay apps" };
    expect([asked(none, off), asked(none, learnState())]).toEqual([false, true]);
  });
});

describe("a property", () => {
  const of = (
    parameter: string,
    test: Extract<Check, { kind: "property" }>["test"],
    connector = relay,
  ) => asked({ kind: "property", connector, parameter, test });

  it("is compared as the kind of value compares", () => {
    expect(of("MaxMessageSize", { is: 20_971_520 })).toBe(true);
    expect(of("MaxMessageSize", { most: 20_971_519 })).toBe(false);
    expect(of("MaxMessageSize", { most: 20_971_520 })).toBe(true);
    expect(of("RemoteIPRanges", { within: ["10.20.4.0-10.20.4.255", "10.9.9.9"] })).toBe(true);
    expect(of("RemoteIPRanges", { within: ["10.20.4.0/25"] })).toBe(false);
    // A range that lies in another is no member of the list.
    expect(of("RemoteIPRanges", { has: "10.20.4.31" })).toBe(false);
    expect(of("Fqdn", { is: "EX01.corp.example" })).toBe(true);
  });

  it("counts a default as in force, and not as said", () => {
    expect(of("RequireTLS", { is: false })).toBe(true);
    expect(of("RequireTLS", { said: true })).toBe(false);
    expect(of("Comment", { said: true })).toBe(true);
    expect(of("Comment", { said: false })).toBe(false);
    expect(of("SmartHosts", { is: true })).toBe(false);
    expect(of("Comment", { said: true }, "EX01\\Nobody")).toBe(false);
  });

  it("is unknown where an import did not show it", () => {
    const connectors = Object.fromEntries(
      Object.entries(state.organisation.connectors).map(([id, each]) => [
        id,
        { ...each, unknown: ["Banner"] },
      ]),
    );
    const some = { ...state, organisation: { ...state.organisation, connectors } };
    const check: Check = {
      kind: "property",
      connector: relay,
      parameter: "Banner",
      test: { is: "220 x" },
    };
    expect([asked(check), asked(check, some)]).toEqual([false, "unknown"]);
  });
});

it("tells rights that are given, denied and neither", () => {
  const right = (wanted: "allow" | "deny" | "none", of: LearnState, identity = relay) =>
    asked(
      {
        ...{ kind: "permission", connector: identity, state: wanted },
        ...{ user: "nt authority\\Anonymous Logon", right: "ms-exch-smtp-accept-any-recipient" },
      },
      of,
    );
  const denied = learnState([relayApps(), strangersRelay(), strangersRelay(true)]);
  const neither = learnState([relayApps()]);
  expect([right("allow", state), right("deny", state), right("none", state)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([right("allow", denied), right("deny", denied)]).toEqual([false, true]);
  expect([right("none", neither), right("allow", neither)]).toEqual([true, false]);
  expect(right("none", withoutPermissions(neither))).toBe("unknown");
  expect(right("none", neither, "EX01\\Nobody")).toBe(false);
});
