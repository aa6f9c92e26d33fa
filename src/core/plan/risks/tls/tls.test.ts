import { expect, it } from "vitest";
import { endOf } from "../../../../testing/comparisons";
import {
  corp,
  internet,
  scanners,
  severities,
  tellings,
  together,
} from "../../../../testing/riskTellings";
import type { Organisation } from "../../../model";
import { planOf } from "../../planOf";
import { riskLacksOf } from "../risksOf";
import { tls } from "./list";

const named = { TlsCertificateName: "<I>CN=Example CA<S>CN=mail.corp.example" };
const partner = (properties = {}) =>
  internet({ AddressSpaces: ["SMTP:partner.example;1"], ...properties }, "To partner");
const strict = { RequireTLS: true, TlsAuthLevel: "DomainValidation", TlsDomain: "partner.example" };

it("holds the seven about encryption and certificates", () => {
  expect(tls.map(({ code }) => code)).toHaveLength(7);
});

it("forces nobody where nobody might hand in mail", () => {
  const nobody = { PermissionGroups: ["None"] };
  expect(
    tellings("tls-forced-in", scanners(nobody), scanners({ ...nobody, RequireTLS: true })),
  ).toEqual([]);
  expect(tellings("tls-forced-in", null, scanners({ RequireTLS: true }))).toEqual([
    "RequireTLS: 256 addresses must use TLS from now on",
  ]);
});

it("takes a certificate that is not there for TLS that is not offered", () => {
  const other = { TlsCertificateName: "<I>CN=Other<S>CN=other.example" };
  expect(tellings("tls-loosened-in", scanners(), scanners(other))).toHaveLength(1);
  const unknown: Organisation = { ...corp, certificates: {} };
  expect(tellings("tls-loosened-in", scanners(), scanners(other), unknown)).toEqual([]);
});

it("asks every source server for a named certificate, those of before too only if it is new", () => {
  const all = { ...named, SourceTransportServers: ["EX01", "EX03"] };
  expect(tellings("certificate-missing", partner(), partner(all))).toEqual([
    "TlsCertificateName: EX03 has no certificate CN=mail.corp.example for SMTP",
  ]);
  expect(tellings("certificate-missing", partner(all), partner({ ...all, Port: 26 }))).toEqual([]);
  expect(tellings("certificate-changed", partner(), partner(all))).toEqual([]);
  const proxied = { ...named, FrontendProxyEnabled: true };
  const ex3 = { SourceTransportServers: ["EX03"] };
  expect(
    tellings("certificate-missing", partner(ex3), partner({ ...ex3, ...proxied })),
  ).toHaveLength(1);
});

it("cannot tell of a server whose certificates nobody read", () => {
  const around: Organisation = { ...corp, certificates: {} };
  expect(tellings("certificate-missing", partner(), partner(named), around)).toEqual([]);
  const plan = planOf({ old: endOf(around, partner()), new: endOf(around, partner(named)) });
  expect(riskLacksOf(plan)).toEqual([{ code: "certificate-missing", needs: ["certificates"] }]);
});

it("judges a certificate by its dates only where a day is given", () => {
  const certificates = Object.fromEntries(
    Object.entries(corp.certificates).map(([id, each]) => [
      id,
      { ...each, notAfter: "2026-01-01" },
    ]),
  );
  const asked = [partner(), partner(named), { ...corp, certificates }] as const;
  expect(tellings("certificate-missing", ...asked)).toEqual([]);
  expect(tellings("certificate-missing", ...asked, { today: "2026-11-26" })).toHaveLength(1);
});

it("finds that another Fqdn chooses another certificate", () => {
  const certificate = Object.values(corp.certificates)[0];
  const certificates = {
    ...corp.certificates,
    x9: {
      ...certificate,
      id: "x9",
      subject: "CN=out.example",
      names: ["out.example"],
      thumbprint: "99",
    },
  } as Organisation["certificates"];
  const around = { ...corp, certificates };
  const out = { Fqdn: "out.example" };
  expect(tellings("certificate-changed", partner(), partner(out), around)).toHaveLength(1);
  expect(tellings("certificate-changed", scanners(), scanners(out), around)).toHaveLength(1);
  expect(
    tellings("certificate-changed", scanners(), scanners({ Fqdn: "no.example" }), around),
  ).toEqual([]);
});

it("is an error where mutual TLS is switched off, a warning where inside clients leave it", () => {
  const code = "mutual-tls-off";
  expect(severities(code, null, scanners())).toEqual(["warning"]);
  expect(severities(code, null, scanners({ RemoteIPRanges: ["198.51.100.0/24"] }))).toEqual([
    "error",
  ]);
  const secure = { DomainSecureEnabled: true };
  const moved = [
    internet(secure),
    internet({ AddressSpaces: ["SMTP:secure.example;1"] }, "Special"),
  ];
  expect(tellings(code, internet(secure), together(moved))).toEqual([
    "DomainSecureEnabled: Mail of secure.example is refused: it is listed for mutual TLS",
  ]);
  const unread: Organisation = { ...corp, facts: { ...corp.facts, transportConfig: {} } };
  expect(severities(code, internet(secure), internet(), unread)).toEqual(["warning"]);
  const none = { tlsReceiveDomainSecureList: [], tlsSendDomainSecureList: [] };
  const empty: Organisation = { ...corp, facts: { ...corp.facts, transportConfig: none } };
  expect(severities(code, internet(secure), internet(), empty)).toEqual([]);
});

it("tells what is demanded of receivers, also by a connector that takes over", () => {
  expect(tellings("tls-raised-out", partner(), partner(strict))).toEqual([
    "RequireTLS: To partner demands TLS with a certificate for partner.example; who cannot gets no mail",
  ]);
  expect(
    tellings("tls-raised-out", internet(), together([internet(), partner(strict)])),
  ).toHaveLength(1);
  expect(
    tellings("tls-raised-out", partner(strict), partner({ ...strict, Enabled: false })),
  ).toEqual([]);
});

it("tells how mail may leave, also by a connector that takes over", () => {
  expect(tellings("tls-loosened-out", together([internet(), partner(strict)]), internet())).toEqual(
    ["RequireTLS: Mail to partner.example may leave in clear text where TLS is not offered"],
  );
  expect(tellings("tls-loosened-out", partner(), partner({ ForceHELO: true }))).toEqual([
    "ForceHELO: Mail to partner.example may leave in clear text",
  ]);
});
