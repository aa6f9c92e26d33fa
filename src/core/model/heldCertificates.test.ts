import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import {
  type Certificate,
  certificatesOf,
  coversName,
  holdsName,
  isNamed,
  isValidOn,
  servesSmtp,
  usableForSmtp,
} from "./index";

const made = (more: Partial<Certificate> = {}): Certificate => ({
  id: "x",
  thumbprint: "AA01",
  issuer: "CN=CA 1",
  subject: "CN=mail.corp.example",
  names: ["mail.corp.example", "*.corp.example"],
  services: ["SMTP"],
  notAfter: "2026-12-31",
  ...more,
});

describe("the certificates of a server", () => {
  const organisation = caseOrganisation({
    servers: [{ name: "EX01", fqdn: "ex01.corp.example" }, { name: "EX02" }],
    certificates: [
      { Server: "ex01", Thumbprint: "A" },
      { Server: "EX01.corp.example", Thumbprint: "B" },
      { Server: "GONE", Thumbprint: "C" },
      { Thumbprint: "D" },
    ],
  });
  const of = (name: string) =>
    certificatesOf(organisation, name)?.map(({ thumbprint }) => thumbprint);
  it("are found by any of its names", () => {
    expect(of("EX01")).toEqual(["A", "B"]);
    expect(of("Ex01.Corp.Example")).toEqual(["A", "B"]);
    expect(of("gone")).toEqual(["C"]);
  });
  it("are unknown, not missing, where none is listed", () => {
    expect(of("EX02")).toBeUndefined();
    expect(of("")).toBeUndefined();
  });
});

describe("a name fits", () => {
  it.each([
    ["MAIL.corp.example", true],
    ["smtp.corp.example.", true],
    ["a.smtp.corp.example", false],
    ["corp.example", false],
    ["example", false],
    ["mail.corp.example.evil.example", false],
  ])("%s: %s", (host, is) => {
    expect(holdsName(made().names, host)).toBe(is);
  });
});

describe("usable", () => {
  it.each([
    ["on the day before its end", made(), "2026-12-30", true],
    ["on its last day no more", made(), "2026-12-31", false],
    ["with a time of day", made({ notAfter: "2026-12-31T23:59:59Z" }), "2026-12-31", false],
    ["before it begins", made({ notBefore: "2026-06-02" }), "2026-06-01", false],
    ["on the day it begins", made({ notBefore: "2026-06-01T08:00:00Z" }), "2026-06-01", true],
    ["without a day dates are not judged", made({ notAfter: "2001-01-01" }), undefined, true],
    ["without a private key", made({ hasPrivateKey: false }), undefined, false],
    ["services in any case", made({ services: ["iis", "smtp"] }), undefined, true],
    ["not for SMTP", made({ services: [] }), undefined, false],
  ])("%s", (_, certificate, today, is) => {
    expect(usableForSmtp(certificate, today)).toBe(is);
  });
  it("is unknown where the services were not shown", () => {
    const { services: _, ...rest } = made();
    expect(usableForSmtp(rest, undefined)).toBe("unknown");
    expect(usableForSmtp({ ...rest, hasPrivateKey: false }, undefined)).toBe(false);
    expect(isValidOn(rest, "2027-01-01")).toBe(false);
  });
});

it("is named by issuer and subject as text", () => {
  const all = [made(), made({ issuer: "CN=CA 2" }), made({ subject: "CN=MAIL.corp.example" })];
  expect(all.filter(isNamed(" <I>CN=CA 1<S>CN=mail.corp.example "))).toEqual([all[0]]);
  expect(all.filter(isNamed("AA01"))).toEqual([]);
  expect(all.filter(isNamed("<I>CN=CA 1"))).toEqual([]);
});

it.each([
  ["mail.corp.example", "MAIL.corp.example", true],
  ["*.corp.example", "mail.corp.example", true],
  ["*.corp.example", "a.mail.corp.example", false],
  ["*.corp.example", "corp.example", false],
  ["*.example", "localhost", false],
  ["", "", true],
])("the name %s in a certificate stands for %s: %s", (name, host, expected) => {
  expect(coversName(name, host)).toBe(expected);
});

it("serves SMTP where nothing speaks against it", () => {
  const serving = [["iis", "smtp"], ["IIS"], []].map((services) => servesSmtp({ services }));
  expect(serving).toEqual([true, false, false]);
  expect(servesSmtp({})).toBe(true);
});
