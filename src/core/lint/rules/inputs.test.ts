import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { hasInput } from "./inputs";
import type { Input } from "./rule";
import { unitsOf } from "./units";

const has = (given: CaseOrganisation, input: Input, today?: string): boolean => {
  const { surroundings, receivers, senders } = unitsOf(caseOrganisation(given), today);
  return hasInput({ ...surroundings, receivers, senders }, input);
};
const server = { name: "EX01" };
const connectors = [{ Name: "Relay", Server: "EX01" }];

it("knows a list that was given, an empty one too, and none that was left out", () => {
  expect(has({}, "servers")).toBe(false);
  expect(has({ servers: [] }, "servers")).toBe(true);
  expect(has({ connectors }, "servers")).toBe(false);
  expect(has({ acceptedDomains: [] }, "accepted domains")).toBe(true);
  expect(has({}, "accepted domains")).toBe(false);
  expect(has({ whole: ["send"] }, "whole list of send connectors")).toBe(true);
  expect(has({ whole: ["send"] }, "whole list of receive connectors")).toBe(false);
});

it("asks for the detail of a server, not for its name", () => {
  const asked = ["servers with site", "servers with FQDN", "server addresses"] as const;
  expect(asked.map((input) => has({ servers: [server] }, input))).toEqual([false, false, false]);
  const full = { ...server, site: "A", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] };
  expect(asked.map((input) => has({ servers: [full] }, input))).toEqual([true, true, true]);
});

it("needs one certificate, network, permission or limit, and the day itself", () => {
  expect(has({ certificates: [] }, "certificates")).toBe(false);
  expect(has({ certificates: [{ Server: "EX01", Subject: "CN=a" }] }, "certificates")).toBe(true);
  expect(has({ namedNetworks: [{ name: "A", ranges: [] }] }, "named networks")).toBe(true);
  expect(has({}, "named networks")).toBe(false);
  expect(has({ connectors }, "permissions")).toBe(false);
  expect(has({ connectors, permissions: [] }, "permissions")).toBe(true);
  expect(has({}, "mechanisms of receive connectors")).toBe(false);
  expect(has({ connectors }, "mechanisms of receive connectors")).toBe(true);
  expect(has({ connectors }, "groups of receive connectors")).toBe(true);
  expect(has({}, "values that were not shown")).toBe(true);
  expect(has({ transportConfig: {} }, "transportConfig")).toBe(true);
  expect(has({}, "transportConfig")).toBe(false);
  expect([has({}, "today"), has({}, "today", "2026-11-25")]).toEqual([false, true]);
});
