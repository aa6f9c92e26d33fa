import { describe, expect, it } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import { type Certificate, isValidOn } from "../../../model";
import {
  certificatesOf,
  daysBetween,
  fits,
  identityOfCertificate,
  isSelfSigned,
  longest,
  named,
  newest,
  usable,
} from "./certificates";

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
    expect(fits(made(), host)).toBe(is);
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
    expect(usable(certificate, today)).toBe(is);
  });
  it("is unknown where the services were not shown", () => {
    const { services: _, ...rest } = made();
    expect(usable(rest, undefined)).toBe("unknown");
    expect(usable({ ...rest, hasPrivateKey: false }, undefined)).toBe(false);
    expect(isValidOn(rest, "2027-01-01")).toBe(false);
  });
});

it("is named by issuer and subject as text", () => {
  const all = [made(), made({ issuer: "CN=CA 2" }), made({ subject: "CN=MAIL.corp.example" })];
  expect(named(all, " <I>CN=CA 1<S>CN=mail.corp.example ")).toEqual([all[0]]);
  expect(named(all, "AA01")).toEqual([]);
  expect(named(all, "<I>CN=CA 1")).toEqual([]);
});

it("is self-signed as the export says, else where issuer and subject are one", () => {
  expect(isSelfSigned(made({ selfSigned: true }))).toBe(true);
  expect(isSelfSigned(made({ issuer: "CN=mail.corp.example" }))).toBe(true);
  expect(isSelfSigned(made({ issuer: "CN=mail.corp.example", selfSigned: false }))).toBe(false);
});

it("knows the one that ends last and the one made last", () => {
  const old = made({ notAfter: "2027-01-01", notBefore: "2026-01-01" });
  const fresh = made({ notAfter: "2026-12-01", notBefore: "2026-06-01" });
  expect(longest([fresh, old])).toBe(old);
  expect(newest([fresh, old])).toBe(fresh);
  expect(longest([])).toBeUndefined();
  const { notAfter: _, ...endless } = made();
  expect(longest([old, endless])).toBeUndefined();
});

it("is one certificate by its thumbprint in any case, else by names and dates", () => {
  expect(identityOfCertificate(made({ thumbprint: "aa01" }))).toBe("AA01");
  const blank = made({ thumbprint: "" });
  expect(identityOfCertificate(blank)).toBe(identityOfCertificate({ ...blank, id: "y" }));
  expect(identityOfCertificate(blank)).not.toBe(
    identityOfCertificate({ ...blank, notAfter: "2027-12-31" }),
  );
});

it("counts days over months and leap years", () => {
  expect(daysBetween("2026-06-01", "2026-07-01T23:00:00Z")).toBe(30);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-06-02", "2026-06-01")).toBe(-1);
});
