import { expect, it } from "vitest";
import { shownTransportConfig, transportConfigFrom } from "./transportConfig";

const read = (properties: Readonly<Record<string, unknown>>) =>
  transportConfigFrom(
    Object.entries(properties).map(([name, raw]) => ({ name, raw: raw as string })),
    "t.json",
  );

it("reads limits as Exchange writes them, and domain lists", () => {
  const { config, report } = read({
    MaxSendSize: "25 MB (26,214,400 bytes)",
    MaxReceiveSize: "Unlimited",
    MaxRecipientEnvelopeLimit: "500",
    TLSReceiveDomainSecureList: ["partner.example"],
    TLSSendDomainSecureList: "{}",
    ShadowRedundancyEnabled: true,
    Sparkle: 1,
  });
  expect(config).toEqual({
    maxSendSize: 26_214_400,
    maxReceiveSize: "Unlimited",
    maxRecipientEnvelopeLimit: 500,
    tlsReceiveDomainSecureList: ["partner.example"],
    tlsSendDomainSecureList: [],
  });
  expect(report).toMatchObject({
    setAside: [{ what: "ShadowRedundancyEnabled" }],
    unknown: [{ what: "Sparkle" }],
    refused: [],
  });
});

it("knows the names of a design too, and shows those of the cmdlet", () => {
  const { config } = read({ maxSendSize: 1024, maxRecipientEnvelopeLimit: "unlimited" });
  expect(shownTransportConfig(config)).toEqual({
    MaxSendSize: 1024,
    MaxRecipientEnvelopeLimit: "Unlimited",
  });
  expect(read(shownTransportConfig(config)).config).toEqual(config);
});

it.each([
  { MaxSendSize: "ten" },
  { MaxReceiveSize: true },
  { MaxRecipientEnvelopeLimit: "5.5" },
  { TLSSendDomainSecureList: ["a b"] },
  { TLSReceiveDomainSecureList: "{a.example...}" },
  { MaxSendSize: undefined },
])("refuses %j", (properties) => {
  const { config, report } = read(properties);
  expect(config).toEqual({});
  expect(report.refused).toMatchObject([{ property: Object.keys(properties)[0] }]);
});
