import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { serverNamed } from "../../model";
import { ownCertificate } from "./ownCertificate";

const held = (more: Readonly<Record<string, unknown>> = {}) =>
  ({
    Server: "ex1",
    Issuer: "CN=CA",
    Subject: "CN=mail.corp.example",
    Services: ["SMTP"],
    ...more,
  }) as NonNullable<CaseOrganisation["certificates"]>[number];

function stateOf(certificates: readonly ReturnType<typeof held>[], server: string, named: string) {
  const organisation = caseOrganisation({
    servers: [{ name: "EX1", fqdn: "ex1.corp.example" }, { name: "EX2" }],
    certificates,
  });
  return ownCertificate(named, serverNamed(organisation, server), organisation);
}

const name = "<I>CN=CA<S>CN=mail.corp.example";
it.each([
  [[held()], "EX1", name, "present"],
  [[held()], "EX2", name, "unknown"],
  [[held()], "EX9", name, "unknown"],
  [[held()], "EX1", "no identifier", "unknown"],
  [[held({ Issuer: "CN=CA 2" })], "EX1", name, "missing"],
  [[held({ Subject: "CN=MAIL.corp.example" })], "EX1", name, "missing"],
  [[held({ HasPrivateKey: false })], "EX1", name, "no-key"],
  [[held({ Services: ["IIS"] })], "EX1", name, "not-for-smtp"],
  [[held({ HasPrivateKey: false }), held()], "EX1", name, "present"],
  [[held({ Server: "EX1.corp.example" })], "EX1", name, "present"],
  [[held({ Services: ["iis", "smtp"] })], "EX1", name, "present"],
] as const)("%# (S120, S122, S124)", (certificates, server, named, state) => {
  expect(stateOf(certificates, server, named)).toBe(state);
});
