import { describe, expect, it } from "vitest";
import type { CaseOrganisation } from "../../../../testing/caseOrganisation";
import { door, fixed, lacking, saidOfDisabled, tellings } from "../../../../testing/ruleFindings";
import { auth } from "./list";

const servers = [{ name: "EX01", fqdn: "ex01.corp.example" }];
const on = (
  connector: ReturnType<typeof door>,
  more: Omit<CaseOrganisation, "connectors"> = {},
): CaseOrganisation => ({ servers, connectors: [connector], ...more });
const submit = (user: string, deny = false) => ({
  connector: "EX01\\Default Frontend EX01",
  user,
  rights: ["ms-Exch-SMTP-Submit"],
  deny,
});

it("keeps silent on what is disabled", () => {
  expect(saidOfDisabled(auth)).toEqual([]);
});

describe("basic in clear text", () => {
  const basic = { AuthMechanism: ["BasicAuth", "Integrated"] };
  const [outside, inside] = ["auth/basic-clear-text", "auth/basic-clear-text-inside"];
  it.each([
    [{ RemoteIPRanges: ["10.0.0.0/8"] }, 0, 1],
    [{ RemoteIPRanges: ["10.0.0.0/8", "198.51.100.7"] }, 1, 0],
    [{ RemoteIPRanges: ["100.64.0.1"] }, 1, 0],
    [{ RemoteIPRanges: ["fd00::/8"] }, 0, 0],
    [{ Bindings: ["[::]:25"], RemoteIPRanges: ["fd00::/8"] }, 0, 1],
  ])("%o", (more, out, within) => {
    const given = on(door({ ...basic, Bindings: ["0.0.0.0:25"], ...more }));
    expect(tellings(outside, given)).toHaveLength(out);
    expect(tellings(inside, given)).toHaveLength(within);
  });
  it("knows the back end of setup by name and service", () => {
    const back = door({
      ...basic,
      Name: "default ex01",
      TransportRole: "HubTransport",
      Bindings: ["0.0.0.0:2525"],
    });
    expect(tellings(outside, on(back))).toEqual([]);
    expect(tellings(outside, on({ ...back, Name: "Apps" }))).toHaveLength(1);
    expect(
      tellings(
        outside,
        on({ ...back, Name: "Default Frontend EX01", TransportRole: "FrontendTransport" }),
      ),
    ).toHaveLength(1);
  });
  it("keeps silent where a narrower connector takes every address", () => {
    const wide = door({
      ...basic,
      Name: "Wide",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["10.1.0.0/16"],
    });
    const halves = door({
      Name: "Halves",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["10.1.0.0/17", "10.1.128.0/17"],
    });
    expect(tellings(inside, { servers, connectors: [wide, halves] })).toEqual([]);
  });
  it("mends to flags that the cmdlet takes", () => {
    expect(fixed(outside, on(door(basic)))).toMatchObject([
      { value: ["BasicAuth", "BasicAuthRequireTLS", "Integrated", "Tls"] },
    ]);
  });
});

describe("sign-in on 25", () => {
  const code = "auth/sign-in-on-25";
  it("counts a right that one account was given, and a Deny to all", () => {
    const one = on(door(), { permissions: [submit("CORP\\svc-app")] });
    expect(tellings(code, one)).toHaveLength(1);
    expect(fixed(code, one)).toBeUndefined();
    const users = door({ PermissionGroups: ["ExchangeUsers"] });
    const denied = submit("NT AUTHORITY\\Authenticated Users", true);
    expect(tellings(code, on(users, { permissions: [denied] }))).toEqual([]);
    expect(tellings(code, on(users, { permissions: [] }))).toHaveLength(1);
    expect(fixed(code, on(users))).toMatchObject([{ value: ["None"] }]);
  });
  it("is asked at port 25, where sign-in is offered", () => {
    const users = { PermissionGroups: ["ExchangeUsers"] };
    for (const more of [
      { Bindings: ["0.0.0.0:587"] },
      { AuthMechanism: ["Tls"] },
      { RemoteIPRanges: ["198.0.0.0/8"] },
    ])
      expect(tellings(code, on(door({ ...users, ...more })))).toEqual([]);
  });
});

describe("half of what servers need", () => {
  const code = "auth/servers-half";
  const half = {
    Name: "Forest",
    PermissionGroups: ["AnonymousUsers"],
    AuthMechanism: ["ExchangeServer", "Tls"],
  };
  it("says which half is there", () => {
    expect(tellings(code, on(door(half)))).toEqual([
      "Forest: ExchangeServer is set without ExchangeServers",
    ]);
    expect(tellings(code, on(door({ ...half, Name: "Default Frontend EX01" })))).toEqual([]);
  });
  it("does not judge groups that may hold more than is known", () => {
    const custom = door({ ...half, PermissionGroups: ["AnonymousUsers", "Custom"] });
    expect(tellings(code, on(custom))).toEqual([]);
    expect(lacking(code, on(custom))).toEqual(["permissions"]);
    expect(
      tellings(
        code,
        on(custom, { permissions: [{ ...submit("CORP\\a"), connector: "EX01\\Forest" }] }),
      ),
    ).toHaveLength(1);
  });
});

it("lets endless guessing be inside", () => {
  const code = "auth/endless-guessing";
  const open = door({ MaxLogonFailures: 0 });
  expect(tellings(code, on(open))).toHaveLength(1);
  expect(tellings(code, on({ ...open, RemoteIPRanges: ["10.0.0.0/8", "fd00::/8"] }))).toEqual([]);
  expect(tellings(code, on({ ...open, MaxLogonFailures: "Unlimited" }))).toEqual([]);
  expect(tellings(code, on({ ...open, AuthMechanism: ["Tls"] }))).toEqual([]);
});
