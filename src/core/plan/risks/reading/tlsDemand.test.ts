import { expect, it } from "vitest";
import { endOf } from "../../../../testing/comparisons";
import { corp, internet } from "../../../../testing/riskTellings";
import { sendConnectors } from "../../../model";
import { type Sender, senderOf } from "../../../simulate";
import type { Value } from "../../../values";
import { demandedBy, demandOf, exposedAs, levelOf, neverEncrypts } from "./tlsDemand";

function sender(properties: Readonly<Record<string, Value>>): Sender {
  const organisation = endOf(corp, internet(properties));
  const [connector] = sendConnectors(organisation);
  if (!connector) throw new Error("No connector.");
  return senderOf(organisation, connector);
}

it("orders demands from never encrypted to the right name", () => {
  const demands = [
    { ForceHELO: true },
    {},
    { RequireTLS: true },
    { RequireTLS: true, TlsAuthLevel: "EncryptionOnly" },
    { RequireTLS: true, TlsAuthLevel: "CertificateValidation" },
    { RequireTLS: true, TlsAuthLevel: "DomainValidation", TlsDomain: "mx.example" },
  ].map(sender);
  expect(demands.map(demandOf)).toEqual([-1, 0, 1, 1, 2, 3]);
  expect(demands.map(levelOf)).toEqual([0, 0, 0, 1, 2, 3]);
  expect(demands.map(neverEncrypts)).toEqual([true, false, false, false, false, false]);
  expect(demands.map(demandedBy)).toEqual([
    ...["nothing", "nothing", "TLS", "TLS", "TLS with a trusted certificate"],
    "TLS with a certificate for mx.example",
  ]);
  expect(demands.map(exposedAs)).toEqual([
    "in clear text",
    "in clear text where TLS is not offered",
    "to a host that nobody checked",
    "to a host that nobody checked",
    "to a host whose name nobody checked",
    "as before",
  ]);
});
