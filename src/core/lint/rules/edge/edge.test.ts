import { expect, it } from "vitest";
import { door, fixed, lacking, tellings } from "../../../../testing/ruleFindings";
import { edge } from "./list";

const [code = ""] = edge.map((each) => each.code);
const clients = door({ Name: "Clients", Server: "EDGE1", PermissionGroups: ["ExchangeUsers"] });
const servers = [{ name: "EDGE1", role: "Edge" as const }];

it("asks for the role, and takes the group away", () => {
  expect(tellings(code, { servers, connectors: [clients] })).toHaveLength(1);
  expect(fixed(code, { servers, connectors: [clients] })).toEqual([
    { connector: "EDGE1\\Clients", parameter: "PermissionGroups", value: ["None"] },
  ]);
  expect(tellings(code, { servers, connectors: [{ ...clients, Enabled: false }] })).toEqual([]);
  expect(lacking(code, { connectors: [clients] })).toEqual(["servers"]);
});
