import { expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { aligned } from "./aligned";

const end = (
  connectors: readonly { readonly Name: string; readonly Server?: string }[],
  more = {},
) =>
  caseOrganisation({
    ...more,
    connectors: connectors.map((each) => ({ kind: each.Server ? "receive" : "send", ...each })),
  });

it("takes connectors of one kind, server and name without case as the same", () => {
  const from = end([{ Name: "Relay", Server: "EX01" }, { Name: "Relay" }]);
  const to = end([{ Name: "RELAY", Server: "ex01" }, { Name: "relay" }, { Name: "Other" }]);
  const { old, new: now } = aligned(from, to);
  expect(Object.keys(now.connectors)).toEqual(["EX01\\Relay", "Relay", "Other"]);
  expect(Object.keys(old.connectors)).toEqual(["EX01\\Relay", "Relay"]);
  expect(now.connectors["EX01\\Relay"]).toMatchObject({ name: "RELAY", server: "EX01" });
});

it("follows a rename on the same server, also where another takes the old name", () => {
  const from = end([
    { Name: "A", Server: "EX01" },
    { Name: "B", Server: "EX01" },
  ]);
  const to = end([
    { Name: "B", Server: "EX01" },
    { Name: "A", Server: "EX01" },
  ]);
  const { new: now } = aligned(from, to, [
    { kind: "receive", was: "A", is: "EX01\\B" },
    { kind: "receive", was: "EX01\\B", is: "EX01\\A" },
  ]);
  expect(now.connectors["EX01\\A"]?.name).toBe("B");
  expect(now.connectors["EX01\\B"]?.name).toBe("A");
});

it("makes a connector of another server another object, whatever it was called", () => {
  const from = end([{ Name: "A", Server: "EX01" }]);
  const to = end([{ Name: "A", Server: "EX02" }]);
  const { new: now } = aligned(from, to, [{ kind: "receive", was: "EX01\\A", is: "EX02\\A" }]);
  expect(Object.keys(now.connectors)).toEqual(["EX02\\A"]);
});

it("gives both ends what either knows of the servers and domains", () => {
  const known = {
    servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
    acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" as const }],
  };
  const { old, new: now } = aligned(
    end([{ Name: "A", Server: "EX01" }], known),
    end([
      { Name: "A", Server: "EX01" },
      { Name: "B", Server: "EX02" },
    ]),
  );
  expect(old.servers).toBe(now.servers);
  expect(now.servers.EX01).toMatchObject({ addresses: ["10.0.0.11"] });
  expect(Object.keys(now.servers)).toEqual(["EX01", "EX02"]);
  expect(Object.values(now.acceptedDomains)).toHaveLength(1);
});
