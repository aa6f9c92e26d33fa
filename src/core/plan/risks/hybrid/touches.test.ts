import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { internet, scanners } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { touchesOf } from "./touches";

const touched = (...ends: Parameters<typeof groundOf>) =>
  [...touchesOf(changeOf(groundOf(...ends)))].map(({ parameter }) => parameter);
const marked = (properties = {}) => internet({ CloudServicesMailEnabled: true, ...properties });

it("names each parameter of hybrid mail that differs, and nothing where the connector goes", () => {
  expect(touched(marked(), marked({ Fqdn: "x.example", Comment: "x" }))).toEqual(["Fqdn"]);
  expect(touched(marked(), null)).toEqual([undefined]);
  expect(touched(internet(), marked())).toEqual(["CloudServicesMailEnabled"]);
  expect(touched(internet(), internet({ Fqdn: "x.example" }))).toEqual([]);
});

it("takes a receive connector for hybrid by what it held, or by what it is to hold", () => {
  const TlsDomainCapabilities = ["mail.protection.outlook.com:AcceptCloudServicesMail"];
  const capable = scanners({ TlsDomainCapabilities });
  expect(touched(scanners(), capable)).toEqual(["TlsDomainCapabilities"]);
  expect(touched(capable, scanners({ TlsDomainCapabilities, Enabled: false }))).toEqual([
    "Enabled",
  ]);
  expect(touched(scanners(), scanners({ Enabled: false }))).toEqual([]);
});
