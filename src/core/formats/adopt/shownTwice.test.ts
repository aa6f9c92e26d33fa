import { describe, expect, it } from "vitest";
import { readInput } from "../input";
import { shownTwice } from "./shownTwice";

const relay = (
  properties: Readonly<Record<string, string | readonly string[]>>,
  more: { server?: string | null; name?: string; cmdlet?: string; line?: number } = {},
) => ({
  ...{ kind: "receive" as const, server: "EX01", name: "Relay", cmdlet: "Get-ReceiveConnector" },
  ...{ properties, ...more },
});
const told = (...connectors: Parameters<typeof shownTwice>[1]["connectors"]) =>
  shownTwice("a.csv", { connectors });

describe("a connector that is shown twice", () => {
  it("is told where both show a value, and not alike", () => {
    expect(
      told(
        relay({ Banner: "220 a", Fqdn: "a.example" }, { line: 2 }),
        relay({ Banner: "220 b", Comment: "c" }, { server: "ex01", name: "RELAY", line: 3 }),
      ),
    ).toEqual([
      {
        what: "ex01\\RELAY is shown twice, with different Banner.",
        chosen: "the later",
        file: "a.csv",
        line: 3,
      },
    ]);
  });

  it("is nothing to tell where the two complete each other or say the same", () => {
    expect(told(relay({ Banner: "220 a" }), relay({ Comment: "c" }))).toEqual([]);
    expect(
      told(
        relay({ RemoteIPRanges: ["10.0.0.1", "10.0.0.2"] }),
        relay({ RemoteIPRanges: ["10.0.0.1", "10.0.0.2"] }),
      ),
    ).toEqual([]);
    const other = relay({ Banner: "220 b" }, { server: "EX02" });
    expect(told(relay({ Banner: "220 a" }), other)).toEqual([]);
  });

  it("may be two of which the server is not shown", () => {
    const [first] = told(
      relay(
        { Bindings: ["10.0.0.1:25"], Banner: "1", Comment: "1", Fqdn: "a.b" },
        { server: null },
      ),
      relay(
        { Bindings: ["10.0.0.2:25"], Banner: "2", Comment: "2", Fqdn: "b.b" },
        { server: null },
      ),
    );
    expect(first?.what).toBe(
      "Relay is shown twice, with different Bindings, Banner, Comment and 1 more. If these are connectors of two servers, show Server with them.",
    );
  });

  it("is another thing than two commands", () => {
    const made = { cmdlet: "New-ReceiveConnector" };
    expect(told(relay({ Banner: "1" }, made), relay({ Banner: "2" }, made))).toEqual([]);
  });
});

it("is told of an accepted domain of two types", () => {
  const domain = (type: "Authoritative" | "InternalRelay") => ({ domain: "corp.example", type });
  const acceptedDomains = [domain("Authoritative"), domain("InternalRelay")];
  expect(shownTwice("a.xml", { connectors: [], acceptedDomains })).toMatchObject([
    { what: "corp.example is shown twice, as Authoritative and as InternalRelay." },
  ]);
});

it("is told of every notation", () => {
  const ambiguous = (text: string) => {
    const read = readInput({ name: "in", bytes: new TextEncoder().encode(text) });
    return read.ok ? read.imported.report.ambiguous.map(({ line }) => line) : read.fault;
  };
  const object = (banner: string) =>
    `<Obj><TN><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN><Props><S N="Name">A</S><S N="Server">EX01</S><S N="Banner">${banner}</S></Props></Obj>`;
  expect(
    ambiguous(
      `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${object("220 a")}\n${object("220 b")}\n</Objs>`,
    ),
  ).toEqual([3]);
  expect(
    ambiguous("Name,Server,Banner,Bindings\nA,EX01,220 a,0.0.0.0:25\nA,EX01,220 b,0.0.0.0:25\n"),
  ).toEqual([3]);
  const list = (banner: string) => `Name : A\nServer : EX01\nBanner : ${banner}\n\n`;
  expect(ambiguous(list("220 a") + list("220 b"))).toEqual([5]);
  const json = (banner: string) => ({ Name: "A", Server: "EX01", Banner: banner, Bindings: [] });
  expect(ambiguous(JSON.stringify([json("220 a"), json("220 b")]))).toEqual([undefined]);
  const own = (Banner: string) => ({
    kind: "receive",
    server: "EX01",
    name: "A",
    properties: { Banner },
  });
  expect(ambiguous(JSON.stringify({ connectors: [own("220 a"), own("220 b")] }))).toEqual([
    undefined,
  ]);
});
