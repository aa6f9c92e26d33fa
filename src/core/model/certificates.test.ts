import { expect, it } from "vitest";
import { certificateKey, certificateLabel, identifierOf } from "./index";

const certificate = {
  id: "x1",
  issuer: "CN=Corp CA",
  subject: "O=Corp, CN=mail.corp.example",
  thumbprint: "0123456789ABCDEF0123456789ABCDEF01234567",
  names: [],
  server: "EX01",
  notAfter: "2027-03-01T00:00:00Z",
  selfSigned: true,
};

it("names a certificate as connectors do", () => {
  expect(identifierOf(certificate)).toBe("<I>CN=Corp CA<S>O=Corp, CN=mail.corp.example");
});

it("labels it by what tells it from others", () => {
  expect(certificateLabel(certificate)).toEqual({
    title: "mail.corp.example",
    detail: "EX01 · ends 2027-03-01 · …01234567 · self-signed",
  });
  expect(certificateLabel({ ...certificate, subject: "O=Corp" }).title).toBe("O=Corp");
});

it("tells certificates apart by thumbprint, and without one by all that is known", () => {
  const { thumbprint } = certificate;
  expect(certificateKey({ ...certificate, thumbprint: thumbprint.toLowerCase() })).toBe(thumbprint);
  const nameless = { ...certificate, thumbprint: "" };
  expect(certificateKey(nameless)).toBe(certificateKey({ ...nameless }));
  for (const other of [{ notAfter: "2028-03-01T00:00:00Z" }, { names: ["a"] }, { issuer: "CN=B" }])
    expect(certificateKey({ ...nameless, ...other })).not.toBe(certificateKey(nameless));
});
