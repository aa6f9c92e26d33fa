import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import { anyOrganisation, estate } from "../../testing/designs";
import { brokenReferences, organisationSchema } from "./index";

const corp = organisation([server("EX01")], [receiver("Relay")]);
const fault = (value: unknown) => organisationSchema.safeParse(value).error?.issues[0];
const withRelay = (change: object) => ({
  ...corp,
  connectors: { relay: { ...corp.connectors.relay, ...change } },
});

it("takes every organisation that a design can be, and gives it back as it is", () => {
  fc.assert(
    fc.property(anyOrganisation({ hostile: true }), (any) => {
      const stored: unknown = JSON.parse(JSON.stringify(any));
      expect(organisationSchema.parse(stored)).toEqual(any);
    }),
    { numRuns: 50 },
  );
  expect(fault(estate(3, 8))).toBeUndefined();
});

describe("refuses", () => {
  it.each([
    ["a parameter that there is not", { explicit: { NoSuch: 1 } }, /NoSuch is no property/],
    ["a value that is not canonical", { explicit: { MaxMessageSize: "36MB" } }, /./],
    ["the name as a value", { explicit: { Name: "x" } }, /Name is no property/],
    ["keys that are not of a connector", { colour: "red" }, /colour/],
    ["another kind", { kind: "both" }, /./],
    ["an unknown parameter that is none", { unknown: ["NoSuch"] }, /./],
  ])("%s", (_, change, message) => {
    expect(fault(withRelay(change))?.message).toMatch(message);
  });

  it.each(["__proto__", "constructor", "prototype"])("the key %s anywhere", (key) => {
    const keyed = JSON.parse(`{"${key}": true}`) as object;
    expect(fault(withRelay({ explicit: keyed }))).toBeDefined();
    expect(fault(withRelay({ drafts: JSON.parse(`{"${key}": "x"}`) }))).toBeDefined();
    const part = JSON.parse(`{"${key}": ${JSON.stringify(corp.servers.ex01)}}`) as object;
    expect(fault({ ...corp, servers: part })).toBeDefined();
  });
});

it("finds connectors on servers that are not there, and parts under another id", () => {
  expect(brokenReferences(corp)).toEqual([]);
  const lost = { ...corp, servers: {} };
  expect(brokenReferences(lost)).toMatchObject([
    { code: "server-absent", part: "connectors", id: "relay" },
  ]);
  const other = { ...corp, servers: { ex01: { ...server("EX01"), id: "ex02" } } };
  expect(brokenReferences(other)).toMatchObject([
    { code: "id-differs", part: "servers", id: "ex01" },
  ]);
});
