import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import type { ReceiveConnector } from "../../../model";
import { receiverOf } from "../../../simulate";
import { gatewayNamed, gatewayOf } from "./gatewayDoor";
import { namesAll } from "./naming";

it.each([
  ["From Mimecast EU", "mimecast"],
  ["PROOFPOINT inbound", "proofpoint-enterprise"],
  ["Proofpoint Essentials", "proofpoint-essentials"],
  ["Cisco e-mail gateway", undefined],
  ["Cisco voicemail", undefined],
  ["Cisco Email in", "cisco-secure-email-cloud"],
  ["N-able Mail Assure", "nable-mail-assure"],
  ["Mimecaster", undefined],
  ["Default Frontend EX01", undefined],
])("%s speaks of %s", (text, id) => {
  expect(gatewayNamed(text)?.id).toBe(id);
});

it("looks for whole words in any order", () => {
  expect(namesAll("Central filter of Sophos", "sophos central")).toBe(true);
  expect(namesAll("Sophos", "sophos central")).toBe(false);
  expect(namesAll("anything", "")).toBe(false);
});

describe("a connector for a gateway's network", () => {
  const of = (...RemoteIPRanges: readonly string[]) => {
    const organisation = caseOrganisation({
      namedNetworks: [
        { name: "Mimecast", ranges: ["203.0.113.0/24", "2001:db8:1::/48"] },
        { name: "Barracuda", ranges: ["198.51.100.0/24"] },
        { name: "Branch", ranges: ["10.0.0.0/8"] },
      ],
      connectors: [
        {
          kind: "receive",
          Name: "Filter",
          Server: "EX01",
          TransportRole: "FrontendTransport",
          Bindings: ["0.0.0.0:25"],
          RemoteIPRanges,
        },
      ],
    });
    const filter = organisation.connectors["EX01\\Filter"] as ReceiveConnector;
    const receiver = receiverOf(organisation, filter);
    return (
      receiver && gatewayOf({ organisation, receivers: [receiver], senders: [] }, receiver)?.id
    );
  };
  it("lies in it whole", () => {
    expect(of("203.0.113.7", "203.0.113.128/25", "2001:db8:1:2::/64")).toBe("mimecast");
    expect(of("203.0.113.7", "198.51.100.7")).toBeUndefined();
    expect(of("203.0.112.0/23")).toBeUndefined();
    expect(of("10.1.1.1")).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
