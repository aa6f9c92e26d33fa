import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeDesign } from "../core/formats";
import { organisation, receiver, sender, server } from "../testing/builders";
import { commandLine } from "../testing/commandLine";
import { run } from "./run";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../core/formats/clixml/fixtures/${name}.clixml`, import.meta.url));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const relay = receiver("Relay", {
  explicit: {
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["192.0.2.1"],
    TransportRole: "FrontendTransport",
  },
});
const corp = organisation([server("EX01")], [relay]);
const untold = { ...relay.explicit, RequireTLS: true, AuthMechanism: ["Integrated"] };
const refused = { relay: { ...relay, explicit: untold } };

const files: Readonly<Record<string, Uint8Array>> = {
  "in/all.clixml": fixture("all"),
  "in/estate.clixml": fixture("estate"),
  "cut.clixml": fixture("all").subarray(0, 5000),
  "nothing.clixml": fixture("nothing"),
  "corp.portolan.json": text(writeDesign(corp)),
  "same.portolan.json": text(writeDesign({ ...corp, deployed: corp.connectors })),
  "bad.portolan.json": text(writeDesign({ ...corp, connectors: refused })),
  "draft.portolan.json": text(
    writeDesign(organisation([server("EX01")], [{ ...relay, drafts: { MaxMessageSize: "36 M" } }])),
  ),
  "-": text(
    writeDesign(organisation([], [sender("Out", { explicit: { AddressSpaces: ["SMTP:*;1"] } })])),
  ),
};

const cli = commandLine(run, files);

describe("usage", () => {
  it("shows help with an example for each command", async () => {
    for (const name of [
      "check",
      "exposure",
      "import",
      "lint",
      "logs",
      "plan",
      "queues",
      "route",
      "script",
      "simulate",
    ]) {
      const { status, out, err } = await cli(name, "--help");
      expect([status, err]).toEqual([0, ""]);
      expect(out).toContain(`npm run -s portolan -- ${name} `);
    }
    expect(await cli("--help")).toMatchObject({ status: 0, err: "" });
    expect(await cli()).toMatchObject({ status: 2, out: "" });
  });

  it.each([
    [["lnit", "a"], "Unknown command lnit. Did you mean lint?\nTry --help.\n"],
    [
      ["make"],
      "Unknown command make. There are check, exposure, import, lint, logs, plan, queues, route, script, simulate.\nTry --help.\n",
    ],
    [
      ["script", "a", "--styel", "x"],
      "Unknown flag --styel. Did you mean --style?\nTry script --help.\n",
    ],
    [
      ["import", "a", "--xyzzy"],
      "Unknown flag --xyzzy. It takes --json, --help.\nTry import --help.\n",
    ],
    [["import", "a", "--json=1"], "--json takes no value.\nTry import --help.\n"],
    [["script", "a", "--style"], "--style needs a value.\nTry script --help.\n"],
    [
      ["script", "a", "--style", "splta"],
      "--style takes oneline, backtick, splat, not splta. Did you mean splat?\nTry script --help.\n",
    ],
    [
      ["lint", "a", "--today", "2026-02-30"],
      "--today takes a day as YYYY-MM-DD, not 2026-02-30.\nTry lint --help.\n",
    ],
    [["import"], "import needs a file; - is standard input.\nTry import --help.\n"],
    [["import", "-", "-"], "Standard input can be read once: give - once.\nTry import --help.\n"],
  ])("refuses %j", async (words, err) => {
    expect(await cli(...words)).toEqual({ status: 2, out: "", err });
  });
});

describe("import", () => {
  it("answers one JSON value with base names, the same each time", async () => {
    const first = await cli("import", "in/all.clixml", "-", "--json");
    expect([first.status, first.err]).toEqual([0, ""]);
    expect(JSON.parse(first.out)).toMatchObject({
      connectors: [
        {
          kind: "receive",
          server: "EX01",
          name: "Relay",
          file: "all.clixml",
          line: 2,
          cmdlet: "Get-ReceiveConnector",
        },
        {
          kind: "send",
          server: null,
          name: "Out",
          file: "all.clixml",
          cmdlet: "Get-SendConnector",
        },
        { kind: "send", name: "Out", file: "-" },
      ],
      acceptedDomains: [{ domain: "corp.example" }],
      report: { read: 4, unknown: [{ what: "Sparkle", file: "all.clixml" }], computed: [] },
    });
    expect(first.out).not.toContain("in/");
    expect(await cli("import", "in/all.clixml", "-", "--json")).toEqual(first);
  });

  it("shows servers and transport settings, and reads them back", async () => {
    const { status, out } = await cli("import", "in/estate.clixml", "--json");
    expect(status).toBe(0);
    const shown = JSON.parse(out);
    expect(shown).toMatchObject({
      servers: [
        {
          name: "EX01",
          fqdn: "ex01.corp.example",
          role: "Mailbox",
          site: "North",
          addresses: ["10.0.0.11", "fe80::1", "2001:db8::11", "10.0.0.13"],
          version: "2019",
        },
        { name: "EDGE1", role: "Edge", version: "2016" },
        { name: "EX04", version: "SE" },
        { name: "EX02" },
        { name: "EX03" },
      ],
      transportConfig: { MaxSendSize: "Unlimited", TLSSendDomainSecureList: [] },
      whole: ["receive"],
    });
    const again = commandLine(run, { "again.json": out });
    expect(JSON.parse((await again("import", "again.json", "--json")).out)).toEqual(shown);
    const told = (await cli("import", "in/estate.clixml")).out;
    expect(told).toContain("server EDGE1 (edge1.corp.example), Edge, 2016\n");
    expect(told).toContain("Mailbox, 2019, site North, 10.0.0.11, fe80::1");
    expect(told).toContain("transport settings of the organisation, 5 values\n");
    expect(told).toContain("the organisation is called Corp Mail\n");
  });

  it("tells people, and what was not read on standard error", async () => {
    const { status, out, err } = await cli("import", "in/all.clixml");
    expect(status).toBe(0);
    expect(out).toContain("all.clixml:2: receive connector EX01\\Relay, 12 values\n");
    expect(out).toContain("accepted domain corp.example, InternalRelay\n");
    expect(err).toContain("all.clixml:84: EX01\\Relay, ConnectionTimeout: ");
    expect(err).toContain("all.clixml: Sparkle is not known, and left out.\n");
    expect(err).toContain("MatchSubDomains is on for corp.example. Taken: corp.example alone.\n");
  });

  it("refuses an input as a whole, reads the others, and ends with 2", async () => {
    const { status, out, err } = await cli(
      "import",
      "cut.clixml",
      "gone.clixml",
      "in/all.clixml",
      "--json",
    );
    expect(status).toBe(2);
    expect(err).toMatch(
      /^cut\.clixml:\d+:\d+: The file stops inside <.*\ngone\.clixml: There is no such file\. .*\n$/,
    );
    const { connectors, report } = JSON.parse(out);
    expect(connectors).toHaveLength(2);
    expect(report.refused.slice(1)).toEqual([
      {
        file: "cut.clixml",
        line: expect.any(Number),
        column: expect.any(Number),
        reason: expect.stringMatching(/^The file stops/),
      },
      { file: "gone.clixml", reason: expect.stringMatching(/^There is no such file/) },
    ]);
  });

  it("is fine with an export of nothing, and says so", async () => {
    const { status, out } = await cli("import", "nothing.clixml", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out).report.setAside).toEqual([
      { what: "No objects: the command found nothing.", file: "nothing.clixml" },
    ]);
  });
});

describe("lint", () => {
  it("ends with 1 where Exchange would refuse, and names things as the shell does", async () => {
    const { status, out, err } = await cli(
      "lint",
      "bad.portolan.json",
      "--json",
      "--today",
      "2026-01-31",
    );
    expect([status, err]).toEqual([1, ""]);
    const { findings, notChecked } = JSON.parse(out);
    expect(notChecked).not.toEqual([]);
    expect(JSON.stringify(notChecked)).not.toContain("today");
    expect(findings[0]).toMatchObject({
      severity: "error",
      connector: expect.stringMatching(/^EX01\\/),
      server: "EX01",
    });
    for (const each of findings)
      for (const key of ["code", "what", "why", "mend", "source", "standing"])
        expect(each[key]).toMatch(/./);
    const people = await cli("lint", "bad.portolan.json");
    expect(people.out).toMatch(/^error: EX01\\/);
    expect(people.out).toMatch(/\d+ error, \d+ warning, \d+ advice\n$/);
  });

  it("ends with 0 where nothing is wrong, and with 2 where an input is refused", async () => {
    expect(await cli("lint", "corp.portolan.json")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/\n0 error, \d+ warning, \d+ advice\n$/),
    });
    const stopped = await cli("lint", "in/all.clixml", "cut.clixml", "--json");
    expect(stopped).toMatchObject({ status: 2, out: "" });
    expect(stopped.err).toMatch(/^cut\.clixml:/);
  });
});

describe("script", () => {
  it("makes everything of an export anew", async () => {
    const { status, out, err } = await cli("script", "in/all.clixml");
    expect(status).toBe(0);
    expect(out).toMatch(/^.*New-ReceiveConnector .*-Name 'Relay'/m);
    expect(out).toMatch(/New-SendConnector/);
    expect(out).toMatch(/Get-Credential/);
    expect(out).not.toMatch(/Remove-|horse/);
    expect(err).toContain("ConnectionTimeout");
  });

  it("knows three styles, -WhatIf and full", async () => {
    expect((await cli("script", "corp.portolan.json", "--style=splat")).out).toContain(" = @{\n");
    expect((await cli("script", "corp.portolan.json", "--style", "backtick")).out).toContain(
      " `\n",
    );
    expect((await cli("script", "corp.portolan.json", "--whatif")).out).toContain("-WhatIf");
    const [short, full] = [
      await cli("script", "corp.portolan.json"),
      await cli("script", "corp.portolan.json", "--full"),
    ];
    expect(full.out.length).toBeGreaterThan(short.out.length);
  });

  it("writes no command where the design is what is deployed", async () => {
    expect(await cli("script", "same.portolan.json")).toEqual({
      status: 0,
      out: expect.stringMatching(/^# The design equals what is deployed\. Nothing to run\.\n+$/),
      err: "",
    });
  });

  it("tells drafts and what Exchange refuses", async () => {
    expect((await cli("script", "draft.portolan.json")).err).toMatch(
      /EX01\\Relay, MaxMessageSize: What was typed/,
    );
    const bad = await cli("script", "bad.portolan.json");
    expect(bad.status).toBe(0);
    expect(bad.err).toMatch(/^EX01\\.*: Exchange refuses this as it stands: /m);
  });
});
