import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { type Finding, plain } from "../finding";
import type { Acceptance, Organisation } from "../model";
import { problemsOf } from "./problems";

const relay = (server: string, ranges: readonly string[], more = {}) => ({
  kind: "receive",
  Name: "Relay",
  Server: server,
  TransportRole: "FrontendTransport",
  Bindings: ["0.0.0.0:25"],
  RemoteIPRanges: ranges,
  PermissionGroups: ["AnonymousUsers"],
  AuthMechanism: ["Tls"],
  ProtocolLoggingLevel: "Verbose",
  Comment: "Scanners of the warehouse",
  ...more,
});

const granted = (server: string) => ({
  connector: `${server}\\Relay`,
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
});

const twoServers = (more: Partial<CaseOrganisation> = {}): Organisation =>
  caseOrganisation({
    servers: [
      { name: "EX01", fqdn: "ex01.corp.example" },
      { name: "EX02", fqdn: "ex02.corp.example" },
    ],
    permissions: [granted("EX01"), granted("EX02")],
    connectors: [relay("EX01", ["10.1.5.20"]), relay("EX02", ["10.1.5.20"])],
    ...more,
  });

const of = (findings: readonly Finding[], code: string) =>
  findings.filter((each) => each.code === code);

const accepting = (each: Finding, ranges = each.measured?.ranges): Acceptance => ({
  id: "a1",
  code: each.code,
  ...each.place,
  reason: "Warehouse scanners, J. Doe",
  date: "2026-06-01",
  values: each.measured?.values ?? [],
  ...(ranges && { ranges }),
});

describe("folding over servers", () => {
  it("tells once what is the same on the servers of a group, and each at its own place", () => {
    const { all, each, of: at } = problemsOf(twoServers());
    const [told, ...more] = of(all, "receive/anonymous-relay");
    expect(more).toEqual([]);
    expect(plain(told?.what ?? [])).toBe("1 address may relay without sign-in (2 servers)");
    expect(told?.place.connector).toBe("EX01\\Relay");
    expect(told?.also?.map(({ place }) => place.connector)).toEqual(["EX02\\Relay"]);
    expect(of(each, "receive/anonymous-relay").map(({ place }) => place.connector)).toEqual([
      "EX01\\Relay",
      "EX02\\Relay",
    ]);
    expect(plain(of(at("EX02\\Relay"), "receive/anonymous-relay")[0]?.what ?? [])).toBe(
      "1 address may relay without sign-in",
    );
  });

  it("keeps servers of two sites apart", () => {
    const { all } = problemsOf(
      twoServers({
        servers: [
          { name: "EX01", fqdn: "ex01.corp.example", site: "North" },
          { name: "EX02", fqdn: "ex02.corp.example", site: "South" },
        ],
      }),
    );
    expect(of(all, "receive/anonymous-relay")).toHaveLength(2);
  });

  it("counts what is told", () => {
    const { all, counts } = problemsOf(twoServers());
    expect(counts.error + counts.warning + counts.advice).toBe(all.length);
  });
});

