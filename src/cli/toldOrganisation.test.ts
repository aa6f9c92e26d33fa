import { expect, it } from "vitest";
import { commandLine } from "../testing/commandLine";
import { run } from "./run";

const relay =
  "New-ReceiveConnector -Name Relay -Server EX01 -Usage Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1";
const cli = commandLine(run, {
  "good.ps1": relay,
  "ambiguous.ps1": `${relay}\nNew-SendConnector -Name Out -AddressSpaces * -SmartHost mx.a.example`,
  "invented.ps1": `${relay}\nSet-ReceiveConnector 'EX01\\Relay' -AnonymousUsers $true`,
  "missing.ps1": `${relay}\nNew-ReceiveConnector -Name B -Server EX01`,
  "broken.ps1": `${relay} (`,
  "own.ps1": `Get-OurServers\n${relay}`,
  "hand.json":
    '{"connectors":[{"kind":"receive","server":"EX01","name":"A","properties":{"RemoteIPRanges":["10.1"]}}]}',
  "a.json": '{"connectors":[],"organisation":"Contoso"}',
  "b.json": '{"connectors":[],"organisation":"Fabrikam"}',
  "cut.txt": "Name : A\nServer : EX01\nBindings : {0.0.0.0:25, 0.0.0.0:26...}\nEnabled : True\n",
});

const asked = (file: string): readonly (readonly string[])[] => [
  ["lint", file],
  ["script", file],
  ["exposure", file],
  ["check", file],
  ["simulate", file, "--server", "EX01", "--listen", "10.0.0.11:25", "--from", "10.0.0.1"],
  ["route", file, "--rcpt-to", "a@b.example"],
  ["plan", "--from", "good.ps1", "--to", file],
];

it("an answer that lacks commands of a script ends with 2, and is given all the same", async () => {
  for (const file of ["ambiguous.ps1", "invented.ps1", "missing.ps1"])
    for (const words of asked(file)) {
      const { status, out, err } = await cli(...words);
      expect([words[0], file, status]).toEqual([words[0], file, 2]);
      expect(out).not.toBe("");
      expect(err).toContain(`${file}:2: `);
    }
  expect(await cli("lint", "broken.ps1")).toMatchObject({ status: 2 });
  expect(await cli("lint", "hand.json")).toMatchObject({
    status: 2,
    err: "hand.json: EX01\\A, RemoteIPRanges: 10.1 has 2 parts. Write an IPv4 address with four parts: 10.0.0.1.\n",
  });
  expect((await cli("lint", "invented.ps1")).err).toBe(
    "invented.ps1:2: -AnonymousUsers is no parameter of this command: the shell stops at it. The rest is read; correct it, or take it out.\n",
  );
});

it("commands that are not known and values of an export that cannot be read do not", async () => {
  expect(await cli("lint", "own.ps1")).toMatchObject({ status: 0 });
  expect(await cli("lint", "cut.txt")).toMatchObject({ status: 0 });
  expect(await cli("script", "good.ps1")).toMatchObject({ status: 0, err: "" });
});

it("import answers with the report of what was refused, which is what it is asked for", async () => {
  const { status, out } = await cli("import", "missing.ps1", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(out).report.refused).toMatchObject([{ line: 2 }]);
});

it("no scripts are written of a plan that lacks commands", async () => {
  const { err, saved } = await cli(
    ...["plan", "--from", "good.ps1", "--to", "ambiguous.ps1", "--out", "there"],
  );
  expect(saved).toBeUndefined();
  expect(err).toContain("No scripts are written: something of the input is missing in the plan.\n");
});

it("what a script makes although it is there is told", async () => {
  const told =
    "EX01\\Relay is there already, and Exchange refuses New- for it: it is taken as the script makes it.\n";
  expect(await cli("lint", "good.ps1", "good.ps1")).toMatchObject({ status: 0, err: told });
  expect((await cli("plan", "--from", "good.ps1", "--to", "good.ps1")).err).toBe(told);
});

it("says that inputs are of several organisations", async () => {
  const told = "These are of several organisations: Contoso, Fabrikam. ";
  for (const words of [
    ["lint", "a.json", "b.json"],
    ["import", "a.json", "b.json"],
    ["plan", "--from", "a.json", "--to", "b.json"],
  ])
    expect((await cli(...words)).err).toContain(told);
  expect((await cli("lint", "a.json", "a.json")).err).toBe("");
});
