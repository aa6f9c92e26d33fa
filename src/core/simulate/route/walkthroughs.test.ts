import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import type { RemoteHost, RouteOutcome } from "../../model";
import { route } from "./route";

/** What the walkthroughs of learn.md 4.8 to 4.10 ask of the routing, at the state of each step. */
const MB = 1024 * 1024;
type Connector = NonNullable<CaseOrganisation["send"]>[number];
const kit: CaseOrganisation = {
  servers: [
    { name: "EX01", fqdn: "ex01.corp.example", site: "Main" },
    { name: "EX02", fqdn: "ex02.corp.example", site: "Main" },
  ],
  acceptedDomains: [
    { name: "corp.example", domain: "corp.example", type: "Authoritative" },
    { name: "shared.example", domain: "shared.example", type: "InternalRelay" },
  ],
};
const out = (Name: string, spaces: readonly string[], more: Connector = {}): Connector => ({
  Name,
  AddressSpaces: spaces.map((each) => `SMTP:${each}`),
  SourceTransportServers: ["EX01", "EX02"],
  ...more,
});
const by = (...SmartHosts: string[]): Connector => ({ SmartHosts, DNSRoutingEnabled: false });
const internet = out("Internet", ["*;1"]);
const ask = (send: readonly Connector[], rcptTo: string, size?: number, remote?: RemoteHost) => {
  const question = { rcptTo, ...(size !== undefined && { size }), ...(remote && { remote }) };
  return route(caseOrganisation({ ...kit, send }), question);
};
const open = (cert: string, auth: readonly string[] = []): RemoteHost => ({
  port: "open",
  starttls: true,
  certificate: { names: [cert] },
  auth,
});

it("way-out: the space, the cost, the size, the name", () => {
  const partner = (more: Connector = {}) =>
    out("Partner", ["partner.example;100", "*.partner.example;1"], {
      ...by("203.0.113.60"),
      ...more,
    });
  const wins = (send: readonly Connector[], to: string, size?: number) =>
    ask(send, to, size).connector?.name;
  expect(wins([internet], "a@other.example")).toBe("Internet");
  expect(wins([internet, partner()], "a@partner.example")).toBe("Partner");
  expect(wins([internet, partner()], "a@eu.partner.example")).toBe("Partner");
  const small = partner({ MaxMessageSize: 10 * MB });
  expect(wins([internet, small], "a@partner.example", 20 * MB)).toBe("Internet");
  expect(wins([internet, partner()], "a@partner.example", 20 * MB)).toBe("Partner");
  const shared = out("Shared", ["shared.example;1"], by("203.0.113.70"));
  expect(wins([internet, shared], "x@shared.example")).toBe("Shared");
  expect(wins([out("Line two", ["*;1"]), internet], "a@other.example")).toBe("Internet");
});

const provider = (more: Connector) =>
  out("Provider", ["*;1"], {
    ...by("relay.provider.example"),
    Port: 587,
    SmartHostAuthMechanism: "BasicAuthRequireTLS",
    RequireTLS: true,
    TlsAuthLevel: "DomainValidation",
    TlsDomain: "relay.provider.example",
    ...more,
  });
it.each([
  [{}, open("relay.provider.example", ["LOGIN"]), "delivered"],
  [{}, open("relay.provider.example", ["XOAUTH2"]), "retry"],
  [{}, open("relay2.provider.example", ["LOGIN"]), "retry"],
  [{ TlsDomain: "*.provider.example" }, open("relay2.provider.example", ["LOGIN"]), "delivered"],
  [{ TlsDomain: "*.provider.example" }, open("mx.impostor.example", ["LOGIN"]), "retry"],
  [{ Port: 465 }, open("relay.provider.example", ["LOGIN"]), "retry"],
] as const satisfies readonly (readonly [Connector, RemoteHost, RouteOutcome])[])(
  "smart-host: %j facing %j is %s",
  (more, remote, outcome) => {
    expect(ask([provider(more)], "c@far.example", undefined, remote).outcome).toBe(outcome);
  },
);

const strict = { RequireTLS: true, TlsAuthLevel: "DomainValidation" };
it.each([
  [{ RequireTLS: true }, open("mx.hoster.example"), "delivered"],
  [strict, open("mx.hoster.example"), "retry"],
  [{ ...strict, TlsDomain: "mx.hoster.example" }, open("mx.hoster.example"), "delivered"],
  [{ ...strict, TlsDomain: "mx.hoster.example" }, open("mx.impostor.example"), "retry"],
  [{ ...strict, TlsDomain: "mx.hoster.example" }, { port: "open", starttls: false }, "retry"],
] as const satisfies readonly (readonly [Connector, RemoteHost, RouteOutcome])[])(
  "partner-tls: %j facing %j is %s",
  (more, remote, outcome) => {
    const run = ask(
      [internet, out("Partner out", ["partner.example;1"], more)],
      "x@partner.example",
      undefined,
      remote,
    );
    expect([run.connector?.name, run.outcome]).toEqual(["Partner out", outcome]);
  },
);
