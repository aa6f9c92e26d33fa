import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { phrase } from "../../finding";
import { receiversOf } from "../receiver";
import { Conversation } from "./conversation";

function talk(properties: Readonly<Record<string, string | boolean>> = {}): Conversation {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: [{ Name: "C", Server: "EX01", ...properties }],
  });
  return new Conversation(receiversOf(organisation, organisation.servers.EX01!)[0]!);
}
const texts = ({ lines }: Conversation) => lines.map(({ text }) => text);

it("writes a reply with its codes, and without the enhanced one where that is off", () => {
  const on = talk();
  expect(on.server("mail-ok")).toMatchObject({ code: "250", enhanced: "2.1.0", text: "Sender OK" });
  const off = talk({ EnhancedStatusCodesEnabled: false });
  expect(off.server("mail-ok")).toMatchObject({ code: "250", enhanced: "", text: "Sender OK" });
  expect([texts(on), texts(off)]).toEqual([["250 2.1.0 Sender OK"], ["250 Sender OK"]]);
});

it("writes a reply of several lines with a hyphen in all but the last, each with its parameter", () => {
  const told = talk();
  told.server("ehlo-ok", {
    words: ["a Hello"],
    by: "Fqdn",
    more: [
      { text: "SIZE", by: "SizeEnabled" },
      { text: "DSN", by: "DeliveryStatusNotificationEnabled" },
    ],
  });
  expect(told.lines).toMatchObject([
    { text: "250-a Hello", decidedBy: { parameter: "Fqdn" } },
    { text: "250-SIZE", decidedBy: { parameter: "SizeEnabled" } },
    { text: "250 DSN", decidedBy: { parameter: "DeliveryStatusNotificationEnabled" } },
  ]);
});

it("holds an error back for as long as the parameter says, and ends where the reply ends it", () => {
  const slow = talk({ TarpitInterval: "00:00:07" });
  slow.server("relay-denied", { tarpit: "TarpitInterval" });
  slow.server("relay-denied");
  expect(slow.lines.map(({ delay }) => delay)).toEqual([7, undefined]);
  expect(slow.closed).toBe(false);
  slow.server("tls-required");
  expect(slow.closed).toBe(true);
  const quick = talk({ TarpitInterval: "00:00:00" });
  quick.server("relay-denied", { tarpit: "TarpitInterval" });
  expect(quick.lines[0]).not.toHaveProperty("delay");
});

it("puts a step on the line that was told last, with the standing of its statement", () => {
  const told = talk();
  told.step("passed", "R46", phrase`before all`);
  told.client("QUIT");
  told.step("stopped", "R12", phrase`after it`, "Bindings", "0.0.0.0:25");
  expect(told.steps).toMatchObject([
    { standing: "disputed" },
    { line: 0, standing: "documented", decidedBy: { parameter: "Bindings", detail: "0.0.0.0:25" } },
  ]);
  expect(told.steps[0]).not.toHaveProperty("line");
});
