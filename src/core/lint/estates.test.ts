import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { defaultReceivers } from "../../testing/designs";
import { emptyOrganisation, type Organisation, type Server } from "../model";
import receiveCases from "../simulate/fixtures/receive-cases.json" with { type: "json" };
import sendCases from "../simulate/route/fixtures/send-cases.json" with { type: "json" };
import { type ProblemOptions, problemsOf } from "./problems";

/** Findings at their places, graver ones first; advice only where it is asked for. */
const told = (organisation: Organisation, options: ProblemOptions, withAdvice = false) =>
  problemsOf(organisation, options)
    .each.filter(({ severity }) => withAdvice || severity !== "advice")
    .map(({ severity, code, place }) => `${severity} ${code} ${place.connector ?? place.server}`);

const cases = (given: unknown) => caseOrganisation(given as CaseOrganisation);
const today = "2026-06-01";

const host = (name: string, number: number): Server => ({
  id: name,
  name,
  fqdn: `${name.toLowerCase()}.corp.example`,
  role: "Mailbox",
  site: "North",
  addresses: [`10.0.0.1${number}`, `2001:db8::1${number}`],
});

/** Servers as setup leaves them, with all that an import can know of them. */
function installed(...names: readonly string[]): Organisation {
  const servers = names.map((name, index) => host(name, index + 1));
  const connectors = servers.flatMap((on) =>
    defaultReceivers(on).map((each) => ({ ...each, permissions: [] })),
  );
  const certificates = servers.map(({ id, name, fqdn = name }) => ({
    id: `certificate of ${id}`,
    server: name,
    thumbprint: name.padStart(40, "0"),
    issuer: `CN=${name}`,
    subject: `CN=${name}`,
    names: [name, fqdn],
    notBefore: "2026-01-01T00:00:00Z",
    notAfter: "2031-01-01T00:00:00Z",
    services: ["IIS", "SMTP"],
    hasPrivateKey: true,
    selfSigned: true,
  }));
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    Object.fromEntries(all.map((each) => [each.id, each]));
  return {
    ...emptyOrganisation("corp.example"),
    servers: byId(servers),
    connectors: byId(connectors),
    certificates: byId(certificates),
    acceptedDomains: byId([
      { id: "d", name: "corp", domain: "corp.example", type: "Authoritative" as const },
    ]),
    facts: {
      whole: ["receive"],
      listed: ["servers", "acceptedDomains"],
      transportConfig: {
        maxSendSize: 10_485_760,
        maxReceiveSize: 10_485_760,
        maxRecipientEnvelopeLimit: 500,
      },
    },
  };
}

describe("rules.md, never to be flagged", () => {
  it("servers as installed: only own-domain-from-strangers speaks", () => {
    expect(told(installed("EX01", "EX02"), { today }, true)).toEqual([
      "advice receive/own-domain-from-strangers EX01-default-frontend-ex01",
      "advice receive/own-domain-from-strangers EX02-default-frontend-ex02",
    ]);
  });

  it("Default Frontend narrowed to the gateway, Client Frontend switched off", () => {
    const before = installed("EX01");
    const change = (id: string, values: object) => {
      const connector = before.connectors[id];
      if (!connector) throw new Error(`There is no ${id}.`);
      return { ...connector, explicit: { ...connector.explicit, ...values } };
    };
    const connectors = {
      ...before.connectors,
      "EX01-default-frontend-ex01": change("EX01-default-frontend-ex01", {
        RemoteIPRanges: ["203.0.113.10"],
      }),
      "EX01-client-frontend-ex01": change("EX01-client-frontend-ex01", { Enabled: false }),
    } as Organisation["connectors"];
    expect(told({ ...before, connectors }, { today })).toEqual([]);
  });
});

describe("the worked organisations", () => {
  it("of the receive notes (8): what W5 to W9, W19 and W29 describe", () => {
    expect(told(cases(receiveCases.organisation), { today })).toEqual([
      "warning receive/wide-relay EX01\\Relay A",
      "warning receive/externally-secured-wide EX01\\Secured B",
      "warning auth/basic-clear-text-inside EX01\\App F",
    ]);
  });

  it("of the send notes (11): the two pairs whose name decides (S32)", () => {
    expect(told(cases(sendCases.organisation), { today })).toEqual([
      "warning send/tie Beta",
      "warning send/tie Z near",
    ]);
  });
});
