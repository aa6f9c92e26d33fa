import { expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { certificatesOf, isNamed, servesSmtp } from "./heldCertificates";

const held = (server: string, subject: string) =>
  ({ Server: server, Issuer: "CN=CA", Subject: subject, Services: ["SMTP"] }) as never;
const organisation = caseOrganisation({
  servers: [{ name: "EX1", fqdn: "ex1.corp.example" }],
  certificates: [held("ex1", "CN=a"), held("EX1.Corp.example", "CN=b"), held("EX2", "CN=c")],
});

it("are listed for a server by its name or its FQDN", () => {
  const of = (name: string, fqdn?: string) =>
    certificatesOf(organisation, { name, ...(fqdn !== undefined && { fqdn }) }).map(
      ({ subject }) => subject,
    );
  expect(of("EX1", "ex1.corp.example")).toEqual(["CN=a", "CN=b"]);
  expect(of("EX1")).toEqual(["CN=a"]);
  expect(of("EX3")).toEqual([]);
});

it("are named by issuer and subject as text (S120, S122)", () => {
  const named = (text: string) =>
    Object.values(organisation.certificates)
      .filter(isNamed(text))
      .map(({ subject }) => subject);
  expect(named(" <I>CN=CA<S>CN=a ")).toEqual(["CN=a"]);
  expect(named("<I>CN=CA<S>CN=A")).toEqual([]);
  expect(named("CN=a")).toEqual([]);
});

it("serve SMTP where nothing speaks against it", () => {
  expect([["iis", "smtp"], ["IIS"], []].map((services) => servesSmtp({ services }))).toEqual([
    true,
    false,
    false,
  ]);
  expect(servesSmtp({})).toBe(true);
});
