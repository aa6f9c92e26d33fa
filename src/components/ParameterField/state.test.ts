import { describe, expect, it } from "vitest";
import { effective, parameter, type Usage } from "../../core/catalogue";
import type { Finding } from "../../core/finding";
import type { Value } from "../../core/values";
import { fieldState, sameEffective, sameFindings } from "./state";

const hops = parameter("receive", "MaxHopCount");
const size = parameter("receive", "MaxMessageSize");
const auth = parameter("receive", "AuthMechanism");

function state(
  of: typeof size,
  explicit: Record<string, Value>,
  usage: Usage | undefined = "Custom",
  unknown: string[] = [],
) {
  if (!of) throw new Error("no such parameter");
  const inForce = effective(of, explicit, unknown, {
    usage,
    version: "2019",
    role: "Mailbox",
    serverFqdn: undefined,
  });
  return fieldState(of, inForce, usage, false);
}

describe("fieldState", () => {
  it("tells default, usage and explicit apart, each with its way back", () => {
    expect(state(size, {})).toMatchObject({ rule: "none", line: "default", back: undefined });
    expect(state(auth, {})).toMatchObject({ rule: "usage", line: "from usage Custom" });
    expect(state(size, { MaxMessageSize: 1048576 })).toMatchObject({
      rule: "explicit",
      line: "explicit · default 36 MB",
      back: "36 MB",
    });
    expect(state(size, { MaxMessageSize: 37748736 }).line).toBe("explicit, same as the default");
  });

  it("shows unknown as unknown, never as empty or default", () => {
    expect(state(size, {}, undefined, ["MaxMessageSize"])).toMatchObject({
      line: "unknown",
      tone: "unknown",
    });
  });

  it("says where sources differ", () => {
    expect(state(hops, {}).disputed.map(({ value }) => value)).toEqual([30, 60]);
    expect(state(size, {}).disputed).toEqual([]);
  });
});

describe("sameEffective", () => {
  it("compares by value, so that an untouched field is not drawn again", () => {
    if (!auth) throw new Error("no such parameter");
    const at = (explicit: Record<string, Value>) =>
      effective(auth, explicit, [], {
        usage: "Custom",
        version: "2019",
        role: "Mailbox",
        serverFqdn: undefined,
      });
    expect(sameEffective(at({ AuthMechanism: ["Tls"] }), at({ AuthMechanism: ["Tls"] }))).toBe(
      true,
    );
    expect(sameEffective(at({ AuthMechanism: ["None"] }), at({ AuthMechanism: ["Tls"] }))).toBe(
      false,
    );
    expect(sameEffective(at({ AuthMechanism: ["Tls"] }), at({}))).toBe(false);
  });
});

it("takes findings that say the same for the same, whoever made them", () => {
  const told: Finding = {
    code: "receive/tie",
    severity: "warning",
    place: { connector: "1", parameter: "Bindings" },
    what: ["What"],
    why: ["Why"],
    mend: ["Mend"],
    cites: [],
    standing: "documented",
    fixes: [],
  };
  expect(sameFindings([told], [structuredClone(told)])).toBe(true);
  expect(sameFindings([told], [{ ...told, what: ["Other"] }])).toBe(false);
  expect(sameFindings([told], [told, told])).toBe(false);
});
