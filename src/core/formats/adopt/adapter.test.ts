import { expect, it } from "vitest";
import type { Raw } from "../../catalogue";
import { Account } from "./account";
import { adoptAdapter } from "./adapter";

function adopt(properties: Readonly<Record<string, Raw | undefined>>) {
  const account = new Account("a.clixml");
  const shown = Object.entries(properties).map(([name, raw]) => ({ name, raw }));
  const server = adoptAdapter({ types: [], properties: shown }, account);
  const fates = [...account.fates.values()].reduce((all, each) => all + each, 0);
  expect(fates).toBe(shown.length);
  return { server, report: account.report() };
}

const guid = "3a1f0001-1c2d-4e3f-8a9b-0c0d0e001eef";

it("gives the addresses of the server that it names, without the number of the card", () => {
  const { server, report } = adopt({
    Name: "vmxnet3",
    IPAddresses: ["10.0.0.11", "FE80::1%11"],
    Identity: guid,
    AdapterGuid: guid,
    Server: "EX01",
    Sparkle: 1,
  });
  expect(server).toEqual({ name: "EX01", addresses: ["10.0.0.11", "fe80::1"] });
  expect(report).toMatchObject({
    setAside: [{ what: "AdapterGuid" }, { what: "Name" }],
    unknown: [{ what: "Sparkle" }],
    ambiguous: [],
  });
});

it.each(["ex01.corp.example", "EX01\\vmxnet3", "EX01"])("knows the server of %s", (Identity) => {
  expect(adopt({ Identity, IPAddresses: [] }).server?.name.toUpperCase()).toBe("EX01");
});

it("takes the server that the shell was connected to where none is named, and says so", () => {
  const { server, report } = adopt({
    IPAddresses: "{10.0.0.11}",
    Identity: guid,
    PSComputerName: "ex01.corp.example",
  });
  expect(server).toMatchObject({ name: "ex01", addresses: ["10.0.0.11"] });
  expect(report.ambiguous).toMatchObject([{ chosen: "ex01, which the shell was connected to" }]);
});

it("refuses an adapter of nobody, and addresses that cannot be read", () => {
  expect(adopt({ IPAddresses: ["10.0.0.11"], Identity: guid }).report.refused).toMatchObject([
    { property: "Server" },
  ]);
  expect(adopt({ IPAddresses: ["x"], Server: "EX01" }).server).not.toHaveProperty("addresses");
  for (const IPAddresses of [["10.0.0.11", "x"], "{10.0.0.11...}", undefined])
    expect(adopt({ IPAddresses, Server: "EX01" })).toMatchObject({
      server: { name: "EX01" },
      report: { refused: [{ property: "IPAddresses" }] },
    });
});
