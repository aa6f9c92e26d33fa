import { expect, it } from "vitest";
import { writeDesign } from "../../core/formats";
import type { Expectation } from "../../core/model";
import { caseOrganisation } from "../../testing/caseOrganisation";
import { commandLine } from "../../testing/commandLine";
import { run } from "../run";

const organisation = caseOrganisation({
  servers: [{ name: "EX01", fqdn: "ex01.corp.example", addresses: ["10.0.0.11"] }],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  connectors: [
    {
      Name: "Default Frontend EX01",
      Server: "EX01",
      TransportRole: "FrontendTransport",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: ["0.0.0.0/0"],
      PermissionGroups: ["AnonymousUsers"],
      AuthMechanism: ["Tls"],
    },
  ],
});
const stranger = {
  server: "EX01",
  listen: "10.0.0.11:25",
  from: "203.0.113.9",
  mailFrom: "a@else.example",
  rcptTo: ["b@far.example"],
};
const designWith = (...expectations: readonly Expectation[]) =>
  new TextEncoder().encode(
    writeDesign({
      ...organisation,
      expectations: Object.fromEntries(expectations.map((each) => [each.id, each])),
    }),
  );

const check = (design: Uint8Array, ...flags: readonly string[]) =>
  commandLine(run, { "corp.portolan.json": design })("check", "corp.portolan.json", ...flags);

const refused: Expectation = {
  id: "x1",
  name: "A stranger cannot relay",
  simulate: stranger,
  expect: { verdict: "refused", reply: "relay-denied" },
};

it("is fine where every expectation holds", async () => {
  const { status, out, err } = await check(designWith(refused), "--json");
  expect([status, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toEqual({
    expectations: [
      {
        name: "A stranger cannot relay",
        expected: { verdict: "refused", reply: "relay-denied" },
        got: { connector: "Default Frontend EX01", verdict: "refused", reply: "relay-denied" },
        ok: true,
      },
    ],
  });
});

it("ends with 1 where one is broken, and says what differs", async () => {
  const broken: Expectation = {
    ...refused,
    id: "x2",
    name: "It can",
    expect: { verdict: "accepted" },
  };
  const { status, out } = await check(designWith(refused, broken));
  expect(status).toBe(1);
  expect(out).toBe(
    'holds   A stranger cannot relay\nbroken  It can\n        verdict: expected "accepted", got "refused"\n\n2 asked, 1 broken\n',
  );
});

it("says where there is nothing to ask, and what is no day", async () => {
  expect(await check(designWith())).toMatchObject({
    status: 0,
    out: expect.stringContaining("There are no expectations."),
  });
  expect((await check(designWith(), "--today", "2026-02-30")).status).toBe(2);
});
