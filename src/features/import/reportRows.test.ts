import { expect, it } from "vitest";
import type { Imported } from "../../core/formats";
import { placeText, reportRows, reportText } from "./reportRows";

const imported: Imported = {
  connectors: [
    {
      kind: "receive",
      server: "EX01",
      name: "Relay",
      properties: { Enabled: true },
      file: "r.clixml",
      line: 3,
    },
  ],
  changes: [],
  removals: [],
  permissions: [
    {
      identity: "ex01\\RELAY",
      user: "S-1-5-7",
      rights: ["a", "b"],
      deny: false,
      file: "p.clixml",
      line: 4,
    },
    { identity: "EX02\\Old", user: "CORP\\scan", rights: ["a"], deny: true },
  ],
  servers: [{ name: "EX01" }],
  acceptedDomains: [{ name: "corp", domain: "corp.example", type: "Authoritative" }],
  whole: [],
  report: {
    read: 2,
    setAside: [{ what: "Guid", file: "r.clixml" }],
    ambiguous: [{ what: "Two of them.", chosen: "the first", file: "r.clixml", line: 9 }],
    unknown: [{ what: "=cmd()", file: "r.clixml", line: 5 }],
    refused: [
      {
        file: "r.clixml",
        line: 7,
        column: 2,
        connector: "EX01\\Relay",
        property: "Fqdn",
        reason: "No.",
      },
      { file: "cut.clixml", reason: "Cut." },
    ],
    computed: [],
  },
};

it("lists every entry once, what needs a look first", () => {
  const rows = reportRows(imported);
  expect(rows.map(({ fate, said }) => `${fate}: ${said}`)).toEqual([
    "refused: EX01\\Relay · Fqdn",
    "refused: the whole file",
    "ambiguous: Two of them.",
    "unknown: =cmd()",
    "setAside: Guid",
    "used: Receive connector EX01\\Relay",
    "used: ex01\\RELAY · S-1-5-7",
    "used: EX02\\Old · CORP\\scan",
    "used: Accepted domain corp.example",
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

it("tells what a script does in the order of its lines, and what it computes with its text", () => {
  const change = { cmdlet: "Set-ReceiveConnector", identity: "A", add: {}, remove: {} };
  const rows = reportRows({
    ...imported,
    connectors: [],
    permissions: [
      {
        identity: "A",
        user: "u",
        rights: ["r"],
        deny: false,
        cmdlet: "Add-ADPermission",
        file: "a.ps1",
        line: 2,
      },
    ],
    acceptedDomains: [],
    changes: [{ ...change, set: { Banner: "x" }, file: "a.ps1", line: 3 }],
    removals: [{ cmdlet: "Remove-SendConnector", identity: "B", file: "a.ps1", line: 1 }],
    report: {
      ...imported.report,
      ...{ setAside: [], ambiguous: [], unknown: [], refused: [] },
      computed: [
        {
          parameter: "Fqdn",
          source: "$env:X",
          why: "it is read when it runs",
          file: "a.ps1",
          line: 9,
        },
        {
          source: "foreach ($s in $x) { New-SendConnector }",
          why: "a loop",
          file: "a.ps1",
          line: 8,
        },
      ],
    },
  });
  expect(rows.map(({ fate, line, said, made }) => [fate, line, said, made])).toEqual([
    ["computed", 8, "foreach ($s in $x) { New-SendConnector }", "Left out: a loop"],
    ["computed", 9, "Fqdn: $env:X", "Left out: it is read when it runs"],
    ["used", 1, "Remove-SendConnector B", "Removes the send connector"],
    ["used", 2, "A · u", "Gives r to u"],
    ["used", 3, "Set-ReceiveConnector A", "Sets Banner"],
  ]);
});

it("says what each permission does, and whether its connector is there", () => {
  const made = reportRows(imported).filter(
    ({ said }) => said.includes("\\") && said.includes(" · "),
  );
  expect(made.slice(1).map((row) => row.made)).toEqual([
    "Given a, b",
    "Denied a; the connector is not in these files",
  ]);
});

it("tells what is refused of a script by its text, and where there is none, by its place", () => {
  const refused = [
    { file: "do.ps1", line: 3, source: "Set-SendConnector A -Port x", reason: "No number." },
    { file: "do.ps1", line: 4, reason: "A bracket is not closed." },
  ];
  const rows = reportRows({ ...imported, report: { ...imported.report, refused } });
  expect(rows.slice(0, 2).map(({ said, machine }) => [said, machine])).toEqual([
    ["Set-SendConnector A -Port x", true],
    ["what begins there", false],
  ]);
});

it("says where each stood, as far as that is known", () => {
  const places = reportRows(imported).map(placeText);
  expect(places.slice(0, 3)).toEqual([
    "r.clixml, line 7, column 2",
    "cut.clixml",
    "r.clixml, line 9",
  ]);
});

it("copies as a table in which no cell runs as a formula", () => {
  const lines = reportText(reportRows(imported)).split("\n");
  expect(lines[0]).toBe("fate\tfile\tline\tcolumn\tsaid\tmade");
  expect(lines[1]).toBe("refused\tr.clixml\t7\t2\tEX01\\Relay · Fqdn\tNo.");
  expect(lines[4]).toContain("\t'=cmd()\t");
  expect(lines.filter(Boolean).every((line) => line.split("\t").length === 6)).toBe(true);
});

it("tells how a file was read", () => {
  const notes = [{ what: "It was read as Windows-1252.", file: "a.txt" }];
  const rows = reportRows({ ...imported, report: { ...imported.report, notes } });
  expect(rows.find(({ said }) => said === "It was read as Windows-1252.")).toMatchObject({
    fate: "ambiguous",
    file: "a.txt",
    machine: false,
  });
});
