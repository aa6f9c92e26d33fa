import { expect, it } from "vitest";
import { type Connector, emptyOrganisation, type Organisation } from "./index";
import { usesOfAddress, usesOfCertificate } from "./uses";

const base = { drafts: {}, unknown: [] };
const relay: Connector = {
  ...{ ...base, id: "r", kind: "receive", name: "Relay", server: "s" },
  explicit: {
    Bindings: ["0.0.0.0:25", "10.0.0.11:587"],
    RemoteIPRanges: ["10.0.0.0/8", "10.20.4.31", "10.20.4.0-10.20.4.40"],
    TlsCertificateName: "<I>CN=CA<S>CN=mail.corp.example",
  },
};
const out: Connector = {
  ...{ ...base, id: "o", kind: "send", name: "Out" },
  explicit: { SmartHosts: ["relay.isp.example", "10.20.4.31"], SourceIPAddress: "0.0.0.0" },
};
const corp: Organisation = {
  ...emptyOrganisation("corp.example"),
  connectors: { r: relay, o: out },
  servers: { s: { id: "s", name: "EX01", role: "Mailbox", addresses: ["10.0.0.11"] } },
  networks: { n: { id: "n", name: "Scanners", ranges: ["10.20.4.0/24"] } },
};
const told = (text: string) =>
  usesOfAddress(corp, text).map(({ id, parameter, value, how }) =>
    [id, parameter, value, how].filter(Boolean).join(" "),
  );

it("finds an address by itself, in ranges around it, in networks and behind smart hosts", () => {
  expect(told("10.20.4.31")).toEqual([
    "r RemoteIPRanges 10.0.0.0/8 holds",
    "r RemoteIPRanges 10.20.4.31 equals",
    "r RemoteIPRanges 10.20.4.0-10.20.4.40 holds",
    "o SmartHosts 10.20.4.31 equals",
    "n 10.20.4.0/24 holds",
  ]);
});

it("finds a server's address where something listens on it, and not in wildcards", () => {
  expect(told("10.0.0.11")).toEqual([
    "r Bindings 10.0.0.11:587 equals",
    "r RemoteIPRanges 10.0.0.0/8 holds",
    "s 10.0.0.11 equals",
  ]);
});

it("finds what lies within a range, and what it overlaps", () => {
  expect(told("10.20.4.32/27")).toEqual([
    "r RemoteIPRanges 10.0.0.0/8 holds",
    "r RemoteIPRanges 10.20.4.0-10.20.4.40 overlaps",
    "n 10.20.4.0/24 holds",
  ]);
  expect(told("10.20.4.30-10.20.4.31")).toContain("o SmartHosts 10.20.4.31 within");
});

it("finds a host by its name in any case, and nothing for what is neither", () => {
  expect(told("RELAY.isp.example")).toEqual(["o SmartHosts relay.isp.example equals"]);
  expect(told("")).toEqual([]);
  expect(told("no such; thing")).toEqual([]);
});

it("finds the connectors of a certificate by issuer and subject", () => {
  expect(usesOfCertificate(corp, { issuer: "cn=ca", subject: "CN=mail.corp.example" })).toEqual([
    "r",
  ]);
  expect(usesOfCertificate(corp, { issuer: "CN=CA 2", subject: "CN=mail.corp.example" })).toEqual(
    [],
  );
});
