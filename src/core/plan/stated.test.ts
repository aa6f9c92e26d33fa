import { describe, expect, it } from "vitest";
import { receiver, sender } from "../../testing/builders";
import { type Circumstances, parameter } from "../catalogue";
import type { Connector } from "../model";
import type { Value } from "../values";
import { defaultOf, inForce, isEmpty, said, statedOf, writable } from "./stated";

const mailbox: Circumstances = {
  ...{ usage: "Custom", version: "2019", role: "Mailbox", serverFqdn: "ex01.corp.example" },
};
const declared = (side: Connector["kind"], name: string) => {
  const found = parameter(side, name);
  if (!found) throw new Error(name);
  return found;
};
const stated = (connector: Connector, circumstances = mailbox, full = false) =>
  Object.fromEntries(
    statedOf(connector, circumstances, full).map((each) => [each.parameter.name, each.value]),
  );
const bare = receiver("Relay", { explicit: { Banner: "220 x" } });

describe("what a script states of a connector", () => {
  it("is what the design says, in the order of the form", () => {
    expect(stated(bare)).toEqual({
      ...{ TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"] },
      ...{ RemoteIPRanges: ["10.0.0.0/24"], Banner: "220 x" },
    });
    const names = statedOf(bare, mailbox, false).map((each) => each.parameter.name);
    expect(names.indexOf("Bindings")).toBeLessThan(names.indexOf("Banner"));
  });

  it("is the service too, where nobody said it and it is known", () => {
    const { TransportRole: _, ...explicit } = bare.explicit;
    const role = (of: Circumstances, more: object = {}) =>
      stated({ ...bare, explicit, ...more }, of).TransportRole;
    expect(role(mailbox)).toBe(inForce({ ...bare, explicit }, "TransportRole", mailbox));
    expect(role(mailbox, { unknown: ["TransportRole"] })).toBeUndefined();
  });

  it("is what another usage sets otherwise, since scripts name none that sets it (R33)", () => {
    const internet = receiver("Internet", { usage: "Internet" });
    const made = stated(internet);
    expect(made.PermissionGroups).toEqual(["AnonymousUsers"]);
    expect(stated(internet, { ...mailbox, usage: "Internet" })).not.toHaveProperty(
      "PermissionGroups",
    );
    expect(stated(receiver("Custom"))).not.toHaveProperty("PermissionGroups");
  });

  it("is everything in force and known where all is asked for, but what the server does not take", () => {
    const all = stated(bare, mailbox, true);
    expect(all).toMatchObject({ Enabled: true, MaxMessageSize: 37_748_736, Banner: "220 x" });
    expect(stated({ ...bare, unknown: ["MaxMessageSize"] }, mailbox, true)).not.toHaveProperty(
      "MaxMessageSize",
    );
    const edge = stated(bare, { ...mailbox, role: "Edge" }, true);
    const names = new Set([...Object.keys(all), ...Object.keys(edge)]);
    for (const name of names) {
      const { reserved, edge: where, versions } = declared("receive", name);
      if (Object.hasOwn(bare.explicit, name) || declared("receive", name).alwaysWritten) continue;
      expect([name, reserved]).toEqual([name, undefined]);
      expect(versions).toContain("2019");
      if (where === "not") expect(edge).not.toHaveProperty(name);
      if (where === "only") expect(all).not.toHaveProperty(name);
    }
    expect(Object.keys(all).some((name) => declared("receive", name).edge === "not")).toBe(true);
  });
});

describe("a value", () => {
  it("is said or not, and in force or unknown", () => {
    expect(said(bare, declared("receive", "Banner"))).toBe("220 x");
    expect(said(bare, declared("receive", "MaxMessageSize"))).toBeUndefined();
    expect(inForce(bare, "MaxMessageSize", mailbox)).toBe(37_748_736);
    expect(
      inForce({ ...bare, unknown: ["MaxMessageSize"] }, "MaxMessageSize", mailbox),
    ).toBeUndefined();
    expect(inForce(bare, "NoSuchParameter", mailbox)).toBeUndefined();
    expect(defaultOf(declared("receive", "Banner"), mailbox)).not.toBe("220 x");
    expect(defaultOf(declared("receive", "MaxMessageSize"), mailbox)).toBe(37_748_736);
    expect(inForce(sender("Out"), "Port", mailbox)).toBe(25);
  });

  it("of groups is written without Custom, and as None where no other is left", () => {
    const groups = declared("receive", "PermissionGroups");
    expect(writable(groups, ["AnonymousUsers", "Custom"])).toEqual(["AnonymousUsers"]);
    expect(writable(groups, ["Custom"])).toEqual(["None"]);
    expect(writable(declared("receive", "Banner"), "Custom")).toBe("Custom");
    expect(writable(declared("receive", "AuthMechanism"), ["Custom"])).toEqual(["Custom"]);
  });

  it.each<[Value | undefined, boolean]>([
    [undefined, true],
    [null, true],
    ["", true],
    [[], true],
    [["None"], true],
    [["None", "Tls"], false],
    [["Tls"], false],
    ["None", false],
    [0, false],
    [false, false],
  ])("%j says nothing: %s", (value, empty) => {
    expect(isEmpty(value)).toBe(empty);
  });
});
