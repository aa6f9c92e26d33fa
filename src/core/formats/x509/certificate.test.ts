import { describe, expect, it } from "vitest";
import { fromBase64 } from "../../values";
import { readX509 } from "./certificate";
import cases from "./fixtures/names.json";
import made from "./fixtures/usages.json";
import { sha1 } from "./sha1";

describe("reads what .NET reads", () => {
  it.each(cases)("$subject", ({ der, subject, issuer, thumbprint, notBefore, notAfter, names }) => {
    const read = readX509(fromBase64(der) ?? new Uint8Array());
    expect(read).toMatchObject({ subject, issuer, thumbprint, notBefore, notAfter });
    expect(read?.dnsNames).toEqual(names);
    expect(read?.selfIssued).toBe(true);
  });
});

it("reads what a certificate may be used for, which is anything where it does not say", () => {
  // openssl req -x509 -addext extendedKeyUsage=serverAuth,clientAuth,1.3.6.1.4.1.311.10.3.4
  const read = readX509(fromBase64(made.der) ?? new Uint8Array());
  expect(read).toMatchObject({ usages: made.usages, dnsNames: ["mail.corp.example"] });
  expect(readX509(fromBase64(cases[0]?.der ?? "") ?? new Uint8Array())?.usages).toEqual([]);
});

it("refuses a certificate that was cut anywhere, without an exception", () => {
  const der = fromBase64(cases[0]?.der ?? "") ?? new Uint8Array();
  for (let length = 0; length < der.length; length += 1)
    expect(readX509(der.subarray(0, length))).toBeNull();
});

it("survives any byte being another", () => {
  const der = fromBase64(cases[4]?.der ?? "") ?? new Uint8Array();
  for (let at = 0; at < der.length; at += 1) {
    const changed = der.slice();
    changed[at] = (der[at] ?? 0) ^ 0xff;
    expect(() => readX509(changed)).not.toThrow();
  }
});

it("makes the digests of the standard (FIPS 180-4)", () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  expect(sha1(ascii("abc"))).toBe("A9993E364706816ABA3E25717850C26C9CD0D89D");
  expect(sha1(ascii(""))).toBe("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709");
  expect(sha1(ascii("a".repeat(1_000_000)))).toBe("34AA973CD4C4DAA4F61EEB2BDBAD27316534016F");
});
