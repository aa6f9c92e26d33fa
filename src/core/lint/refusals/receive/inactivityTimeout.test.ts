import { expect, it } from "vitest";
import { refusalShown } from "../shown";
import { inactivityTimeout } from "./inactivityTimeout";

const fixes = (idle: string) =>
  refusalShown(inactivityTimeout, {
    explicit: { ConnectionInactivityTimeout: idle, ConnectionTimeout: "00:10:00" },
  }).flatMap((finding) =>
    finding.fixes.flatMap(({ changes }) =>
      changes.map((change) => "value" in change && change.value),
    ),
  );

it("offers a session that is longer than the idle time, for that both may be equal is disputed (V9)", () => {
  expect(fixes("00:20:00")).toEqual(["00:21:00"]);
  expect(fixes("23:59:00")).toEqual(["1.00:00:00"]);
});

it("offers none where a session cannot be longer", () => {
  expect(fixes("23:59:01")).toEqual([]);
  expect(fixes("1.00:00:00")).toEqual([]);
});
