import { describe, expect, it } from "vitest";
import {
  learnState,
  relayApps,
  strangersRelay,
  withoutPermissions,
} from "../../../testing/learnState";
import { acceptFinding, addExpectation, apply } from "../../edit";
import { plain } from "../../finding";
import { problemsOf } from "../../lint";
import type { InboundAnswer } from "../../model";
import type { Check } from "./check";
import { holds } from "./holds";
import type { LearnState } from "./state";

const relay = "EX01\\Relay apps";
const open = learnState([relayApps(), strangersRelay()]);
const closed = learnState([relayApps()]);
const asked = (check: Check, of: LearnState = open) => {
  const holding = holds(check, of);
  return "unknown" in holding ? "unknown" : holding.holds;
};

describe("findings", () => {
  it("are present or absent, at one connector or anywhere", () => {
    const found = { kind: "finding", code: "receive/anonymous-relay" } as const;
    expect([asked(found), asked({ ...found, absent: true })]).toEqual([true, false]);
    expect([asked(found, closed), asked({ ...found, absent: true }, closed)]).toEqual([
      false,
      true,
    ]);
    expect(asked({ ...found, at: relay })).toBe(true);
    expect(asked({ ...found, at: "EX01\\Default Frontend EX01" })).toBe(false);
    expect([
      asked({ ...found, at: "EX01\\No" }),
      asked({ ...found, at: "EX01\\No", absent: true }),
    ]).toEqual([false, true]);
  });

  it("stay where somebody accepted them", () => {
    const { organisation, today } = open;
    const found = problemsOf(organisation, { today }).each.find(
      ({ code }) => code === "receive/anonymous-relay",
    );
    if (!found) throw new Error("It is not found.");
    const { patches } = acceptFinding({
      ...{ code: found.code, ...found.place, reason: "They cannot sign in.", date: today },
      ...{ values: found.measured?.values ?? [], ranges: found.measured?.ranges ?? [] },
    })(organisation);
    const accepted = { ...open, organisation: apply(organisation, patches) };
    const left = problemsOf(accepted.organisation, { today });
    expect(left.each.map(({ code }) => code)).not.toContain(found.code);
    expect(asked({ kind: "finding", code: found.code }, accepted)).toBe(true);
  });

  it("are unknown where a rule lacks a fact", () => {
    const check: Check = { kind: "finding", code: "limits/organisation-binds-first", absent: true };
    expect(asked(check)).toBe("unknown");
  });
});

it("tells what the cmdlets refuse, by its row", () => {
  const needs = { kind: "refusal", row: "V3" } as const;
  const refused = learnState([relayApps({ AuthMechanism: ["None"], RequireTLS: true })]);
  expect([asked(needs, refused), asked({ ...needs, at: relay }, refused)]).toEqual([true, true]);
  expect([asked(needs), asked({ ...needs, absent: true })]).toEqual([false, true]);
  const twins = learnState([relayApps(), relayApps({ Name: "Again" })]);
  expect(asked({ kind: "refusal", row: "R25", at: "EX01\\Again" }, twins)).toBe(true);
  expect(asked({ kind: "refusal", row: "R25", at: relay }, twins)).toBe(false);
});

const session = {
  ...{ server: "EX01", listen: "10.0.0.11:25", from: "10.20.4.31" },
  ...{ mailFrom: "a@else.example", rcptTo: ["c@far.example"] },
};

