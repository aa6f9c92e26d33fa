import { expect, it } from "vitest";
import { zoneText } from "./zoneText";

it("tells how far a clock is ahead of UTC", () => {
  expect([0, 120, -210, 345, 840].map(zoneText)).toEqual([
    ...["UTC+00:00", "UTC+02:00", "UTC-03:30", "UTC+05:45", "UTC+14:00"],
  ]);
});
