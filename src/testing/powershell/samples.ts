import {
  type Connector,
  emptyOrganisation,
  type Organisation,
  type ReceiveConnector,
  type SendConnector,
} from "../../core/model";

/** A receive and a send connector of EX01, and organisations made of such: samples of scripts. */
export const relay: ReceiveConnector = {
  id: "c3",
  kind: "receive",
  name: "Relay",
  server: "s1",
  usage: "Custom",
  explicit: {
    TransportRole: "FrontendTransport",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.1.2.3", "10.1.2.4"],
    PermissionGroups: ["AnonymousUsers"],
  },
  drafts: {},
  unknown: [],
};

export const out: SendConnector = {
  id: "c4",
  kind: "send",
  name: "Out",
  usage: "Custom",
  explicit: { AddressSpaces: ["SMTP:*;1"] },
  drafts: {},
  unknown: [],
};

export function organisationOf(
  connectors: readonly Connector[],
  deployed: readonly Connector[] = [],
): Organisation {
  const byId = (all: readonly Connector[]) =>
    Object.fromEntries(all.map((each) => [each.id, each]));
  return {
    ...emptyOrganisation("Corp"),
    servers: {
      s1: { id: "s1", name: "EX01", role: "Mailbox", fqdn: "ex01.corp.example" },
      s2: { id: "s2", name: "EX2", role: "Mailbox" },
    },
    connectors: byId(connectors),
    deployed: byId(deployed),
  };
}
