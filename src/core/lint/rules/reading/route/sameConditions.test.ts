import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { sendConnectors } from "../../../../model";
import { type Sender, senderOf } from "../../../../simulate";
import { sameConditions } from "./sameConditions";
import { signsInBasic, signsInNowhere } from "./smartHostSignIn";
import { anyCertificatePasses, tlsDomain, tlsLevel } from "./tlsLevel";

function sender(more: object = {}): Sender {
  const organisation = caseOrganisation({ send: [{ Name: "Out", AddressSpaces: ["*"], ...more }] });
  const [connector] = sendConnectors(organisation);
  return senderOf(organisation, connector as NonNullable<typeof connector>);
}

it("are the same where the next hop and what is asked of it are", () => {
  const same = (one: object, other: object) => sameConditions(sender(one), sender(other));
  expect(same({}, { Comment: "x", AddressSpaces: ["a.example"], MaxMessageSize: 1 })).toBe(true);
  expect(
    same({ SmartHosts: ["a.example", "B.example"] }, { SmartHosts: ["b.example", "A.example"] }),
  ).toBe(true);
  expect(same({ SmartHosts: ["a.example"] }, { SmartHosts: ["a.example", "b.example"] })).toBe(
    false,
  );
  expect(same({ TlsDomain: "Partner.example" }, { TlsDomain: "partner.EXAMPLE" })).toBe(true);
  expect(same({ TlsDomain: "" }, { TlsDomain: null })).toBe(true);
});

it.each([
  ["Port", 587],
  ["SmartHostAuthMechanism", "BasicAuthRequireTLS"],
  ["RequireTLS", true],
  ["TlsAuthLevel", "EncryptionOnly"],
  ["TlsDomain", "partner.example"],
  ["IgnoreSTARTTLS", true],
  ["DomainSecureEnabled", true],
  ["CloudServicesMailEnabled", true],
])("are others where %s is", (parameter, other) => {
  expect(sameConditions(sender(), sender({ [parameter]: other }))).toBe(false);
  expect(sameConditions(sender({ [parameter]: other }), sender({ [parameter]: other }))).toBe(true);
});

it("sign in with a password, with Kerberos, or nowhere", () => {
  const signed = (mechanism: string | null | undefined) => {
    const each = sender(mechanism === undefined ? {} : { SmartHostAuthMechanism: mechanism });
    return [signsInBasic(each), signsInNowhere(each)];
  };
  for (const each of ["BasicAuth", "BasicAuthRequireTLS"])
    expect(signed(each)).toEqual([true, false]);
  expect(signed("ExchangeServer")).toEqual([false, false]);
  for (const each of ["None", "ExternalAuthoritative", null, undefined])
    expect(signed(each)).toEqual([false, true]);
});

it("say what is demanded of the certificate; empty is nothing", () => {
  expect(tlsLevel(sender({ TlsAuthLevel: "DomainValidation" }))).toBe("DomainValidation");
  expect(tlsDomain(sender({ TlsDomain: "*.Partner.example" }))).toBe("*.Partner.example");
  for (const empty of ["", null])
    expect([
      tlsLevel(sender({ TlsAuthLevel: empty })),
      tlsDomain(sender({ TlsDomain: empty })),
    ]).toEqual([undefined, undefined]);
  expect([tlsLevel(sender()), tlsDomain(sender())]).toEqual([undefined, undefined]);
});

it("let any certificate pass where TLS is demanded and no more (S106, S110)", () => {
  const passes = (RequireTLS: boolean, level?: string) =>
    anyCertificatePasses(sender({ RequireTLS, ...(level && { TlsAuthLevel: level }) }));
  expect([passes(true), passes(true, "EncryptionOnly")]).toEqual([true, true]);
  expect([passes(true, "CertificateValidation"), passes(true, "DomainValidation")]).toEqual([
    false,
    false,
  ]);
  expect([passes(false), passes(false, "EncryptionOnly")]).toEqual([false, false]);
});
