import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { plain } from "../finding";
import { parseAddress, parseBinding } from "../values";
import cases from "./fixtures/receive-cases.json";
import { select } from "./selection";

const corp = caseOrganisation(cases.organisation as unknown as CaseOrganisation);

function asked(organisation: typeof corp, listen: string, from: string) {
  const [binding, address] = [parseBinding(listen), parseAddress(from)];
  if (!binding.ok || !address.ok) throw new Error("A case holds no address.");
  return select(organisation, organisation.servers.EX01!, binding.value, address.value);
}

describe("receive-cases.json", () => {
  it.each(cases.cases)("$id: candidates and winner", ({ session, expect: expected }) => {
    const { candidates, winner } = asked(corp, session.listen, session.remote);
    expect(candidates.map(({ receiver }) => receiver.connector.name)).toEqual(expected.candidates);
    expect(winner?.connector.name ?? null).toBe(expected.connector);
  });
});

it("tells for each candidate why it won or lost (W5)", () => {
  const { candidates } = asked(corp, "10.0.0.11:25", "10.1.2.3");
  expect(
    candidates.map(({ won, exact, addresses, why }) => [won, exact, addresses, plain(why)]),
  ).toMatchInlineSnapshot(`
    [
      [
        true,
        false,
        65536n,
        "Its range 10.1.0.0/16 (65,536 addresses) is the smallest that holds the client.",
      ],
      [
        false,
        true,
        16777216n,
        "Its range 10.0.0.0/8 (16,777,216 addresses) is larger than 10.1.0.0/16 (65,536 addresses) of Relay A. It is bound to the local address itself, but RemoteIPRanges come before Bindings.",
      ],
      [
        false,
        false,
        4294967296n,
        "Its range 0.0.0.0/0 (4,294,967,296 addresses) is larger than 10.1.0.0/16 (65,536 addresses) of Relay A.",
      ],
    ]
  `);
});

const two = (first: Record<string, unknown>, second: Record<string, unknown>) =>
  caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: [
      { Name: "A", Server: "EX01", TransportRole: "FrontendTransport", ...first },
      { Name: "B", Server: "EX01", TransportRole: "FrontendTransport", ...second },
    ],
  } as unknown as CaseOrganisation);

const range = { RemoteIPRanges: ["10.0.0.0/24"] };

it("gives a tie of ranges to the exact binding (R15)", () => {
  const organisation = two(
    { Bindings: ["0.0.0.0:25"], ...range },
    { Bindings: ["10.0.0.1:25"], ...range },
  );
  const { winner, tie, candidates } = asked(organisation, "10.0.0.1:25", "10.0.0.9");
  expect([winner?.connector.name, tie.length]).toEqual(["B", 0]);
  expect(candidates.map(({ why }) => plain(why))).toEqual([
    "Of ranges of the same size the connector wins that is bound to the local address itself.",
    "B has a range of the same size and is bound to the local address itself.",
  ]);
});

it("shows what stays equal as undefined, and names both (R16)", () => {
  const bound = { Bindings: ["0.0.0.0:25"], ...range };
  const { winner, tie, candidates } = asked(two(bound, bound), "10.0.0.1:25", "10.0.0.9");
  expect(winner?.connector.name).toBe("A");
  expect(tie.map(({ connector }) => connector.name)).toEqual(["A", "B"]);
  expect(candidates.map(({ won }) => won)).toEqual([true, false]);
  for (const { why } of candidates) expect(plain(why)).toMatch(/^Undefined: [AB] has a range/);
});

it("lets the socket of the address go before that of all addresses, whosesoever it is (R2, R10)", () => {
  const organisation = two(
    { Bindings: ["0.0.0.0:25"], ...range },
    { Bindings: ["10.0.0.1:25"], TransportRole: "HubTransport", RemoteIPRanges: ["0.0.0.0/0"] },
  );
  expect(asked(organisation, "10.0.0.1:25", "10.0.0.9")).toMatchObject({
    service: "transport",
    contested: false,
    winner: { connector: { name: "B" } },
  });
  expect(asked(organisation, "10.0.0.2:25", "10.0.0.9").winner?.connector.name).toBe("A");
});

it("says that two services claim one socket, and shows the front end (R24)", () => {
  const organisation = two(
    { Bindings: ["0.0.0.0:25"], TransportRole: "HubTransport", ...range },
    { Bindings: ["0.0.0.0:25"], ...range },
  );
  expect(asked(organisation, "10.0.0.2:25", "10.0.0.9")).toMatchObject({
    service: "frontend",
    contested: true,
    winner: { connector: { name: "B" } },
    candidates: [{}],
  });
});

it("mixes no families: ranges of the other one do not count (R11)", () => {
  const organisation = two(
    { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["2001:db8::/32"] },
    { Bindings: ["[::]:26"], RemoteIPRanges: ["fe80::1%11"] },
  );
  expect(asked(organisation, "10.0.0.1:25", "10.0.0.9")).toMatchObject({
    open: true,
    candidates: [],
  });
  expect(asked(organisation, "10.0.0.1:25", "2001:db8::9").candidates).toEqual([]);
  // Scopes are left aside (R20).
  expect(asked(organisation, "[2001:db8::11]:26", "fe80::1").winner?.connector.name).toBe("B");
});
