import { describe, expect, it } from "vitest";
import { askedSession, stepsOf } from "../../../testing/askedSession";

type Held = Readonly<Record<string, string | readonly string[] | boolean>>;
const own: Held = {
  Server: "EX01",
  Thumbprint: "A1",
  Issuer: "CN=Corp CA",
  Subject: "CN=mail.corp.example",
  CertificateDomains: ["mail.corp.example", "ex01.corp.example"],
  NotBefore: "2026-01-01T00:00:00Z",
  NotAfter: "2027-01-01T00:00:00Z",
  Services: ["IIS", "SMTP"],
};

const offered = (
  held: readonly Held[],
  properties: Parameters<typeof askedSession>[0] = {},
  today?: string,
) =>
  askedSession(
    properties,
    { tls: true },
    { certificates: held as never },
    today === undefined ? {} : { today },
  ).ehlo.includes("STARTTLS");

describe("STARTTLS needs a certificate where those of the server are known (R50)", () => {
  it("is offered where none is known, and where one holds the Fqdn", () => {
    expect(offered([])).toBe(true);
    expect(offered([{ ...own, Server: "EX02" }])).toBe(true);
    expect(offered([own])).toBe(true);
    expect(offered([own], { Fqdn: "other.corp.example" })).toBe(false);
    expect(offered([{ ...own, CertificateDomains: ["*.corp.example"] }])).toBe(true);
  });

  it("is not offered without SMTP, without a private key, or outside its days", () => {
    expect(offered([{ ...own, Services: ["IIS"] }])).toBe(false);
    expect(offered([{ ...own, HasPrivateKey: false }])).toBe(false);
    expect(offered([own], {}, "2026-12-31")).toBe(true);
    expect(offered([own], {}, "2027-01-01")).toBe(false);
    expect(offered([own], {}, "2025-12-31")).toBe(false);
    expect(offered([own, { ...own, Services: ["IIS"] }])).toBe(true);
  });

  it("takes the one of TlsCertificateName, whichever names it holds, and a renewed one (R51)", () => {
    const named = { TlsCertificateName: "<I>CN=Corp CA<S>CN=mail.corp.example" };
    expect(offered([{ ...own, CertificateDomains: ["else.example"] }], named)).toBe(true);
    const expired = { ...own, NotAfter: "2026-02-01T00:00:00Z" };
    expect(offered([expired, own], named, "2026-06-01")).toBe(true);
    expect(offered([expired], named, "2026-06-01")).toBe(false);
    expect(offered([{ ...own, Issuer: "CN=New CA" }], named)).toBe(false);
    expect(offered([{ ...own, Issuer: "CN=CORP CA" }], named)).toBe(false);
  });

  it("goes on in clear text, and says why", () => {
    const run = askedSession(
      {},
      { tls: true },
      { certificates: [{ ...own, Services: ["IIS"] }] as never },
    );
    expect([run.verdict, run.ehloAfterTls]).toEqual(["accepted", []]);
    expect(stepsOf(run)).toContain(
      "warned: STARTTLS was not offered: no usable certificate of the server fits. The session stayed in clear text.",
    );
  });
});
