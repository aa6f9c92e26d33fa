import { expect, it } from "vitest";
import { parameter } from "../../../../catalogue";
import { withFlags, withoutFlags } from "./setting";

const mechanisms = parameter("receive", "AuthMechanism")?.kind;

it("makes canonical flags", () => {
  expect(withFlags(["Integrated", "BasicAuth"], ["Tls", "BasicAuth"])).toEqual([
    "BasicAuth",
    "Integrated",
    "Tls",
  ]);
  expect(withFlags(["None"], ["Tls"])).toEqual(["Tls"]);
  expect(withoutFlags(["BasicAuth", "Tls"], ["Tls"])).toEqual(["BasicAuth"]);
  expect(withoutFlags(["Tls"], ["Tls"])).toEqual(["None"]);
  for (const flags of [withFlags(["None"], ["Tls"]), withoutFlags(["Tls"], ["Tls"])])
    expect(mechanisms?.fault(flags)).toBeUndefined();
});
