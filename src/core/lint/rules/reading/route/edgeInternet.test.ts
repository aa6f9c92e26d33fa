import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { senderOf } from "../../../../simulate";
import { edgeInternet } from "./edgeInternet";

function isEdge(Name: string, sources: string[], more: object = {}): boolean {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }, { name: "EDGE1", role: "Edge" }, { name: "EDGE2", role: "Edge" }],
    send: [{ Name, AddressSpaces: ["SMTP:*;100"], SourceTransportServers: sources, ...more }],
  });
  const [connector] = sendConnectors(organisation);
  return !!connector && edgeInternet(senderOf(organisation, connector), { organisation });
}

it("is one by the name that a subscription gives (S54), whatever the sources", () => {
  expect(isEdge("EdgeSync - Berlin to Internet", [])).toBe(true);
  expect(isEdge("EDGESYNC - Berlin to internet", ["EX01"])).toBe(true);
  expect(isEdge("EdgeSync - Inbound to Berlin", [])).toBe(false);
  expect(isEdge("Old EdgeSync - Berlin to Internet", [])).toBe(false);
  expect(isEdge("EdgeSync - Berlin to Internet 2", [])).toBe(false);
});

it("is one where all sources are Edge servers", () => {
  expect(isEdge("Out", ["edge1", "EDGE2"])).toBe(true);
  expect(isEdge("Out", ["EDGE1", "EX01"])).toBe(false);
  expect(isEdge("Out", ["EDGE1", "EDGE9"])).toBe(false);
  expect(isEdge("Out", [])).toBe(false);
});

it("is none where it is disabled or does not take all domains", () => {
  expect(isEdge("EdgeSync - Berlin to Internet", ["EDGE1"], { Enabled: false })).toBe(false);
  expect(isEdge("Out", ["EDGE1"], { AddressSpaces: ["SMTP:*.example;1", "--"] })).toBe(false);
});