describe("order", () => {
  it("is severity, area, server and connector", () => {
    const { each } = problemsOf(
      caseOrganisation({
        servers: [{ name: "EX01", fqdn: "ex01.corp.example" }],
        acceptedDomains: [{ name: "all", domain: "*", type: "InternalRelay" }],
        permissions: [granted("EX01")],
        connectors: [
          relay("EX01", ["0.0.0.0/0"], { ProtocolLoggingLevel: "None" }),
          {
            kind: "send",
            Name: "Internet",
            AddressSpaces: ["SMTP:*;1"],
            SourceTransportServers: ["EX01"],
            IgnoreSTARTTLS: true,
            Fqdn: "mail.corp.example",
          },
        ],
      }),
    );
    const told = each.map(({ severity, code }) => `${severity} ${code}`);
    const wanted = [
      "error receive/open-relay",
      "error domain/wildcard-accepted",
      "warning send/ignore-starttls",
      "advice log/receive-off",
    ];
    expect(told.filter((one) => wanted.includes(one))).toEqual(wanted);
    const rank = { error: 0, warning: 1, advice: 2 };
    const ranks = each.map(({ severity }) => rank[severity]);
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe("silenced findings", () => {
  it("are neither shown nor counted", () => {
    const organisation = caseOrganisation({
      servers: [{ name: "EX01", fqdn: "ex01.corp.example" }],
      connectors: [
        {
          kind: "send",
          Name: "Internet",
          AddressSpaces: ["SMTP:*;1"],
          Port: 465,
          DNSRoutingEnabled: true,
          SourceTransportServers: ["EX01"],
        },
      ],
    });
    const { all } = problemsOf(organisation);
    expect(of(all, "send/port-465")).toHaveLength(1);
    expect(of(all, "send/port-with-dns")).toEqual([]);
  });
});

describe("accepted findings", () => {
  const organisation = twoServers({ connectors: [relay("EX01", ["10.1.5.20", "10.1.5.21"])] });
  const code = "receive/anonymous-relay";
  const [told] = of(problemsOf(organisation).all, code) as [Finding];
  const accepted = (acceptance: Acceptance, connectors = [relay("EX01", ["10.1.5.20"])]) =>
    problemsOf({ ...twoServers({ connectors }), accepted: { a1: acceptance } });

  it("are listed apart and not counted", () => {
    const { all, accepted: listed } = problemsOf({
      ...organisation,
      accepted: { a1: accepting(told) },
    });
    expect(of(all, code)).toEqual([]);
    expect(listed).toEqual([{ finding: told, acceptance: accepting(told) }]);
  });

  it("stay accepted where the region is smaller", () => {
    expect(of(accepted(accepting(told)).all, code)).toEqual([]);
  });

  it("come back where the region is larger, or another one", () => {
    for (const ranges of [["10.1.5.20", "10.1.5.21", "10.1.5.22"], ["10.1.5.99"]])
      expect(of(accepted(accepting(told), [relay("EX01", ranges)]).all, code)).toHaveLength(1);
  });

  it("come back where a value differs", () => {
    const other = { ...accepting(told), values: ["another right"] };
    expect(of(accepted(other).all, code)).toHaveLength(1);
  });

  it("are of one place", () => {
    const { connector: _, ...elsewhere } = accepting(told);
    expect(of(accepted(elsewhere).all, code)).toHaveLength(1);
  });

  it("of a domain do not hold for another", () => {
    const domains = (...names: string[]) =>
      caseOrganisation({
        acceptedDomains: names.map((domain) => ({ name: domain, domain, type: "Authoritative" })),
      });
    const [net] = of(problemsOf(domains("*.net")).all, "domain/whole-tld-accepted") as [Finding];
    const both = { ...domains("*.net", "*.org"), accepted: { a1: accepting(net) } };
    expect(
      of(problemsOf(both).all, "domain/whole-tld-accepted").map(({ what }) => plain(what)),
    ).toEqual(["Accepted domain *.org covers strangers' domains"]);
  });
});

describe("what is not checked", () => {
  it("is told with what was lacking", () => {
    const { notChecked } = problemsOf(caseOrganisation({ connectors: [] }));
    const needs = new Map(notChecked.map((each) => [each.code, each.needs]));
    expect(needs.get("tls/certificate-expired")).toEqual(["certificates", "today"]);
    expect(needs.get("domain/wildcard-accepted")).toEqual(["accepted domains"]);
    expect(needs.get("send/no-internet-route")).toEqual(["whole list of send connectors"]);
    expect(needs.has("receive/open-relay")).toBe(false);
  });

  it("holds a rule that could tell of some servers only", () => {
    const certificate = {
      Server: "EX01",
      Thumbprint: "A".repeat(40),
      Issuer: "CN=CA",
      Subject: "CN=mail.corp.example",
      CertificateDomains: ["mail.corp.example"],
      NotAfter: "2027-01-01",
      Services: ["SMTP"],
    };
    const named = (server: string) =>
      relay(server, ["10.1.5.20"], { TlsCertificateName: "<I>CN=CA<S>CN=mail.corp.example" });
    const { notChecked } = problemsOf(
      twoServers({ certificates: [certificate], connectors: [named("EX01"), named("EX02")] }),
      { today: "2026-06-01" },
    );
    expect(notChecked).toContainEqual({ code: "tls/certificate-missing", needs: ["certificates"] });
  });

  it("depends on the day alone where the rule is one of dates", () => {
    const organisation = twoServers();
    const without = problemsOf(organisation).notChecked.flatMap(({ needs }) => needs);
    const { notChecked } = problemsOf(organisation, { today: "2026-06-01" });
    expect(without).toContain("today");
    expect(notChecked.flatMap(({ needs }) => needs)).not.toContain("today");
  });
});
