import { expect, it } from "vitest";
import { organisation, server } from "../../../testing/builders";
import { lookupOf } from "./facts";
import type { Parameter, ParameterValues, Scenario } from "./scenario";

const ground = organisation(
  [
    server("EX01", { role: "Edge", addresses: ["10.0.0.11"] }),
    server("EX02", { addresses: ["no address", "2001:db8::12", "10.0.0.12", "10.0.0.22"] }),
    server("EX03", { addresses: ["2001:db8::13"] }),
  ],
  [],
  {
    acceptedDomains: {
      own: {
        id: "own",
        name: "own",
        domain: "corp.example",
        type: "Authoritative",
        isDefault: true,
      },
    },
  },
);
const parameter = (id: string, kind: Parameter["kind"]) => ({ id, kind }) as Parameter;
const scenario = {
  parameters: [
    ...[parameter("servers", "servers"), parameter("sources", "ranges")],
    ...[parameter("hops", "count"), parameter("pattern", "domain-patterns")],
  ],
} as unknown as Scenario;
const values: ParameterValues = {
  servers: ["EX01", "EX03", "EX02"],
  sources: ["10.20.4.0/24", "10.20.4.7", "10.30.0.1"],
  hops: 9,
  pattern: ["*.partner.example", "*.other.example"],
};
const found = (expression: string, given = values, each?: string) =>
  lookupOf(ground, scenario, given, each)(expression);

it.each([
  ["hops", 9],
  ["hops.over", 10],
  ["sources", values.sources],
  ["sources[2]", "10.30.0.1"],
  ["sources[3]", undefined],
  ["sources.any", "10.20.4.5"],
  ["sources.count", "257"],
  ["sources.over", undefined],
  ["pattern.apex", "partner.example"],
  ["pattern[1].apex", "other.example"],
  ["servers[1].ip6", "2001:db8::13"],
  ["servers[1].ip4", undefined],
  ["servers[1].colour", undefined],
  ["ownDomain", "corp.example"],
  ["server", "EX03"],
  ["server.fqdn", "ex03.corp.example"],
  ["nothing", undefined],
  ["nothing.fqdn", undefined],
  ["each", undefined],
  ["no placeholder", undefined],
])("%s stands for %s", (expression, expected) => {
  expect(found(expression)).toEqual(expected);
});

it("takes the server in turn, and addresses of either family", () => {
  expect(found("each", values, "EX02")).toBe("EX02");
  expect(found("each.ip4", values, "EX02")).toBe("10.0.0.12");
  expect(found("each.ip6", values, "EX02")).toBe("2001:db8::12");
});

it("takes the first Mailbox server of the organisation where the scenario names none", () => {
  expect(found("server", { ...values, servers: ["EX01"] })).toBe("EX02");
  expect(found("server", { ...values, server: "EX01" })).toBe("EX01");
  expect(lookupOf(ground, { ...scenario, parameters: [] }, values)("server")).toBe("EX02");
});

it("takes addresses of others outside of every range of the scenario", () => {
  const stranger = String(found("stranger"));
  const other = String(found("stranger", { ...values, sources: [`${stranger}/24`] }));
  expect(other).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(other).not.toBe(stranger);
});

it("looks for an address that no other range of the scenario holds", () => {
  const two = { ...scenario, parameters: [parameter("a", "ranges"), parameter("b", "addresses")] };
  const lookup = lookupOf(ground, two, { a: ["10.1.0.0/24"], b: ["10.1.0.0/29"] });
  expect(lookup("a.any")).toBe("10.1.0.8");
});
