import { describe, expect, it } from "vitest";
import { checkExpectations } from "../../check";
import { addExpectation, apply, together } from "../../edit";
import { problemsOf } from "../../lint";
import { type Connector, emptyOrganisation, identityOf, type Organisation } from "../../model";
import { buildCommand } from "../builds";
import { asDeployed, kitOrganisation, kits } from "../kits";
import { applyScenario } from "./applyScenario";
import { defaultsFor } from "./defaults";
import { fixtureOrganisation, ownValues } from "./fixture";
import { type Scenario, scenarioSchema } from "./scenario";

const today = "2026-05-01";
const relay = scenarioSchema.parse({
  id: "relay",
  title: "Devices relay",
  topic: "relay in",
  need: "Devices send to anyone.",
  picture: { lanes: { receive: ["Relay"] }, lens: "relay", course: 0 },
  parameters: [
    { id: "servers", label: "Servers", kind: "servers", default: ["EX01", "EX02"], help: "x" },
    { id: "sources", label: "Devices", kind: "ranges", default: ["10.20.4.31"], help: "x" },
    { id: "hops", label: "Hops", kind: "count", default: 9, help: "x" },
    { id: "account", label: "Account", kind: "account", default: "CORP\\scan", help: "x" },
  ],
  builds: [
    {
      cmdlet: "New-ReceiveConnector",
      each: "servers",
      properties: {
        Name: "Relay",
        Server: "${each}",
        Usage: "Custom",
        TransportRole: "FrontendTransport",
        Bindings: ["0.0.0.0:25"],
        RemoteIPRanges: ["${sources}"],
        AuthMechanism: ["Tls"],
        PermissionGroups: ["AnonymousUsers"],
        MaxHopCount: "${hops}",
        ProtocolLoggingLevel: "Verbose",
      },
    },
    {
      cmdlet: "Set-ReceiveConnector",
      each: "servers",
      identity: "${each}\\Default Frontend ${each}",
      by: "HCW",
      properties: { MaxHopCount: 50 },
    },
  ],
  permissions: [
    {
      identity: "${each}\\Relay",
      each: "servers",
      user: "NT AUTHORITY\\ANONYMOUS LOGON",
      rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ],
  opens: "Devices relay.",
  needs: ["Fixed addresses."],
  expectations: [
    {
      name: "A device relays",
      each: "servers",
      simulate: {
        server: "${each}",
        listen: "${each.ip4}:25",
        from: "${sources.any}",
        mailFrom: "a@${ownDomain}",
        rcptTo: ["x@far.example"],
      },
      expect: { connector: "Relay", verdict: "accepted" },
    },
    {
      name: "Only they do",
      exposure: { server: "${servers[1]}", listen: "${servers[1].ip4}:25" },
      expect: { strangerRelayAddresses: "${sources.count}" },
    },
  ],
  acceptedFindings: [
    { code: "receive/anonymous-relay", at: "Relay", because: "They cannot sign in." },
    { code: "receive/ipv6-omitted", at: "Relay", because: "They use IPv4." },
  ],
  notes: [],
  sources: ["R60"],
  fixture: { on: "two" },
}) as Scenario;

const start = fixtureOrganisation(relay, today);
const applied = (organisation: Organisation, values: object = {}) =>
  applyScenario(organisation, relay, { ...ownValues(relay), ...values }, { today });
const identities = (organisation: Organisation): readonly string[] =>
  Object.values(organisation.connectors).map((each: Connector) => identityOf(organisation, each));

describe("a scenario", () => {
  it("is put into a design as one step, and comes out by undo", () => {
    const { edit, after, touched, complaints } = applied(start);
    expect(complaints).toEqual([]);
    expect(edit.label).toBe("Scenario: Devices relay");
    expect(touched.map((id) => identityOf(after, after.connectors[id] as Connector))).toEqual([
      "EX01\\Relay",
      "EX02\\Relay",
      "EX01\\Default Frontend EX01",
      "EX02\\Default Frontend EX02",
    ]);
    expect(apply(start, edit.patches)).toEqual(after);
    expect(apply(after, edit.inverse)).toEqual(start);
    expect(
      checkExpectations(after, today).map(({ expectation, ok }) => [expectation.name, ok]),
    ).toEqual([
      ["Devices relay: A device relays (EX01)", true],
      ["Devices relay: A device relays (EX02)", true],
      ["Devices relay: Only they do", true],
    ]);
  });

  it("accepts what comes with it, for the reason that it gives", () => {
    const { after } = applied(start);
    const reasons = Object.values(after.accepted).map(({ code, reason }) => [code, reason]);
    expect(new Set(reasons.map(String))).toEqual(
      new Set([
        "receive/anonymous-relay,Devices relay: They cannot sign in.",
        "receive/ipv6-omitted,Devices relay: They use IPv4.",
      ]),
    );
    expect(problemsOf(after, { today }).accepted).toHaveLength(4);
  });

  it("puts what another tool makes into what is deployed too", () => {
    const { after } = applied(start);
    const front = Object.values(after.deployed).find(
      ({ name }) => name === "Default Frontend EX01",
    );
    expect(front?.explicit.MaxHopCount).toBe(50);
    expect(front?.notes).toEqual([{ text: "The Hybrid Configuration Wizard sets MaxHopCount." }]);
    expect(Object.values(after.deployed).some(({ name }) => name === "Relay")).toBe(false);
    // Also where that tool is asked first, for one server.
    const turned = { ...relay, builds: [...relay.builds].reverse() };
    const one = applyScenario(start, turned, { ...ownValues(relay), servers: ["EX01"] }, { today });
    expect(Object.values(one.after.connectors).some(({ name }) => name === "Relay")).toBe(true);
    expect(Object.values(one.after.deployed).some(({ name }) => name === "Relay")).toBe(false);
    expect(Object.values(one.after.deployed).map(({ explicit }) => explicit.MaxHopCount)).toContain(
      50,
    );
  });

  it("keeps what it needs besides as notes of its first connector, once each", () => {
    const { after, touched } = applied(start);
    const again = applied(after).after;
    const [first = ""] = touched;
    expect(after.connectors[first]?.notes).toEqual([{ text: "Fixed addresses." }]);
    const front = Object.values(again.connectors).find(
      ({ name }) => name === "Default Frontend EX01",
    );
    expect(front?.notes).toHaveLength(1);
  });

  it("numbers a name that is taken, alike on every server and in what it expects", () => {
    const first = applied(start).after;
    const { after, renamed, complaints } = applied(first, { sources: ["10.20.9.1"] });
    expect(complaints).toEqual([]);
    expect(renamed).toEqual([{ from: "Relay", to: "Relay 2" }]);
    expect(identities(after).filter((each) => each.endsWith("Relay 2"))).toEqual([
      "EX01\\Relay 2",
      "EX02\\Relay 2",
    ]);
    const checked = checkExpectations(after, today);
    expect(
      checked.filter(({ ok }) => ok !== true).map(({ expectation }) => expectation.name),
    ).toEqual(["Devices relay: Only they do", "Devices relay: Only they do 2"]);
    expect(new Set(checked.map(({ expectation }) => expectation.name)).size).toBe(6);
  });

  it("leaves out what cannot be asked, and says which value it lacks", () => {
    const { leftOut, after } = applied(start, { servers: ["EX01"] });
    expect(leftOut).toEqual([
      { name: "Devices relay: Only they do", why: "there are not so many servers" },
    ]);
    expect(Object.keys(after.expectations)).toHaveLength(1);
  });

  it("leaves out what asks for a connector or a fact that is not there", () => {
    const other = scenarioSchema.parse({
      ...relay,
      builds: [relay.builds[0]],
      expectations: [
        {
          name: "A stranger does not",
          each: "servers",
          simulate: { server: "${each}", listen: "${each.ip4}:25", from: "${stranger}" },
          expect: { connector: "Default Frontend ${each}", verdict: "refused" },
        },
        { name: "Own", route: { rcptTo: "a@${ownDomain}" }, expect: { connector: null } },
      ],
    }) as Scenario;
    const blank = (addresses?: readonly string[]): Organisation => ({
      ...emptyOrganisation("blank"),
      servers: {
        a: { id: "a", name: "EX01", role: "Mailbox", ...(addresses && { addresses }) },
      },
    });
    const values = { ...ownValues(relay), servers: ["EX01"] };
    const whys = (organisation: Organisation) =>
      applyScenario(organisation, other, values, { today }).leftOut.map(({ why }) => why);
    expect(whys(blank())).toEqual([
      "the address of the server is not known",
      "no accepted domain is known",
    ]);
    expect(whys(blank(["10.0.0.11"]))[0]).toBe("there is no connector Default Frontend EX01");
  });

  it.each([
    [
      { sources: "10.0.0.300" },
      { parameter: "sources", what: expect.stringContaining("300 is not") },
    ],
    [{ hops: "501" }, { parameter: "hops", what: expect.stringContaining("MaxHopCount: ") }],
    [{ servers: ["EX09"] }, { parameter: "servers", what: "There is no server EX09." }],
  ])("says why %j cannot be, and changes nothing", (values, complaint) => {
    const { edit, complaints, after } = applied(start, values);
    expect(complaints).toEqual([expect.objectContaining(complaint)]);
    expect(edit.patches).toEqual([]);
    expect(after).toBe(start);
  });

  it("says which connector it needs and does not find", () => {
    const { edit } = {
      edit: buildCommand({
        builds: [{ cmdlet: "Remove-ReceiveConnector", identity: "EX02\\Default Frontend EX02" }],
      })(start),
    };
    const { deployed: _, ...without } = apply(start, edit.patches);
    const { complaints } = applied({ ...without, deployed: {} });
    expect(complaints).toEqual([
      {
        what: "There is no connector EX02\\Default Frontend EX02.",
        mend: "Take the practice organisation, or add it in Design.",
      },
    ]);
  });
});

describe("the values that a form begins with", () => {
  it("are those of the scenario on its own organisation", () => {
    expect(defaultsFor(start, relay)).toEqual(ownValues(relay));
  });

  it("are the servers that there are, and none where there are none", () => {
    const sites = kitOrganisation(kits.migration, today);
    expect(defaultsFor(sites, relay).servers).toEqual(["EX16", "EXSE"]);
    expect(defaultsFor(emptyOrganisation("x"), relay)).not.toHaveProperty("servers");
  });
});

it("keeps an expectation of another that has its name", () => {
  const [one] = Object.values(applied(start).after.expectations);
  const { id: _, ...kept } = one as NonNullable<typeof one>;
  const edit = together("x", [addExpectation(kept)])(asDeployed(start));
  const { after } = applied(apply(start, edit.patches));
  expect(Object.values(after.expectations).map(({ name }) => name)).toContain(`${kept.name} 2`);
});
