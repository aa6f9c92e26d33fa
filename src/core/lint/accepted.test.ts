import { expect, it } from "vitest";
import type { Finding } from "../finding";
import type { Acceptance } from "../model";
import { acceptanceOf } from "./accepted";

const finding: Finding = {
  code: "receive/wide-relay",
  severity: "warning",
  place: { connector: "c1", server: "s1", parameter: "RemoteIPRanges" },
  what: [],
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
  measured: { values: ["ANONYMOUS LOGON"], ranges: ["10.1.0.0/16"] },
};
const acceptance: Acceptance = {
  id: "a1",
  code: "receive/wide-relay",
  connector: "c1",
  parameter: "RemoteIPRanges",
  reason: "Scanners.",
  date: "2026-11-25",
  values: ["ANONYMOUS LOGON"],
  ranges: ["10.1.0.0/16"],
};
const holds = (accepted: Acceptance, found: Finding): boolean =>
  acceptanceOf({ a1: accepted })(found) !== undefined;

it("holds at the connector, whether or not it names the server too", () => {
  expect(holds(acceptance, finding)).toBe(true);
  expect(holds({ ...acceptance, server: "s1" }, finding)).toBe(true);
  expect(holds({ ...acceptance, connector: "c2" }, finding)).toBe(false);
  expect(holds({ ...acceptance, code: "receive/open-relay" }, finding)).toBe(false);
});

it("covers fewer addresses, and neither more nor another right", () => {
  const with_ = (values: readonly string[], ...ranges: readonly string[]) => ({
    ...finding,
    measured: { values, ranges },
  });
  expect(holds(acceptance, with_(["ANONYMOUS LOGON"], "10.1.4.0/24", "10.1.5.9"))).toBe(true);
  expect(holds(acceptance, with_(["ANONYMOUS LOGON"], "10.0.0.0/15"))).toBe(false);
  expect(holds(acceptance, with_(["Externally Secured Servers"], "10.1.0.0/16"))).toBe(false);
});

it("of a server or the whole organisation is told apart by the server", () => {
  const ofServer = { ...finding, place: { server: "s1" } };
  const { connector: _, parameter: __, ...rest } = acceptance;
  expect(holds({ ...rest, server: "s1" }, ofServer)).toBe(true);
  expect(holds({ ...rest, server: "s2" }, ofServer)).toBe(false);
  expect(holds(rest, ofServer)).toBe(false);
});
