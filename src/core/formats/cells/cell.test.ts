import { describe, expect, it } from "vitest";
import { cellOf, cutReason, holdsValues, isCut, isFreeText, isTypeName } from ".";

describe("a cell", () => {
  it.each([
    ["receive", "RemoteIPRanges", " {10.0.0.1, 10.0.0.2} ", ["10.0.0.1", "10.0.0.2"]],
    ["receive", "RemoteIPRanges", "{10.0.0.1,10.0.0.2}", ["10.0.0.1", "10.0.0.2"]],
    ["receive", "remoteipranges", "{}", []],
    ["receive", "RemoteIPRanges", "  ", null],
    [
      "receive",
      "TlsDomainCapabilities",
      "{a.example:AcceptOorgProtocol,AcceptCloudServicesMail, b.example:AcceptOorgProtocol}",
      ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail", "b.example:AcceptOorgProtocol"],
    ],
    [
      "receive",
      "TlsDomainCapabilities",
      "a.example:AcceptOorgProtocol,AcceptCloudServicesMail",
      ["a.example:AcceptOorgProtocol,AcceptCloudServicesMail"],
    ],
    ["receive", "AuthMechanism", "{Tls, Integrated}", ["Tls", "Integrated"]],
    ["receive", "Comment", "{x}, True...", "{x}, True..."],
    ["receive", "TlsCertificateName", "{}", null],
    ["receive", "TlsCertificateName", "<I>CN=a<S>CN=b...", "<I>CN=a<S>CN=b..."],
    ["receive", "Enabled", "vrai", "True"],
    ["receive", "Odd", " {x} ", " {x} "],
    ["send", "AuthenticationCredential", "System.Management.Automation.PSCredential", "secret"],
    ["acceptedDomain", "Default", "True", true],
    ["certificate", "CertificateDomains", "{a.example, b.example}", ["a.example", "b.example"]],
    ["certificate", "Subject", "CN=a", "CN=a"],
  ] as const)("of a %s, %s %j", (subject, name, text, raw) => {
    expect(cellOf(subject, name, text)).toEqual({ raw });
  });

  it.each([
    ["receive", "RemoteIPRanges", "{10.0.0.1, 10.0.0.2...}", cutReason(2)],
    ["receive", "RemoteIPRanges", "{10.0.0.1, 10.0...", cutReason()],
    ["receive", "RemoteIPRanges", "10.0.0.1, 10.0.0.2…", cutReason()],
    ["certificate", "CertificateDomains", "{a.example...}", cutReason(1)],
  ] as const)("of a %s, %s %j is lost", (subject, name, text, lost) => {
    expect(cellOf(subject, name, text)).toEqual({ raw: undefined, lost });
  });
});

it("knows names of types from values", () => {
  expect(["System.String[]", "@{Port=25; Address=::}"].every(isTypeName)).toBe(true);
  expect(
    ["system.example", "mx.System.example", "0.0.0.0:25", "Microsoft.Exchange", ""].some(
      isTypeName,
    ),
  ).toBe(false);
});

it("knows free text, and what holds values", () => {
  expect([isFreeText("receive", "Banner"), isFreeText("receive", "Fqdn")]).toEqual([true, false]);
  expect([holdsValues("send", "SmartHosts"), holdsValues("send", "Guid")]).toEqual([true, false]);
  expect([holdsValues("permission", "User"), holdsValues(undefined, "User")]).toEqual([
    true,
    false,
  ]);
  expect(isCut("a, ...")).toBe(true);
});
