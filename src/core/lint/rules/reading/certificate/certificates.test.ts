import { expect, it } from "vitest";
import type { Certificate } from "../../../../model";
import { daysBetween, identityOfCertificate, isSelfSigned, longest, newest } from "./certificates";

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
