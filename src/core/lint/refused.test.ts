import { expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { refusedAlone, refusedTogether } from "./refused";

const codes = (connector: Parameters<typeof refusedAlone>[1]) =>
  refusedAlone(organisation([server("EX01")], [connector]), connector).map(({ code }) => code);

it("tells of one connector what the cmdlets refuse, and no advice", () => {
  expect(codes(receiver("Relay"))).toEqual([]);
  expect(codes(receiver("Relay", { explicit: { PermissionGroups: ["Custom"] } }))).toEqual([]);
  const slow = { ConnectionTimeout: "00:01:00", ConnectionInactivityTimeout: "00:05:00" };
  expect(codes(receiver("Relay", { explicit: slow }))).toHaveLength(1);
});

it("tells of two what they refuse because of the other: of one server, or of the send side", () => {
  const one = receiver("Relay");
  const two = receiver("Other", { explicit: { RemoteIPRanges: ["10.9.0.0/16"] } });
  const away = { ...one, id: "away", server: "ex02" };
  const whole = organisation([server("EX01"), server("EX02")], [one, two, away]);
  const together = (...pair: readonly [typeof one, typeof one]) =>
    refusedTogether(whole, ...pair).length > 0;
  expect(together(one, two)).toBe(false);
  expect(together(one, { ...two, name: "relay" })).toBe(true);
  expect(together(one, { ...two, explicit: one.explicit })).toBe(true);
  expect(together(one, away)).toBe(false);
  const out = [sender("Out"), { ...sender("Other"), name: "out" }] as const;
  expect(refusedTogether(organisation([], out), ...out)).not.toEqual([]);
});
