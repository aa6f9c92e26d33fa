import { describe, expect, it } from "vitest";
import { askedSession, stepsOf } from "../../../testing/askedSession";
import { organisation, receiver, server } from "../../../testing/builders";
import type { Certificate } from "../../model";
import { type Receiver, receiversOf } from "../receiver";
import { certificateFor } from "./certificate";

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

describe("of several certificates that fit", () => {
  const held = (id: string, change: Partial<Certificate> = {}): Certificate => ({
    ...{ id, thumbprint: id, issuer: "CN=Corp CA", subject: "CN=ex01.corp.example" },
    ...{ names: ["ex01.corp.example"], server: "EX01", services: ["SMTP"] },
    ...change,
  });
  const chosen = (...all: readonly Certificate[]) => {
    const of = (list: readonly Certificate[]) => {
      const certificates = Object.fromEntries(list.map((each) => [each.id, each]));
      const designed = organisation([server("EX01")], [receiver("Relay")], { certificates });
      const [receives] = receiversOf(designed, server("EX01"));
      const found = certificateFor(designed, receives as Receiver);
      return found.known ? found.certificate?.id : "unknown";
    };
    const first = of(all);
    expect(of([...all].reverse())).toBe(first);
    return first;
  };
  const issued = (notBefore: string, notAfter: string) => ({ notBefore, notAfter });

  it("takes one that somebody else signed before one that signed itself", () => {
    expect(chosen(held("B", { selfSigned: true }), held("C"))).toBe("C");
    expect(chosen(held("B", { selfSigned: false }), held("C", { selfSigned: true }))).toBe("B");
  });

  it("takes the one that is valid from a later day, then to a later day, then by thumbprint", () => {
    const early = issued("2026-01-01", "2028-01-01");
    const late = issued("2026-06-01", "2027-01-01");
    expect(chosen(held("A", early), held("B", late))).toBe("B");
    expect(chosen(held("A", early), held("B", issued("2026-01-01", "2029-01-01")))).toBe("B");
    expect(chosen(held("A", early), held("B", early))).toBe("A");
    expect(chosen(held("A"), held("B", early))).toBe("B");
    expect(chosen(held("A", late), held("B", { ...late, selfSigned: true }))).toBe("A");
  });
});
