import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { door } from "../../../../../testing/ruleFindings";
import type { ReceiveConnector, Server } from "../../../../model";
import { type Receiver, receiverOf } from "../../../../simulate";
import { isRoleShown, isShown, mayListenOn } from "./shown";

function receiver(unknown: readonly string[], role: Server["role"] = "Mailbox"): Receiver {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01", role }],
    connectors: [door({ Name: "Apps" })],
  });
  const known = organisation.connectors["EX01\\Apps"] as ReceiveConnector;
  const explicit = Object.fromEntries(
    Object.entries(known.explicit).filter(([parameter]) => !unknown.includes(parameter)),
  );
  return receiverOf(organisation, { ...known, explicit, unknown }) as Receiver;
}

it("is what was said, and what an import did not leave open", () => {
  expect(isShown(receiver([]), "RemoteIPRanges")).toBe(true);
  expect(isShown(receiver(["RemoteIPRanges"]), "RemoteIPRanges")).toBe(false);
  expect(isShown(receiver([]), "Comment")).toBe(true);
  expect(isRoleShown(receiver(["TransportRole"]))).toBe(false);
  expect(isRoleShown(receiver(["TransportRole"], "Edge"))).toBe(true);
});

it("leaves every port open where no bindings are", () => {
  expect([25, 26].map((port) => mayListenOn(receiver([]), port))).toEqual([true, false]);
  expect([25, 26].map((port) => mayListenOn(receiver(["Bindings"]), port))).toEqual([true, true]);
});
