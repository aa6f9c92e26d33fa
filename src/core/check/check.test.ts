import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { plain } from "../finding";
import type { Expectation, Organisation } from "../model";
import { checkExpectations } from ".";

const frontEnd = {
  Name: "Default Frontend EX01",
  Server: "EX01",
  TransportRole: "FrontendTransport",
  Bindings: ["0.0.0.0:25"],
  RemoteIPRanges: ["0.0.0.0/0"],
  PermissionGroups: ["AnonymousUsers"],
  AuthMechanism: ["Tls"],
} as const;
const relay = { ...frontEnd, Name: "Relay", RemoteIPRanges: ["10.1.0.0/24"] } as const;
const anyRecipient = {
  connector: "EX01\\Relay",
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};
const given: CaseOrganisation = {
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  permissions: [anyRecipient],
  connectors: [frontEnd, relay],
  send: [{ Name: "Internet", AddressSpaces: ["SMTP:*;1"], SourceTransportServers: ["EX01"] }],
};

const scanner = {
  server: "EX01",
  listen: "10.0.0.11:25",
  from: "10.1.0.5",
  mailFrom: "a@corp.example",
  rcptTo: ["b@far.example"],
};

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

function checked(expectation: Without<Expectation>, organisation: Organisation) {
  const kept = { e1: { id: "e1", ...expectation } as Expectation };
  const [first] = checkExpectations({ ...organisation, expectations: kept });
  if (!first) throw new Error("Nothing was checked.");
  return first;
}

const organisation = caseOrganisation(given);

describe("a session", () => {
  it("is as expected, whichever connector takes it", () => {
    const name = "The scanner relays";
    expect(
      checked({ name, simulate: scanner, expect: { verdict: "accepted" } }, organisation),
    ).toMatchObject({
      ok: true,
      got: { connector: "Relay", verdict: "accepted", reply: "queued" },
    });
    expect(
      checked(
        {
          name,
          simulate: scanner,
          expect: {
            connector: "relay",
            verdict: "accepted",
            reply: "queued",
            permissionsInclude: ["Ms-Exch-SMTP-Submit"],
          },
        },
        organisation,
      ).ok,
    ).toBe(true);
  });

  it("says which part of the answer differs", () => {
    const expected = {
      connector: "Default Frontend EX01",
      verdict: "refused",
      reply: "relay-denied",
    } as const;
    expect(checked({ name: "x", simulate: scanner, expect: expected }, organisation)).toMatchObject(
      {
        ok: false,
        differs: ["connector", "verdict", "reply"],
      },
    );
    expect(
      checked(
        { name: "x", simulate: { ...scanner, server: "EX99" }, expect: { verdict: "no-listener" } },
        organisation,
      ).ok,
    ).toBe(false);
  });

  it("cannot tell where permissions were not imported", () => {
    const { permissions: _, ...rest } = given;
    const custom = { ...relay, PermissionGroups: ["AnonymousUsers", "Custom"] };
    const unsure = caseOrganisation({ ...rest, connectors: [frontEnd, custom] });
    const { ok, missing } = checked(
      { name: "x", simulate: scanner, expect: { verdict: "accepted" } },
      unsure,
    );
    expect([ok, missing.length]).toEqual(["cannot tell", 1]);
    const asked = (expect: { connector?: string; verdict: "refused" | "no-connector" }) =>
      checked({ name: "x", simulate: scanner, expect }, unsure).ok;
    expect(asked({ connector: "Relay", verdict: "refused" })).toBe("cannot tell");
    // Which connector takes a session hangs on no right (R19).
    expect(asked({ connector: "Default Frontend EX01", verdict: "refused" })).toBe(false);
    expect(asked({ verdict: "no-connector" })).toBe(false);
  });
});

it("cannot tell where nothing decides between two connectors (R16)", () => {
  const secured = { ...relay, Name: "Twin", AuthMechanism: ["ExternalAuthoritative"] };
  const tied = caseOrganisation({ ...given, connectors: [frontEnd, relay, secured] });
  const asked = (connector: string | null) =>
    checked({ name: "x", simulate: scanner, expect: { connector, verdict: "accepted" } }, tied).ok;
  expect([asked("Relay"), asked("twin")]).toEqual(["cannot tell", "cannot tell"]);
  expect([asked("Default Frontend EX01"), asked(null)]).toEqual([false, false]);
});

describe("a route", () => {
  const question = { rcptTo: "a@far.example" };

  it("is compared part by part", () => {
    expect(
      checked(
        {
          name: "x",
          route: question,
          expect: { connector: "internet", nextHop: "dns", outcome: "delivered" },
        },
        organisation,
      ).ok,
    ).toBe(true);
    expect(
      checked(
        { name: "x", route: question, expect: { nextHop: ["192.0.2.1"], outcome: "retry" } },
        organisation,
      ),
    ).toMatchObject({
      ok: false,
      differs: ["nextHop", "outcome"],
    });
  });

  it("hangs on the server that it is asked at", () => {
    const at = (server: string) =>
      checked(
        { name: "x", route: { ...question, server }, expect: { connector: "Internet" } },
        organisation,
      );
    expect(at("ex01").ok).toBe(true);
    expect(at("EX99")).toMatchObject({ ok: "cannot tell", missing: [expect.anything()] });
  });

  it("hangs on the accepted domains", () => {
    const { acceptedDomains: _, ...rest } = given;
    const unknown = caseOrganisation(rest);
    const { ok } = checked(
      { name: "x", route: { rcptTo: "nobody@corp.example" }, expect: { outcome: "ndr" } },
      unknown,
    );
    expect(ok).toBe("cannot tell");
  });
});

