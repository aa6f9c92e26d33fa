import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import { door } from "../../../../testing/ruleFindings";
import { orderedServers } from "../../../model";
import { type Receiver, receiversOf } from "../../../simulate";
import { groupsIn } from "./copies";
import { differencesOf } from "./differences";

type Properties = ReturnType<typeof door>;

function unit(...connectors: Properties[]) {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }, { name: "EX02" }, { name: "EX03" }],
    connectors,
  });
  const receivers = orderedServers(organisation).flatMap((each) => receiversOf(organisation, each));
  return { organisation, receivers, senders: [] };
}

const idOf = ({ connector }: Receiver): string => connector.id;

it("gathers the copies of a connector by its name without the server's, one a server", () => {
  const given = unit(
    door({ Name: "Relay EX01" }),
    door({ Name: "Relay" }),
    door({ Name: "relay ex03", Server: "EX03" }),
  );
  const [group] = groupsIn(given);
  expect([...(group?.copies ?? [])].map(([key, copies]) => [key, copies.map(idOf)])).toEqual([
    ["relay", ["EX01\\Relay", "EX03\\relay ex03"]],
  ]);
  expect([...(group?.read ?? [])].map(({ name }) => name)).toEqual(["EX01", "EX03"]);
});

it("tells each property in which a copy differs, with what most have", () => {
  const { receivers } = unit(
    door({ Name: "Relay", RequireTLS: true, MaxMessageSize: 1_048_576 }),
    door({ Name: "Relay", Server: "EX02", MaxMessageSize: 1_048_576 }),
    door({ Name: "Relay", Server: "EX03", RemoteIPRanges: ["0.0.0.0/1", "128.0.0.0/1", "::/0"] }),
  );
  expect(
    differencesOf(receivers).map(({ receiver, like, property, text }) => [
      idOf(receiver),
      idOf(like),
      property.parameter,
      text,
    ]),
  ).toEqual([
    ["EX01\\Relay", "EX02\\Relay", "RequireTLS", "true"],
    ["EX03\\Relay", "EX01\\Relay", "MaxMessageSize", "37748736"],
  ]);
  expect(differencesOf(receivers.slice(0, 1))).toEqual([]);
});
