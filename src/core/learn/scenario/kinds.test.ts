import { describe, expect, it } from "vitest";
import type { Value } from "../../values";
import { kitOrganisation, kits } from "../kits";
import { readParameter, serversFor, takesSeveral, typedText } from "./kinds";
import type { Parameter, ParameterKind, Scenario } from "./scenario";

const organisation = kitOrganisation(kits.edge, "2026-05-01", {
  builds: [{ cmdlet: "New-SendConnector", properties: { Name: "Internet" } }],
});
const scenario = { fixture: { on: "edge" } } as Scenario;
const around = { organisation, scenario };
const asked = (kind: ParameterKind, given: Parameter["default"] = "x"): Parameter => ({
  id: "it",
  label: "It",
  kind,
  default: given,
  help: "",
});
const read = (kind: ParameterKind, typed: Value, given?: Parameter["default"]) => {
  const result = readParameter(asked(kind, given), typed, around);
  return result.ok ? result.value : `${result.complaint.what} ${result.complaint.mend}`;
};

describe("what is typed", () => {
  it.each<[ParameterKind, Value, unknown, Parameter["default"]?]>([
    ["server", " ex02 ", "EX02"],
    ["server", "edge01.corp.example", "EDGE01", "EDGE01"],
    ["servers", "ex01, EX02\nEX01", ["EX01", "EX02"]],
    ["send-connector", "internet", "Internet"],
    ["ranges", "10.1.5.0-10.1.5.255\n10.1.6.7", ["10.1.5.0/24", "10.1.6.7"], ["10.0.0.1"]],
    ["ranges", ["2001:DB8::1"], ["2001:db8::1"], ["2001:db8::/64"]],
    ["addresses", "192.0.2.1;192.0.2.2", ["192.0.2.1", "192.0.2.2"], ["192.0.2.9"]],
    ["domain", "partner.example", "partner.example"],
    ["domain-pattern", "*.partner.example", "*.partner.example"],
    ["domain-patterns", "*.a.example\nb.example", ["*.a.example", "b.example"]],
    ["host", "[192.0.2.7]", "192.0.2.7"],
    ["hosts", "a.example\n192.0.2.7", ["a.example", "192.0.2.7"]],
    ["fqdn", "mail.corp.example", "mail.corp.example"],
    ["port", "587", 587],
    ["size", "25 MB", 26_214_400],
    ["size", 1024, 1024],
    ["count", "1 000", 1000],
    ["certificate", "<i>CN=A<s>CN=B", "<I>CN=A<S>CN=B"],
    ["account", "CORP\\svc scan", "CORP\\svc scan"],
    ["name", " Relay ", "Relay"],
  ])("%s takes %j", (kind, typed, value, given) => {
    expect(read(kind, typed, given)).toEqual(value);
  });

  it.each<[ParameterKind, Value, string, Parameter["default"]?]>([
    ["server", "EX09", "There is no server EX09. Choose EX01, EX02."],
    ["server", "EDGE01", "EDGE01 is no Mailbox server. Choose EX01, EX02."],
    ["server", "", "A server is missing. Choose EX01, EX02."],
    ["servers", " ", "One server is needed at least. Write one server a line."],
    ["send-connector", "Gone", "There is no send connector Gone. Choose Internet."],
    [
      "ranges",
      "10.0.0.1\n2001:db8::1",
      "Line 2: 2001:db8::1 is IPv6, and this connector listens on IPv4",
      ["10.0.0.1"],
    ],
    ["ranges", "0.0.0.0/0", "This is every address there is.", ["10.0.0.1"]],
    ["ranges", "10.0.0.300", "300 is not part of an IPv4 address.", ["10.0.0.1"]],
    [
      "addresses",
      "192.0.2.0/24",
      "192.0.2.0/24 is a range of addresses. Write single",
      ["10.0.0.1"],
    ],
    ["domain", "*.a.example", "*.a.example stands for many domains. Write one: a.example."],
    ["fqdn", "a b", "a b holds a character that host names do not have."],
    ["port", "0", "0 is no whole number from 1 to 65535."],
    ["port", "", "A number is missing."],
    ["size", "Unlimited", "This size has a limit. Write it as 25 MB."],
    ["count", "-1", "-1 is no whole number from 1"],
    ["certificate", "mail", "mail does not name a certificate."],
    ["account", "svc-scan", "svc-scan is no account of a domain. Write it as CORP\\svc-scan."],
    ["name", "EX01\\Relay", "EX01\\Relay holds a sign that no name has."],
    ["name", "x".repeat(65), "This text has 65 characters."],
    ["name", "", "A name is missing."],
  ])("%s refuses %j, and says how to mend it", (kind, typed, words, given) => {
    expect(read(kind, typed, given)).toContain(words);
  });
});

it("offers the servers of the role that the scenario means", () => {
  const names = (given: string) =>
    serversFor(asked("servers", [given]), around).map(({ name }) => name);
  expect(names("EX01")).toEqual(["EX01", "EX02"]);
  expect(names("EDGE01")).toEqual(["EDGE01"]);
});

it("shows a value as it is typed", () => {
  expect(typedText(asked("hosts"), ["a", "b"])).toBe("a\nb");
  expect(typedText(asked("size"), 26_214_400)).toBe("25 MB");
  expect(typedText(asked("port"), 587)).toBe("587");
  expect([takesSeveral(asked("hosts")), takesSeveral(asked("host"))]).toEqual([true, false]);
});
