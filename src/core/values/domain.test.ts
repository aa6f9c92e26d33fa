import { describe, expect, it } from "vitest";
import { parseDomain, parseFqdn } from "./domain";

describe("a host name", () => {
  it.each([
    "EX01.contoso.example",
    "ex01",
    "a_b.example",
    "xn--bcher-kva.example",
    `${"a".repeat(63)}.example`,
    "1.example",
  ])("%s stays as written", (text) => expect(parseFqdn(text)).toEqual({ ok: true, value: text }));

  it.each([
    ["", "name-missing"],
    ["a..example", "name-dots"],
    [".example", "name-dots"],
    ["-a.example", "name-hyphen"],
    ["a-.example", "name-hyphen"],
    ["b\u00fccher.example", "name-character"],
    ["ex 01", "name-character"],
    ["*.example", "name-character"],
    ["192.0.2.1", "name-numeric"],
    [`${"a".repeat(64)}.example`, "name-label-long"],
    [`${"a.".repeat(126)}example`, "name-too-long"],
    ["<ServerFqdn>", "name-character"],
  ])("%s is refused: %s", (text, code) => {
    const read = parseFqdn(text);
    expect(read.ok ? undefined : read.complaint.code).toBe(code);
  });

  it("points at the character that no name has", () => {
    const read = parseFqdn(" mx.b\u00fccher.example");
    expect(read.ok ? undefined : read.complaint.at).toEqual({ start: 5, length: 1 });
  });
});

describe("a domain", () => {
  it.each(["*.fabrikam.example", "mail.protection.outlook.com"])("%s stays as written", (text) =>
    expect(parseDomain(text)).toEqual({ ok: true, value: text }),
  );

  it.each([
    ["*fabrikam.example", "domain-star", "*.fabrikam.example"],
    ["@fabrikam.example", "name-at", "fabrikam.example"],
    ["*", "domain-star", undefined],
    ["*a..example", "domain-star", undefined],
    ["*.", "name-missing", undefined],
    ["a.*.example", "name-character", undefined],
    ["fabrikam.example.", "name-dots", "fabrikam.example"],
  ])("%s is refused: %s", (text, code, instead) => {
    const read = parseDomain(text);
    expect(read.ok ? undefined : read.complaint.code).toBe(code);
    expect(read.ok ? undefined : read.complaint.instead).toBe(instead);
  });
});
