import { describe, expect, it } from "vitest";
import { plain } from "../finding";
import {
  emptyOrganisation,
  type Organisation,
  orderedConnectors,
  type ReceiveConnector,
} from "../model";
import type { Value } from "../values";
import { refusedAmong } from "./refused";

/** EX01 with the worked connectors of the receive notes; ids in order of their making. */
function organisation(...made: readonly [string, Record<string, Value>][]): Organisation {
  const connectors: Record<string, ReceiveConnector> = {};
  for (const [index, [name, explicit]] of made.entries()) {
    const id = `c${index + 1}`;
    connectors[id] = {
      id,
      kind: "receive",
      server: "s1",
      name,
      usage: "Custom",
      explicit: { TransportRole: "FrontendTransport", Bindings: ["0.0.0.0:25"], ...explicit },
      drafts: {},
      unknown: [],
    };
  }
  return {
    ...emptyOrganisation("corp.example"),
    servers: { s1: { id: "s1", name: "EX01", role: "Mailbox" } },
    connectors,
  };
}

const refused = (each: Organisation) =>
  [...refusedAmong(each, orderedConnectors(each)).values()].flat();
const codes = (each: Organisation) =>
  refused(each).map(({ code, severity, place }) => `${severity} ${code} ${place.connector}`);

const front = ["Default Frontend EX01", { RemoteIPRanges: ["0.0.0.0/0"] }] as const;
const relayA = ["Relay A", { RemoteIPRanges: ["10.1.0.0/16"] }] as const;
const securedB = ["Secured B", { RemoteIPRanges: ["10.1.5.0/24"] }] as const;

describe("conflicts between connectors of one server", () => {
  it("accepts a range that lies wholly inside another (R25)", () => {
    expect(codes(organisation([...front], [...relayA], [...securedB]))).toEqual([]);
  });

  it("W26: another service on the front end's port", () => {
    const org = organisation(
      [...front],
      ["Hub", { TransportRole: "HubTransport", RemoteIPRanges: ["10.7.0.0/16"] }],
    );
    expect(codes(org)).toEqual(["warning refused/port-of-other-service c2"]);
    expect(refused(org)[0]?.standing).toBe("observed");
  });

  it("W27: a range equal to that of an earlier connector", () => {
    const org = organisation(
      [...front],
      [...relayA],
      ["Again", { RemoteIPRanges: ["10.1.0.0/16"] }],
    );
    expect(codes(org)).toEqual(["warning refused/range-equal c3"]);
    expect(plain(refused(org)[0]?.what ?? [])).toBe(
      "EX01 already listens on :25 for exactly 10.1.0.0/16.",
    );
  });

  it("W28: a range that crosses another", () => {
    const org = organisation(
      [...front],
      [...securedB],
      ["Cross", { RemoteIPRanges: ["10.2.0.1", "10.1.4.128-10.1.5.127"] }],
    );
    expect(codes(org)).toEqual(["error refused/range-crosses c3"]);
    expect(refused(org)[0]?.place.row).toBe(1);
  });

  it("R26: equal ranges across a wildcard and an exact address are fine, crossing ones are not", () => {
    const exact = { Bindings: ["10.0.0.11:25"] };
    expect(
      codes(organisation([...relayA], ["E", { ...exact, RemoteIPRanges: ["10.1.0.0/16"] }])),
    ).toEqual([]);
    expect(
      codes(
        organisation([...securedB], ["E", { ...exact, RemoteIPRanges: ["10.1.4.128-10.1.5.127"] }]),
      ),
    ).toEqual(["warning refused/range-crosses c2"]);
  });

  it("keeps apart addresses, ports and families", () => {
    const same = { RemoteIPRanges: ["10.1.0.0/16"] };
    expect(
      codes(
        organisation(
          ["A", { ...same, Bindings: ["10.0.0.11:25"] }],
          ["B", { ...same, Bindings: ["10.0.0.12:25"] }],
          ["C", { ...same, Bindings: ["0.0.0.0:2525"] }],
          ["D", { ...same, Bindings: ["[::]:25"] }],
        ),
      ),
    ).toEqual([]);
  });

  it("R27: a disabled connector takes part", () => {
    const off = ["Off", { Enabled: false, RemoteIPRanges: ["10.1.0.0/16"] }] as const;
    expect(codes(organisation([...relayA], [...off]))).toEqual(["warning refused/range-equal c2"]);
  });

  it("names a range that both have by default", () => {
    const org = organisation(["A", {}], ["B", { Enabled: false }]);
    const connectors = Object.fromEntries(
      Object.entries(org.connectors).map(([id, each]) => [id, { ...each, usage: "Internet" }]),
    ) as Organisation["connectors"];
    expect(refused({ ...org, connectors }).map(({ what }) => plain(what))).toEqual([
      "EX01 already listens on :25 for exactly 0.0.0.0/0.",
    ]);
  });

  it("tells of a name that is used twice, whatever its case", () => {
    const org = organisation([...relayA], ["RELAY a", { RemoteIPRanges: ["10.9.0.0/16"] }]);
    expect(codes(org)).toEqual(["error refused/name-in-use c2"]);
  });
});

describe("refusedAmong", () => {
  it("gives the same after an edit as afresh, and keeps what did not change", () => {
    const before = organisation(
      [...front],
      [...relayA],
      ["X", { RemoteIPRanges: ["10.9.0.0/16"] }],
    );
    expect(refused(before)).toEqual([]);
    const x = before.connectors.c3 as ReceiveConnector;
    const after: Organisation = {
      ...before,
      connectors: {
        ...before.connectors,
        c3: { ...x, explicit: { ...x.explicit, RemoteIPRanges: ["10.1.0.0/16"] } },
      },
    };
    expect(refused(after)).toEqual(refused(structuredClone(after)));
    expect(codes(after)).toEqual(["warning refused/range-equal c3"]);
  });

  it("holds text that cannot be read as an error at its row", () => {
    const before = organisation([...relayA]);
    const c1 = before.connectors.c1 as ReceiveConnector;
    const org: Organisation = {
      ...before,
      connectors: { c1: { ...c1, drafts: { RemoteIPRanges: ["10.1.0.0/16", "10.1.300.0"] } } },
    };
    const [finding] = refused(org);
    expect(finding?.severity).toBe("error");
    expect(finding?.place).toMatchObject({ connector: "c1", parameter: "RemoteIPRanges", row: 1 });
    expect(plain(finding?.what ?? [])).toContain("300");
  });
});
