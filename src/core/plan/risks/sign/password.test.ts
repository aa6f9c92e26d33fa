import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { hub } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { asksPassword } from "./password";

const asks = (...ends: Parameters<typeof groundOf>) => {
  const change = changeOf(groundOf(...ends));
  return change.senders.map((pair) => asksPassword(change, pair));
};

it("is asked for where a command of the plan gives it", () => {
  expect(asks(null, hub())).toEqual([true]);
  expect(asks(hub(), hub({ SmartHosts: ["192.0.2.61"] }))).toEqual([true]);
  expect(asks(hub(), hub({ Port: 587 }))).toEqual([false]);
  expect(asks(hub(), null)).toEqual([false]);
});
