import { expect, it } from "vitest";
import { type Connector, emptyOrganisation, type Organisation } from "../../model";
import { connectorNamed } from "./connectorNamed";

const said = { explicit: {}, drafts: {}, unknown: [] };
const relay: Connector = { ...said, kind: "receive", id: "c1", name: "App relay", server: "s1" };
const other: Connector = { ...relay, id: "c2", server: "s2" };
const out: Connector = { ...said, kind: "send", id: "c3", name: "To Harbourmail" };
const organisation: Organisation = {
  ...emptyOrganisation("corp.example"),
  servers: {
    s1: { id: "s1", name: "EX01", role: "Mailbox" },
    s2: { id: "s2", name: "EX02", role: "Mailbox" },
  },
  connectors: { c1: relay, c2: other, c3: out },
};
const found = (direction: "in" | "out", connector: string) =>
  connectorNamed(organisation, { direction, connector })?.id;

it("finds a connector by direction, server and name, without case", () => {
  expect(found("in", "ex02\\app RELAY")).toBe("c2");
  expect(found("in", "EX01\\App relay")).toBe("c1");
  expect(found("out", "to harbourmail")).toBe("c3");
});

it("finds nothing of the other direction or of another server", () => {
  expect(found("out", "EX01\\App relay")).toBeUndefined();
  expect(found("in", "To Harbourmail")).toBeUndefined();
  expect(found("in", "EX03\\App relay")).toBeUndefined();
});
