import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { type Sender, senderOf } from "../../../../simulate";
import type { Hit, Unit } from "../../rule";
import { enabledSender } from "./enabledSender";
import { ofAllSenders } from "./ofAllSenders";
import { oncePerPair } from "./oncePerPair";

const organisation = caseOrganisation({
  send: [
    { Name: "on", AddressSpaces: ["*"] },
    { Name: "off", AddressSpaces: ["*"], Enabled: false },
  ],
});
const named = (name: string): Sender =>
  sendConnectors(organisation)
    .filter((each) => each.name === name)
    .map((each) => senderOf(organisation, each))[0] as Sender;
const [on, off] = [named("on"), named("off")];
const unit = (...senders: Sender[]): Unit => ({ organisation, receivers: [], senders });

it("a rule about one connector answers one hit, several or none", () => {
  const hit: Hit = { sender: on, row: 1 };
  expect(enabledSender(() => hit)(unit(on))).toEqual([hit]);
  expect(enabledSender(() => [hit, { row: 2 }])(unit(on))).toEqual([hit, { row: 2 }]);
  expect(enabledSender(() => undefined)(unit(on))).toEqual([]);
  expect(enabledSender((sender) => ({ sender }))(unit(on))).toEqual([{ sender: on }]);
});

it("a rule about one connector does not look at a disabled one (S37), nor where there is none", () => {
  const find = enabledSender(() => {
    throw new Error("looked");
  });
  expect(find(unit(off))).toEqual([]);
  expect(find(unit())).toEqual([]);
  expect(() => find(unit(on))).toThrow("looked");
});

it("hits about all are kept for the same connectors of the same organisation only", () => {
  let looks = 0;
  const find = ofAllSenders(function* ({ senders }) {
    looks += 1;
    for (const sender of senders) yield { sender };
  });
  const first = find(unit(on, off));
  expect(first).toEqual([{ sender: on }, { sender: off }]);
  expect(find(unit(on, off))).toBe(first);
  expect(looks).toBe(1);
  expect(find(unit(off, on))).toEqual([{ sender: off }, { sender: on }]);
  expect(find(unit(on))).toEqual([{ sender: on }]);
  expect(find({ ...unit(on), organisation: { ...organisation } })).toHaveLength(1);
  expect(looks).toBe(4);
});

it("a pair is new once, in each of its two orders", () => {
  const isNew = oncePerPair();
  expect([isNew(on, off), isNew(on, off), isNew(off, on), isNew(on, on)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(oncePerPair()(on, off)).toBe(true);
});
