import { expect, it } from "vitest";
import { organisationOf, out, relay } from "../../../testing/powershell/samples";
import type { Certificate, Connector } from "../../model";
import { looksFor } from "./certificates";

const name = "<I>CN=CA<S>CN=mail";
const certificate = (id: string, rest: Partial<Certificate> = {}): Certificate => ({
  id,
  thumbprint: id.toUpperCase(),
  issuer: "CN=CA",
  subject: "CN=mail",
  names: [],
  ...rest,
});

function looks(connector: Connector, ...all: readonly Certificate[]) {
  const certificates = Object.fromEntries(all.map((each) => [each.id, each]));
  return looksFor({ ...organisationOf([connector]), certificates }, connector, name);
}

const from = (...servers: string[]): Connector => ({
  ...out,
  explicit: { ...out.explicit, SourceTransportServers: servers },
});

it("looks for nothing that the organisation does not know", () => {
  expect(looks(relay)).toEqual([]);
  expect(looks(relay, certificate("a", { issuer: "CN=Other" }))).toEqual([]);
});

it("looks on the connector's server for the certificate that lasts longest", () => {
  const old = certificate("a", { notAfter: "2025-01-01T00:00:00Z" });
  const renewed = certificate("b", { notAfter: "2027-01-01T00:00:00Z" });
  expect(looks(relay, old, renewed)).toEqual([{ server: "EX01", thumbprint: "B" }]);
});

it("looks on each source server for its own", () => {
  const all = [certificate("a", { server: "EX01" }), certificate("b", { server: "ex2" })];
  expect(looks(from("EX01", "EX2"), ...all)).toEqual([
    { server: "EX01", thumbprint: "A" },
    { server: "EX2", thumbprint: "B" },
  ]);
});

it("looks where the certificate is known to be when no source server is said", () => {
  expect(looks(out, certificate("a", { server: "EX2" }))).toEqual([
    { server: "EX2", thumbprint: "A" },
  ]);
  expect(looks(out, certificate("a"))).toEqual([{ thumbprint: "A" }]);
});
