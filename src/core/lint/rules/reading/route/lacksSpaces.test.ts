import { expect, it } from "vitest";
import { organisation, sender } from "../../../../../testing/builders";
import { senderOf } from "../../../../simulate";
import { mayTakeAllDomains } from "./internetConnector";
import { lacksSpaces } from "./lacksSpaces";

const read = (change: Parameters<typeof sender>[1]) =>
  senderOf(organisation([], []), sender("Partner", change));
const unknown = ["AddressSpaces"];

it("is what an enabled connector lacks whose address spaces were not shown", () => {
  const shown = read({ explicit: { AddressSpaces: ["SMTP:partner.example;1"] } });
  const open = read({ explicit: { AddressSpaces: [] }, unknown });
  const off = read({ explicit: { AddressSpaces: [], Enabled: false }, unknown });
  expect(lacksSpaces({ senders: [shown, off] })).toEqual([]);
  expect(lacksSpaces({ senders: [shown, open] })).toEqual(["values that were not shown"]);
  expect([shown, open, off].map(mayTakeAllDomains)).toEqual([false, true, false]);
});
