import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { receiverUnit, senderUnit, serverUnit, surroundingsOf, unitsOf } from "./units";

const organisation = caseOrganisation({
  servers: [{ name: "EX02" }, { name: "EX01" }, { name: "EX03" }],
  connectors: [
    { Name: "B", Server: "EX01" },
    { Name: "A", Server: "EX01" },
    { Name: "C", Server: "EX02" },
  ],
  send: [{ Name: "Internet" }],
});

it("reads connectors once, by server as they are listed", () => {
  const { receivers, senders, byServer } = unitsOf(organisation, undefined);
  expect(receivers.map(({ connector }) => connector.name)).toEqual(["A", "B", "C"]);
  expect(senders.map(({ connector }) => connector.name)).toEqual(["Internet"]);
  expect([...byServer].map(([{ name }, own]) => [name, own.length])).toEqual([
    ["EX01", 2],
    ["EX02", 1],
    ["EX03", 0],
  ]);
});

it("shares its surroundings as long as nothing in them changes", () => {
  const first = surroundingsOf(organisation, "2026-11-25");
  expect(surroundingsOf({ ...organisation, connectors: {} }, "2026-11-25")).toBe(first);
  expect(surroundingsOf(organisation, "2026-11-26")).not.toBe(first);
  const later = surroundingsOf(organisation, undefined);
  expect(surroundingsOf({ ...organisation, acceptedDomains: {} }, undefined)).not.toBe(later);
});

it("gives each kind of rule its own view", () => {
  const { surroundings, receivers, senders, byServer } = unitsOf(organisation, undefined);
  const [receiver, sender] = [receivers[0], senders[0]];
  const [server, own] = [...byServer][0] ?? [];
  if (!receiver || !sender || !server || !own) throw new Error("Nothing was read.");
  expect(receiverUnit(surroundings, receiver)).toMatchObject({
    receivers: [receiver],
    senders: [],
    server,
  });
  expect(senderUnit(surroundings, sender)).toMatchObject({ receivers: [], senders: [sender] });
  expect(serverUnit(surroundings, server, own).receivers).toBe(own);
});
