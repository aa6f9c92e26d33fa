import { describe, expect, it } from "vitest";
import { learnState, relayApps, strangersRelay } from "../../../testing/learnState";
import type { Check } from "./check";
import { holds } from "./holds";
import { play } from "./move";
import type { LearnState } from "./state";

const relay = "EX01\\Relay apps";
const changed = learnState([
  relayApps(),
  strangersRelay(),
  {
    ...{ cmdlet: "Set-ReceiveConnector", identity: "EX01\\Client Frontend EX01" },
    properties: { Comment: "For programs" },
  },
]);
const asked = (check: Check, of: LearnState = changed) => {
  const holding = holds(check, of);
  return "unknown" in holding ? "unknown" : holding.holds;
};
const done = (state: LearnState, ...moves: Parameters<typeof play>[2][]): LearnState =>
  moves.reduce((at, move) => {
    const moved = play(at, "step", move);
    if (!moved.ok) throw new Error(moved.why);
    return moved.state;
  }, state);

describe("scripts", () => {
  const script = (
    tab: "apply" | "rollback" | "verify",
    cmdlet: string,
    more: object = {},
    of?: LearnState,
  ) => asked({ kind: "script", tab, cmdlet, ...more } as Check, of);

  it("hold commands, their parameters and values", () => {
    expect(
      script("apply", "new-receiveconnector", {
        parameter: "remoteipranges",
        value: "10.20.4.0/24",
      }),
    ).toBe(true);
    expect(script("apply", "New-ReceiveConnector", { parameter: "Comment" })).toBe(false);
    expect(script("apply", "New-ReceiveConnector", { parameter: "Name", value: "Another" })).toBe(
      false,
    );
    expect(
      script("apply", "Set-ReceiveConnector", { parameter: "Comment", value: "For programs" }),
    ).toBe(true);
    expect(
      script("apply", "Add-ADPermission", {
        parameter: "ExtendedRights",
        value: "ms-Exch-SMTP-Accept-Any-Recipient",
      }),
    ).toBe(true);
    expect(script("apply", "New-SendConnector")).toBe(false);
    expect(
      script("rollback", "Remove-ReceiveConnector", { parameter: "Identity", value: relay }),
    ).toBe(true);
    expect(script("verify", "Get-ReceiveConnector")).toBe(true);
    expect(script("verify", "Remove-ReceiveConnector")).toBe(false);
  });

  it("lack what was left out of the plan", () => {
    const less = done(changed, { does: "leave-out", connector: relay });
    expect(script("apply", "New-ReceiveConnector", {}, less)).toBe(false);
    expect(script("apply", "Set-ReceiveConnector", { parameter: "Comment" }, less)).toBe(true);
  });
});

describe("plans", () => {
  it("hold what each step does to which connector", () => {
    const create = { kind: "plan", action: "create", connector: relay } as const;
    expect([asked(create), asked(create, learnState())]).toEqual([true, false]);
    const change = {
      kind: "plan",
      action: "change",
      connector: "ex01\\client frontend ex01",
    } as const;
    expect(asked({ ...change, parameter: "Comment" })).toBe(true);
    expect(asked({ ...change, parameter: "Banner" })).toBe(false);
    expect(asked({ ...create, action: "remove" })).toBe(false);
  });

  it("hold risks, anywhere or at one connector", () => {
    const risk = { kind: "plan", risk: "relay-widened" } as const;
    expect([asked(risk), asked({ ...risk, connector: relay })]).toEqual([true, true]);
    expect(asked({ ...risk, connector: "EX01\\Client Frontend EX01" })).toBe(false);
    expect(asked(risk, learnState())).toBe(false);
  });

  it("leave steps out, and are read back without them", () => {
    const leftOut: Check = { kind: "plan", leftOut: relay };
    const only: Check = { kind: "plan", only: relay };
    expect([asked(leftOut), asked(only)]).toEqual([false, false]);
    const less = done(changed, { does: "leave-out", connector: relay });
    expect([asked(leftOut, less), asked({ kind: "plan", risk: "relay-widened" }, less)]).toEqual([
      true,
      false,
    ]);
    const back = done(less, { does: "read-back" });
    expect([asked(only, back), asked(leftOut, back)]).toEqual([true, true]);
    const whole = done(changed, { does: "read-back" });
    expect(asked(only, whole)).toBe(false);
    expect(whole.organisation.deployed).toEqual(whole.organisation.connectors);
  });
});
