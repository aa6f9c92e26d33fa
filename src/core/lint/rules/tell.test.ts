import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { plain, value } from "../../finding";
import { rule } from "./rule";
import { tell } from "./tell";
import { unitsOf } from "./units";

const { receivers } = unitsOf(
  caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: [{ Name: "Relay", Server: "EX01" }],
  }),
  undefined,
);
const [receiver] = receivers;
const openRelay = rule({ code: "receive/open-relay", per: "server", find: () => [] });

it("tells a hit in the words of its rule, at the connector and its server", () => {
  if (!receiver) throw new Error("No receiver.");
  const finding = tell(openRelay, {
    receiver,
    parameter: "PermissionGroups",
    fill: { addresses: 512n },
  });
  expect(finding).toMatchObject({
    code: "receive/open-relay",
    severity: "error",
    standing: "documented",
    place: { connector: receiver.connector.id, server: "EX01", parameter: "PermissionGroups" },
    fixes: [],
    measured: { values: ["512"] },
  });
  expect(plain(finding.what)).toBe("Open relay for 512 public addresses");
  expect(finding.cites.length).toBeGreaterThan(0);
});

it("lets a hit lower itself, and keeps what it measured", () => {
  const measured = { values: ["x"], ranges: ["10.0.0.0/8"] };
  expect(tell(openRelay, { severity: "warning", standing: "inferred", measured })).toMatchObject({
    severity: "warning",
    standing: "inferred",
    measured,
    place: {},
  });
});

it("names the domain where there is no connector and no server", () => {
  const wildcard = rule({ code: "domain/wildcard-accepted", per: "organisation", find: () => [] });
  expect(tell(wildcard, { fill: { domain: value("*") } }).place).toEqual({ domain: "*" });
});