describe("sessions", () => {
  const sim = (expect: Extract<Check, { kind: "sim" }>["expect"], of?: LearnState) =>
    asked({ kind: "sim", session, expect }, of);

  it("are answered by the simulation", () => {
    expect(sim({ verdict: "accepted", connector: "relay apps" })).toBe(true);
    expect(sim({ verdict: "refused", reply: "relay-denied" }, closed)).toBe(true);
    expect(sim({ verdict: "refused", reply: "anonymous-refused" }, closed)).toBe(false);
    expect(sim({ verdict: "any", connector: "Relay apps" }, closed)).toBe(true);
    expect(sim({ verdict: "any", connector: "Default Frontend EX01" })).toBe(false);
    expect(
      sim(
        { verdict: "accepted" },
        withoutPermissions(
          learnState([relayApps({ PermissionGroups: ["AnonymousUsers", "Custom"] })]),
        ),
      ),
    ).toBe("unknown");
  });

  it("are asked where Simulate has these fields, in whatever spelling, and others besides", () => {
    const check: Check = {
      ...{ kind: "ask", sim: { session, expect: { verdict: "accepted" } } },
    };
    const simulate = { ...session, from: " 10.20.4.31", rcptTo: ["C@far.example"], ehlo: "x" };
    expect(asked(check)).toBe(false);
    expect(asked(check, { ...open, question: { simulate } })).toBe(true);
    expect(asked(check, { ...closed, question: { simulate } })).toBe(false);
    const other = { ...simulate, rcptTo: ["b@corp.example"] };
    expect(asked(check, { ...open, question: { simulate: other } })).toBe(false);
    expect(asked(check, { ...open, question: { route: { rcptTo: "c@far.example" } } })).toBe(false);
  });

  it("are kept with the answer that is asked for, and hold", () => {
    const kept = (answer: InboundAnswer, of: LearnState) => {
      const add = addExpectation({ name: "x", simulate: session, expect: answer });
      return { ...of, organisation: apply(of.organisation, add(of.organisation).patches) };
    };
    const wanted = (expect: Extract<Check, { kind: "sim" }>["expect"]): Check => ({
      ...{ kind: "expect", sim: { session, expect } },
    });
    const accepted = wanted({ verdict: "accepted" });
    expect(asked(accepted)).toBe(false);
    expect(asked(accepted, kept({ verdict: "accepted" }, open))).toBe(true);
    expect(asked(accepted, kept({ verdict: "accepted" }, closed))).toBe(false);
    expect(asked(accepted, kept({ verdict: "refused" }, closed))).toBe(false);
    const denied = wanted({ verdict: "refused", reply: "relay-denied" });
    expect(asked(denied, kept({ verdict: "refused" }, closed))).toBe(true);
    expect(asked(denied, kept({ verdict: "refused", reply: "relay-denied" }, closed))).toBe(true);
    expect(asked(denied, kept({ verdict: "refused", reply: "auth-failed" }, closed))).toBe(false);
    const named = wanted({ verdict: "accepted", connector: "relay APPS" });
    expect(asked(named, kept({ verdict: "accepted", connector: "Relay apps" }, open))).toBe(true);
    expect(asked(named, kept({ verdict: "accepted" }, open))).toBe(false);
  });
});

describe("messages", () => {
  const two = learnState([], {}, "two");
  const message = { rcptTo: "a@far.example" };

  it("leave by the route", () => {
    expect(asked({ kind: "route", message, expect: { connector: "Internet" } }, two)).toBe(true);
    expect(asked({ kind: "route", message, expect: { connector: null } }, two)).toBe(false);
    expect(asked({ kind: "route", message, expect: { connector: null } }, open)).toBe(true);
    expect(
      asked({ kind: "route", message, expect: { connector: "Internet", outcome: "retry" } }, two),
    ).toBe(false);
  });

  it("are asked with the host that is meant", () => {
    const remote = {
      port: "open",
      starttls: true,
      certificate: { names: ["mx.far.example"] },
    } as const;
    const check: Check = {
      kind: "ask",
      route: {
        message: { ...message, remote },
        expect: { connector: "Internet", outcome: "delivered" },
      },
    };
    const asks = (more: object) =>
      asked(check, { ...two, question: { route: { ...message, remote: { ...remote, ...more } } } });
    expect(asks({ auth: [] })).toBe(true);
    expect(asks({ port: "silent" })).toBe(false);
    expect(asks({ certificate: { names: ["mx.other.example"], trusted: true } })).toBe(false);
    const kept = addExpectation({
      name: "x",
      route: { ...message, remote },
      expect: { connector: "Internet", outcome: "delivered" },
    });
    const state = { ...two, organisation: apply(two.organisation, kept(two.organisation).patches) };
    const expected: Check = { kind: "expect", route: check.route };
    expect([asked(expected, state), asked(expected, two)]).toEqual([true, false]);
  });
});

it("counts the addresses that may relay", () => {
  const count = (test: "=" | "<=" | ">=", addresses: string, of?: LearnState) =>
    asked({ kind: "exposure", test, addresses }, of);
  const at = { server: "EX01", endpoint: "10.0.0.11:25" };
  expect([count("=", "256"), count("<=", "255"), count(">=", "256")]).toEqual([true, false, true]);
  expect(asked({ kind: "exposure", at, test: "=", addresses: "256" })).toBe(true);
  expect(
    asked({
      kind: "exposure",
      at: { ...at, endpoint: "10.0.0.11:587" },
      test: "=",
      addresses: "0",
    }),
  ).toBe(true);
  expect(
    asked({ kind: "exposure", at: { ...at, server: "EX09" }, test: ">=", addresses: "0" }),
  ).toBe(false);
  expect(
    asked({ kind: "exposure", at: { ...at, endpoint: "port 25" }, test: "=", addresses: "256" }),
  ).toBe(false);
  const holding = holds({ kind: "exposure", test: "<=", addresses: "2" }, open);
  const why = "why" in holding && holding.why ? plain(holding.why) : "";
  expect(why).toBe("Strangers may relay from 256 addresses.");
  const unsure = withoutPermissions(
    learnState([relayApps({ PermissionGroups: ["AnonymousUsers", "Custom"] })]),
  );
  expect([count("<=", "0", unsure), count("=", "256", unsure)]).toEqual(["unknown", "unknown"]);
  expect([
    count("<=", "300", unsure),
    count("=", "300", unsure),
    count(">=", "300", unsure),
  ]).toEqual([true, false, false]);
});
