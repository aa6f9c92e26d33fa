import { describe, expect, it } from "vitest";
import { readInput } from "./input";
import { toOrganisation } from "./toOrganisation";

const read = (properties: object, kind = "receive", more = {}) => {
  const connectors = [
    { kind, server: kind === "receive" ? "EX01" : null, name: "Relay", properties, ...more },
  ];
  const bytes = new TextEncoder().encode(JSON.stringify({ connectors }));
  const result = readInput({ name: "import.json", bytes });
  if (!result.ok) throw new Error(result.fault.what);
  const [connector] = Object.values(toOrganisation([result]).connectors);
  return { usage: connector?.usage, report: result.imported.report };
};

it("takes the usage that New- was given, so that its defaults hold", () => {
  expect(read({ Usage: "Client" })).toMatchObject({ usage: "Client", report: { unknown: [] } });
  expect(read({ Usage: "Internet" }, "send").usage).toBe("Internet");
});

it("takes values without a command for those of a Custom connector, and leaves commands as they are", () => {
  expect(read({}).usage).toBe("Custom");
  expect(read({}, "send").usage).toBe("Custom");
  expect(read({}, "receive", { cmdlet: "Get-ReceiveConnector" }).usage).toBeUndefined();
  const created = { cmdlet: "New-ReceiveConnector", file: "a.ps1", line: 1 };
  expect(read({}, "receive", created).usage).toBeUndefined();
});

it("refuses one that its side does not have", () => {
  const { usage, report } = read({ Usage: "Client" }, "send");
  expect(usage).toBe("Custom");
  expect(report.refused).toEqual([
    {
      file: "import.json",
      connector: "Relay",
      property: "Usage",
      reason: "There is no usage Client.",
    },
  ]);
});

it("takes expectations by their names, and refuses what is no question", () => {
  const expectations = [
    {
      id: "x1",
      name: "Nobody relays",
      exposure: { server: "EX01", listen: "10.0.0.11:25" },
      expect: { strangerRelayAddresses: "0" },
    },
    {
      name: "nobody RELAYS",
      exposure: { server: "EX01", listen: "10.0.0.11:25" },
      expect: { strangerRelayAddresses: "2" },
    },
    { name: "Odd", exposure: {}, expect: {} },
    7,
  ];
  const bytes = new TextEncoder().encode(JSON.stringify({ connectors: [], expectations }));
  const result = readInput({ name: "import.json", bytes });
  if (!result.ok) throw new Error(result.fault.what);
  const taken = Object.values(toOrganisation([result]).expectations);
  expect(taken.map(({ name, expect }) => [name, expect])).toEqual([
    ["nobody RELAYS", { strangerRelayAddresses: "2" }],
  ]);
  expect(result.imported.report.refused.map(({ reason }) => reason)).toEqual([
    "Expectation Odd: it is no question with an answer.",
    "Expectation number 4: it is no question with an answer.",
  ]);
});

describe("JSON without connectors", () => {
  const given = (value: object) =>
    readInput({ name: "part.json", bytes: new TextEncoder().encode(JSON.stringify(value)) });

  it("is an import by its other keys, and lists no connectors", () => {
    const removal = { cmdlet: "Remove-SendConnector", identity: "Out" };
    const domain = { name: "a.example", domain: "a.example", type: "Authoritative" };
    expect(given({ acceptedDomains: [domain], removals: [removal] })).toMatchObject({
      ok: true,
      imported: { acceptedDomains: [domain], scripts: ["part.json"], connectors: [], whole: [] },
    });
    const domains = given({ acceptedDomains: [domain] });
    expect(domains.ok && "asGiven" in domains.imported).toBe(false);
  });

  it("says what is wrong with it", () => {
    expect(given({ acceptedDomains: [{ name: "a.example" }] })).toMatchObject({
      ok: false,
      fault: { code: "import-json-content" },
    });
    expect(given({ acceptedDomains: [], other: [] })).toMatchObject({
      ok: false,
      fault: { code: "json-other" },
    });
  });

  it("is an export where its lists hold what Get- showed", () => {
    const shown = { Name: "Out", AddressSpaces: ["smtp:*;1"], SmartHosts: [], Port: 25 };
    const read = given({ connectors: undefined, servers: [shown] });
    expect(read.ok && read.imported.connectors.map(({ name }) => name)).toEqual(["Out"]);
  });
});
