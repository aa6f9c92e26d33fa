import { expect, it } from "vitest";
import { emptyOrganisation, type Organisation, type ReceiveConnector } from "../model";
import { planOf } from "./planOf";

const organisation = (connectors: readonly ReceiveConnector[]): Organisation => ({
  ...emptyOrganisation("corp.example"),
  servers: { EX01: { id: "EX01", name: "EX01", role: "Mailbox" } },
  connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
});

const relay: ReceiveConnector = {
  kind: "receive",
  id: "c1",
  server: "EX01",
  name: "Relay",
  explicit: {
    TransportRole: "FrontendTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.0.0/16"],
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["Tls"],
  },
  drafts: {},
  unknown: [],
  permissions: [],
};

it("has no step between equal ends", () => {
  const same = organisation([relay]);
  const plan = planOf({ old: same, new: organisation([{ ...relay }]) });
  expect(plan.steps).toEqual([]);
  expect(plan.differences).toEqual([]);
});

it("creates, changes and removes", () => {
  const other = { ...relay, id: "c2", name: "Other" };
  const changed = { ...relay, explicit: { ...relay.explicit, RemoteIPRanges: ["10.3.0.0/16"] } };
  const fresh = {
    ...relay,
    id: "c3",
    name: "New",
    explicit: { ...relay.explicit, RemoteIPRanges: ["10.9.0.0/16"] },
  };
  const old = { ...other, explicit: { ...other.explicit, RemoteIPRanges: ["10.2.0.0/16"] } };
  const plan = planOf({ old: organisation([relay, old]), new: organisation([changed, fresh]) });
  expect(plan.steps.map(({ action }) => action).sort()).toEqual(["change", "create", "remove"]);
  expect(plan.steps.map(({ n }) => n)).toEqual([1, 2, 3]);
});