it("counts the addresses that may relay at a listener", () => {
  const at = { server: "EX01", listen: "10.0.0.11:25" };
  expect(
    checked({ name: "x", exposure: at, expect: { strangerRelayAddresses: "256" } }, organisation)
      .ok,
  ).toBe(true);
  expect(
    checked({ name: "x", exposure: at, expect: { strangerRelayAddresses: "0" } }, organisation),
  ).toMatchObject({
    ok: false,
    got: { strangerRelayAddresses: "256" },
  });
  expect(
    checked(
      {
        name: "x",
        exposure: { ...at, listen: "10.0.0.11:2525" },
        expect: { strangerRelayAddresses: "0" },
      },
      organisation,
    ).ok,
  ).toBe(true);
});

it("cannot tell who may relay at a server that is not there, or at what is no listener", () => {
  const asked = (server: string, listen: string) => {
    const exposure = { server, listen };
    const expect = { strangerRelayAddresses: "0" };
    return checked({ name: "x", exposure, expect }, organisation);
  };
  expect(asked("EX99", "10.0.0.11:25")).toMatchObject({
    ok: "cannot tell",
    missing: [expect.anything()],
  });
  expect(asked("EX01", "10.0.0.11")).toMatchObject({
    ok: "cannot tell",
    missing: [expect.anything()],
  });
});

it("does not doubt a number that what is unknown could not make up", () => {
  const unsure = { ...frontEnd, Name: "Apps", RemoteIPRanges: ["10.2.0.0/24"] };
  const { permissions: _, ...rest } = given;
  const unknown = caseOrganisation({
    ...rest,
    connectors: [
      frontEnd,
      { ...relay, AuthMechanism: ["ExternalAuthoritative"], PermissionGroups: ["ExchangeServers"] },
      { ...unsure, PermissionGroups: ["AnonymousUsers", "Custom"] },
    ],
  });
  const exposure = { server: "EX01", listen: "10.0.0.11:25" };
  const asked = ["0", "255", "256", "300", "512", "513"].map((strangerRelayAddresses) => {
    const expectation = { name: "x", exposure, expect: { strangerRelayAddresses } };
    return checked(expectation, unknown).ok;
  });
  expect(asked).toEqual([false, false, "cannot tell", "cannot tell", "cannot tell", false]);
});

it("asks once as long as the organisation is the same", () => {
  const asked = { ...organisation, expectations: {} };
  expect(checkExpectations(asked)).toBe(checkExpectations(asked));
});

describe("a connector of which it was not shown where it listens", () => {
  const { connectors, ...rest } = organisation;
  const unbound = {
    ...rest,
    connectors: Object.fromEntries(
      Object.entries(connectors).map(([id, each]) => {
        if (each.name !== "Relay") return [id, each];
        const { Bindings: _, ...explicit } = each.explicit;
        return [id, { ...each, explicit, unknown: ["Bindings"] }];
      }),
    ),
  } as Organisation;

  it("may take the session: what was expected of another is neither held nor broken", () => {
    const name = "The scanner relays";
    const asked = {
      name,
      simulate: scanner,
      expect: { connector: "Relay", verdict: "accepted" as const },
    };
    const told = checked(asked, unbound);
    expect(told.got).toMatchObject({ connector: "Default Frontend EX01" });
    expect([told.ok, told.missing.length]).toEqual(["cannot tell", 1]);
    const outside = { ...scanner, from: "203.0.113.9", rcptTo: ["b@corp.example"] };
    const other = {
      name,
      simulate: outside,
      expect: { connector: "Relay", verdict: "accepted" as const },
    };
    expect(checked(other, unbound).ok).toBe(false);
  });

  it("leaves open how many may relay there", () => {
    const exposed = { name: "256", exposure: { server: "EX01", listen: "0.0.0.0:25" } };
    const told = checked({ ...exposed, expect: { strangerRelayAddresses: "0" } }, unbound);
    expect(told.ok).toBe("cannot tell");
  });
});

it("cannot tell a route of lists that were not shown", () => {
  const { connectors, ...rest } = organisation;
  const without = (...lists: readonly string[]) =>
    ({
      ...rest,
      connectors: Object.fromEntries(
        Object.entries(connectors).map(([id, each]) => {
          if (each.kind !== "send") return [id, each];
          const explicit = Object.fromEntries(
            Object.entries(each.explicit).filter(([parameter]) => !lists.includes(parameter)),
          );
          return [id, { ...each, explicit, unknown: lists }];
        }),
      ),
    }) as Organisation;
  const told = (of: Organisation) => {
    const { ok, missing } = checked(
      {
        name: "By MX",
        route: { rcptTo: "b@far.example" },
        expect: { connector: "Internet", nextHop: "dns", outcome: "delivered" },
      },
      of,
    );
    return [ok, missing.map(plain)];
  };
  expect(told(without())).toEqual([true, []]);
  expect(told(without("AddressSpaces"))).toEqual([
    "cannot tell",
    ["Whether Internet takes far.example: its AddressSpaces were not shown, and it is left out."],
  ]);
  expect(told(without("SmartHosts", "DNSRoutingEnabled"))).toEqual([
    "cannot tell",
    ["Whether Internet goes by MX records or to smart hosts was not shown; MX records are taken."],
  ]);
  expect(told(without("SmartHosts"))).toEqual([true, []]);
});
