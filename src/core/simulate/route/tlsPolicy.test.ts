import { expect, it } from "vitest";
import { caseOrganisation } from "../../../testing/caseOrganisation";
import { sendConnectors } from "../../model";
import type { Value } from "../../values";
import { senderOf } from "../sender";
import { hostOf } from "./remoteHost";
import { certificateFault, fitsName, isSecureDomain, tlsPolicyOf } from "./tlsPolicy";

function policy(more: Readonly<Record<string, Value>>, needsTls = false, isSecure = false) {
  const organisation = caseOrganisation({
    send: [{ Name: "Out", AddressSpaces: ["SMTP:*;1"], ...more }],
  });
  const [connector] = sendConnectors(organisation);
  if (!connector) throw new Error("There is no connector.");
  return tlsPolicyOf(senderOf(organisation, connector), needsTls, isSecure);
}

it.each([
  [{}, undefined],
  [{ RequireTLS: true, TlsAuthLevel: "EncryptionOnly" }, "RequireTLS"],
  [{ TlsAuthLevel: "EncryptionOnly" }, "TlsAuthLevel"],
] as const)("%j is demanded by %s (S102, S104, S110)", (values, demandedBy) => {
  expect(policy(values).demandedBy).toBe(demandedBy);
});

it("is demanded by a sign-in that needs it, and by Domain Security of a listed domain (S163, S125)", () => {
  expect(policy({}, true).demandedBy).toBe("SmartHostAuthMechanism");
  const mutual = policy({ DomainSecureEnabled: true }, false, true);
  expect([mutual.demandedBy, mutual.level, mutual.isShutOut]).toEqual([
    "DomainSecureEnabled",
    "DomainValidation",
    false,
  ]);
  expect(policy({ DomainSecureEnabled: true }).demandedBy).toBeUndefined();
  expect(policy({}, false, true).isShutOut).toBe(true);
});

it("sees no extension with HELO, whatever else is set (S101, S105)", () => {
  expect(policy({ ForceHELO: true, IgnoreSTARTTLS: true }).never).toBe("ForceHELO");
  expect(policy({ IgnoreSTARTTLS: true }).never).toBe("IgnoreSTARTTLS");
});

it("finds the list of secure domains, which knows no wildcards, or says that it is not known", () => {
  const facts = (tlsSendDomainSecureList?: readonly string[]) => ({
    facts: {
      whole: [],
      listed: [],
      transportConfig: { ...(tlsSendDomainSecureList && { tlsSendDomainSecureList }) },
    },
  });
  expect(isSecureDomain("Bank.example", facts(["bank.EXAMPLE"]))).toBe(true);
  expect(isSecureDomain("x.bank.example", facts(["bank.example"]))).toBe(false);
  expect(isSecureDomain("bank.example", facts())).toBeUndefined();
});

it("finds one fault, the name first, then the root, then the dates (S112)", () => {
  const fault = (names: readonly string[] | undefined, trusted: boolean, expired: boolean) => {
    const given = policy({ RequireTLS: true, TlsAuthLevel: "DomainValidation" });
    const expected = {
      smartHost: undefined,
      domain: "far.example",
      signsIn: false,
      toExchange: false,
    };
    const host = hostOf({ certificate: { ...(names && { names }), trusted, expired } }, expected);
    return certificateFault(given, host, "far.example");
  };
  expect(fault(["x.example"], false, true)).toBe("SubjectMismatch");
  expect(fault([], true, false)).toBe("SubjectMismatch");
  expect(fault(["mx.far.example"], false, true)).toBe("UntrustedRoot");
  expect(fault(undefined, true, true)).toBe("CertificateExpired");
  expect(fault(["x.example", "FAR.example"], true, false)).toBeUndefined();
});

it("takes *. on either side for what lies below the domain (S113)", () => {
  expect(fitsName("*.hoster.example", "mx.hoster.example")).toBe(true);
  expect(fitsName("*.hoster.example", "a.mx.hoster.example")).toBe(false);
  expect(fitsName("hoster.example", "*.hoster.example")).toBe(true);
  expect(fitsName("mx.hoster.example", "hoster.example")).toBe(false);
});
