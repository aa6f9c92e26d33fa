import { expect, it } from "vitest";
import {
  app,
  corp,
  internet,
  scanners,
  severities,
  tellings,
  together,
} from "../../../../testing/riskTellings";
import type { Organisation } from "../../../model";
import { receive } from "./list";

const setUp = (name: string, properties = {}) => ({ ...scanners({}, name), properties });

it("holds the ten about one connector", () => {
  expect(receive.map(({ code }) => code)).toHaveLength(10);
});

it("measures the size by whoever takes the clients now", () => {
  const small = scanners({ RemoteIPRanges: ["10.20.4.9"], MaxMessageSize: 1048576 }, "Small");
  expect(tellings("receive-size-lowered", null, small)).toEqual([
    "MaxMessageSize: 1 address may send 1 MB at most, 36 MB before",
  ]);
});

it("knows which way a limit is tighter", () => {
  const say = (old: object, now: object) =>
    tellings("receive-limit-lowered", scanners({ ...old }), scanners({ ...now }));
  expect(say({ MessageRateLimit: "Unlimited" }, { MessageRateLimit: 5 })).toEqual([
    "MessageRateLimit: Relay scanners: MessageRateLimit goes from Unlimited to 5",
  ]);
  expect(say({ MaxLogonFailures: 0 }, { MaxLogonFailures: 3 })).toHaveLength(1);
  expect(say({ TarpitInterval: "00:00:00" }, { TarpitInterval: "00:00:05" })).toHaveLength(1);
  expect(say({ TarpitInterval: "00:00:05" }, { TarpitInterval: "00:00:00" })).toEqual([]);
  expect(say({ MaxHopCount: 30 }, { MaxHopCount: 60 })).toEqual([]);
});

it("looks at rules of the protocol where clients meet them", () => {
  const strict = { RequireEHLODomain: true, ExtendedProtectionPolicy: "Allow", RequireTLS: true };
  expect(tellings("stricter-protocol", scanners(), scanners(strict))).toEqual([
    "RequireEHLODomain: Relay scanners: RequireEHLODomain refuses clients that break the rule",
    "ExtendedProtectionPolicy: Relay scanners: ExtendedProtectionPolicy refuses clients that break the rule",
  ]);
  expect(tellings("stricter-protocol", null, app({ RequireEHLODomain: true }))).toEqual([]);
});

it("tells name, banner and words of the greeting apart, and leaves TLS and sign-in to others", () => {
  const say = (...ends: Parameters<typeof tellings> extends [string, ...infer E] ? E : never) =>
    tellings("greeting-changed", ...ends);
  expect(say(scanners(), scanners({ Fqdn: "mail.corp.example", Banner: "220 hi" }))).toEqual([
    "Fqdn: Relay scanners greets as mail.corp.example, ex01.corp.example before",
    "Banner: Relay scanners greets as 220 hi, Exchange does before",
  ]);
  expect(say(scanners(), scanners({ Fqdn: "ex01.corp.example" }))).toEqual([]);
  expect(say(scanners(), scanners({ SizeEnabled: "Disabled" }))).toHaveLength(1);
  expect(say(scanners(), scanners({ AuthMechanism: ["None"] }))).toEqual([]);
  expect(say(internet(), internet({ ForceHELO: true }))).toEqual([
    "ForceHELO: Internet greets as HELO, EHLO before",
  ]);
});

it("is graver where there are other servers to find", () => {
  const ends = [setUp("Default EX01"), setUp("Default EX01", { Fqdn: "x.example" })] as const;
  expect(severities("default-fqdn-changed", ...ends)).toEqual(["error"]);
  const { EX01, EDGE1 } = corp.servers;
  const alone = { ...corp, servers: { EX01, EDGE1 } } as Organisation;
  expect(severities("default-fqdn-changed", ...ends, alone)).toEqual(["warning"]);
  expect(tellings("greeting-changed", ...ends)).toEqual([]);
});

it("knows the five connectors of setup, renamed or gone", () => {
  const name = "Client Proxy EX01";
  expect(
    tellings("default-connector-touched", setUp(name), setUp(name, { Enabled: false })),
  ).toHaveLength(1);
  expect(
    tellings("default-connector-touched", setUp(name), setUp(name, { MaxHopCount: 5 })),
  ).toEqual([]);
  const renamed = { ...setUp("Proxy"), was: name };
  expect(tellings("default-connector-touched", setUp(name), renamed)).toHaveLength(1);
});

it("calls a rename one but for case", () => {
  const say = (name: string) =>
    tellings("renamed", scanners(), scanners({}, name, { was: "Relay scanners" }));
  expect(say("RELAY scanners")).toEqual([]);
  expect(say("A name that is a good deal longer than a line")).toEqual([
    "Name: Relay scanners becomes A name that is a…ger than a line; logs and scripts know the old name",
  ]);
});

it("sees a log end where a silent connector takes the place of one that writes", () => {
  const loud = scanners({ ProtocolLoggingLevel: "Verbose" }, "Old");
  const silent = scanners({}, "New");
  expect(tellings("logging-stopped", loud, silent)).toHaveLength(1);
  expect(tellings("logging-stopped", loud, null)).toEqual([]);
  const out = internet({ ProtocolLoggingLevel: "Verbose" });
  expect(tellings("logging-stopped", out, internet({}, "Other"))).toEqual([
    "ProtocolLoggingLevel: Other writes no protocol log any more",
  ]);
});

it("calls a connector that changes its server a new object", () => {
  const there = scanners({}, "Relay scanners", { server: "EX02", was: "EX01\\Relay scanners" });
  expect(tellings("recreated", scanners(), together([there]))).toEqual([
    "Server: Relay scanners becomes a new object: GUID, rights and history end",
  ]);
});
