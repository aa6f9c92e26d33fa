import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LogReading } from "../reading";
import type { Session } from "../sessions/session";
import { clickhouseTable } from "./clickhouse";
import { documentLine, documentOf } from "./documents";
import { exportFields } from "./fields";
import { indexTemplate } from "./indexTemplate";
import { pastedLine, sessionHead, sessionLine } from "./table";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const manifest = JSON.parse(fixture("manifest.json").toString("utf8"));
const names = [
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX01-Hub-SEND2026051207-1.LOG",
];

function read(): readonly Session[] {
  const reading = new LogReading();
  for (const name of names) {
    const file = reading.open(name);
    file.write(fixture(name));
    file.end();
  }
  return [...reading.sessions()];
}
const sessions = read();
const byId = (id: string): Session => sessions.find((each) => each.id === id) as Session;

it("makes a document of a session with names of the Elastic Common Schema", () => {
  expect(documentOf(byId("08DEADF00F03A1AC"))).toMatchObject({
    "@timestamp": "2026-05-12T06:10:02.310Z",
    event: { dataset: "exchange.smtp_send", outcome: "failure", duration: 21_006_000_000 },
    network: { direction: "outbound", protocol: "smtp" },
    destination: { ip: "203.0.113.25", port: 25 },
    portolan: { verdict: "failed", cause: "conn-timeout-10060", connector: "To Harbourmail relay" },
    log: { file: { path: "EX01-Hub-SEND2026051206-1.LOG" } },
  });
  const received = sessions.find(({ direction, tls }) => direction === "in" && tls?.version);
  expect(documentOf(received as Session)).toMatchObject({
    source: { ip: expect.stringMatching(/^[\d.]+$|:/) },
    observer: { hostname: "EX01" },
    tls: { established: true, version_protocol: "tls", version: expect.stringMatching(/^1\.\d$/) },
  });
});

it("leaves out what a session has not, and never writes null", () => {
  const failed = documentOf(byId("08DEADF00F03A1AC"));
  expect(failed).not.toHaveProperty("source.ip");
  expect(failed).not.toHaveProperty("user");
  for (const session of sessions) expect(documentLine(session)).not.toContain("null");
});

it("writes one line a document, and before it an action for the bulk interface", () => {
  const [session] = sessions as [Session];
  const line = documentLine(session);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  expect(documentLine(session, { bulk: true })).toBe(`{"create":{}}\n${line}`);
});

it("has a place in the index template and in the table for every field of every document", () => {
  const { index_patterns, template } = JSON.parse(indexTemplate());
  expect(index_patterns).toEqual(["portolan-sessions*"]);
  const typeOf = (name: string): string | undefined =>
    name
      .split(".")
      .reduce(
        (at, part, index) => (index === 0 ? at[part] : at?.properties?.[part]),
        template.mappings.properties,
      )?.type;
  for (const { name, type } of exportFields) expect(typeOf(name), name).toBe(type);
  const paths = (value: unknown, name = ""): readonly string[] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, name ? `${name}.${key}` : key))
      : [name];
  const known = new Set(exportFields.map(({ name }) => name));
  for (const session of sessions)
    for (const path of paths(documentOf(session))) expect(known).toContain(path);
  const table = clickhouseTable();
  expect(table).toContain("`@timestamp` DateTime64(3, 'UTC')");
  expect(table).toContain("`from` Tuple(`address` Array(String))");
  expect(table).toContain(
    "`source` Tuple(`ip` Nullable(IPv6), `port` Nullable(Int64), `domain` String)",
  );
});

it("is written down in the docs as it is made", () => {
  const doc = (name: string) =>
    readFileSync(new URL(`../../../../docs/logs/${name}`, import.meta.url), "utf8");
  expect(doc("index-template.json")).toBe(indexTemplate());
  expect(doc("table.sql")).toBe(clickhouseTable());
});

it("writes CSV that no spreadsheet reckons with, a line a session", () => {
  expect(sessionHead()).toMatch(/^"Start \(UTC\)","End \(UTC\)","Session"/);
  const hostile: Session = {
    ...byId("08DEADF00F03A1AC"),
    connector: '=HYPERLINK("http://evil.example")',
    lastReply: "+550 no\nsecond",
    ehlo: "@SUM(A1)",
  };
  const line = sessionLine(hostile);
  expect(line).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(line).toContain(`"'+550 no\nsecond"`);
  expect(line).toContain(`"'@SUM(A1)"`);
  expect(pastedLine(hostile)).toContain("\t'+550 no second\t");
  expect(pastedLine(hostile).match(/\n/g)).toHaveLength(1);
});

it("holds no word that may be a credential, and no account", () => {
  const all = sessions.map((each) => documentLine(each) + sessionLine(each)).join("");
  for (const word of [...manifest.secrets.clear, ...manifest.secrets.base64, "SEAFORD\\\\copier"])
    expect(all).not.toContain(word);
});
