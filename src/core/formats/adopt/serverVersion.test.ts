import { expect, it } from "vitest";
import { readVersion } from "./serverVersion";

it.each([
  ["Version 15.1 (Build 2507.6)", "2016"],
  ["Version 15.1 (Build 225.42)", "2016"],
  ["Version 15.2 (Build 221.12)", "2019"],
  ["Version 15.2 (Build 1748.10)", "2019"],
  ["Version 15.2 (Build 2562.17)", "SE"],
  ["15.2.2562.17", "SE"],
  ["15.2.1544.9", "2019"],
  ["15.1.2507.6", "2016"],
])("%s is %s", (text, version) => expect(readVersion(text)).toEqual({ is: "known", version }));

it.each([
  ["Version 15.0 (Build 1497.2)", "2013"],
  ["Version 14.3 (Build 123.4)", "2010"],
  ["Version 8.3 (Build 83.6)", "2007"],
  ["Version 8.3 (Build 30083.6: Service Pack 3)", "2007"],
  ["Version 6.5 (Build 7638.2: Service Pack 2)", "2003"],
])("%s is older: %s", (text, product) =>
  expect(readVersion(text)).toEqual({ is: "older", product }),
);

it.each(["", "Version 15.2", "15.2", "Version 16.0 (Build 1.1)", "2019", "Version 15.2 (Build )"])(
  "%s says neither",
  (text) => expect(readVersion(text)).toEqual({ is: "unclear" }),
);
