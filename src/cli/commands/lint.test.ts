import { expect, test } from "vitest";
import type { CaseOrganisation } from "../../testing/caseOrganisation";
import { commandLine } from "../../testing/commandLine";
import { importJsonOf } from "../../testing/importJsonOf";
import { run } from "../run";

/** Runs lint on one JSON text. */
const lint = (text: string, ...flags: readonly string[]) =>
  commandLine(run, { "import.json": text })("lint", "import.json", ...flags);

const doors = {
  kind: "receive",
  TransportRole: "FrontendTransport",
  Bindings: ["[::]:25", "0.0.0.0:25"],
  RemoteIPRanges: ["::/0", "0.0.0.0/0"],
  PermissionGroups: ["AnonymousUsers", "ExchangeLegacyServers", "ExchangeServers"],
  AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
} as const;

/** Relay for strangers on a connector of these servers, open to the Internet. */
const openRelay = (name: string, ...servers: readonly string[]): CaseOrganisation => ({
  servers: servers.map((each) => ({ name: each, fqdn: `${each.toLowerCase()}.corp.example` })),
  permissions: servers.map((server) => ({
    connector: `${server}\\${name}`,
    user: "NT AUTHORITY\\ANONYMOUS LOGON",
    rights: ["Ms-Exch-SMTP-Accept-Any-Recipient"],
    deny: false,
  })),
  connectors: servers.map((Server) => ({ ...doors, Name: name, Server })),
});
const relay = JSON.stringify(importJsonOf(openRelay("Default Frontend EX01", "EX01")));

test("a finding has the fields of the contract, places by the names of the shell", async () => {
  const { status, out, err } = await lint(relay, "--json");
  expect([status, err]).toEqual([1, ""]);
  const { findings } = JSON.parse(out);
  expect(findings[0]).toEqual({
    code: "receive/open-relay",
    severity: "error",
    connector: "EX01\\Default Frontend EX01",
    server: "EX01",
    parameter: "PermissionGroups",
    what: expect.stringMatching(/^Open relay for .* public addresses$/),
    why: expect.stringMatching(/\w/),
    mend: expect.stringMatching(/\w/),
    source: expect.stringContaining("Allow anonymous relay on Exchange servers (AR); "),
    standing: "documented",
  });
});

test("without a day the rules of dates are not checked, with one they are", async () => {
  const codes = async (...flags: readonly string[]) => {
    const { notChecked } = JSON.parse((await lint(relay, "--json", ...flags)).out);
    return notChecked as readonly { code: string; needs: string }[];
  };
  expect(await codes()).toContainEqual({
    code: "tls/certificate-expired",
    needs: "certificates, today",
  });
  expect(await codes("--today", "2026-06-01")).toContainEqual({
    code: "tls/certificate-expired",
    needs: "certificates",
  });
});

test("people are told what was not checked in one line", async () => {
  const { out } = await lint(relay);
  expect(out).toMatch(/^error: EX01\\Default Frontend EX01, PermissionGroups: Open relay for /);
  expect(out).toMatch(/\nNot checked: \d+ rules, for want of .*today.*\. --json names them\.\n/);
});

test("an accepted domain is named", async () => {
  const organisation: CaseOrganisation = {
    connectors: [],
    acceptedDomains: [{ name: "all", domain: "*", type: "InternalRelay" }],
  };
  const text = JSON.stringify(importJsonOf(organisation));
  const { status, out } = await lint(text, "--json");
  expect(status).toBe(1);
  expect(JSON.parse(out).findings[0]).toMatchObject({
    code: "domain/wildcard-accepted",
    domain: "*",
  });
  expect((await lint(text)).out).toMatch(
    /^error: \*: Accepted domain \* makes every domain ours\n/,
  );
});

test("the same on two servers stands twice in JSON and once for people", async () => {
  const text = JSON.stringify(importJsonOf(openRelay("Relay", "EX01", "EX02")));
  const { findings } = JSON.parse((await lint(text, "--json")).out);
  const relays = (findings as { code: string; connector: string }[]).filter(
    ({ code }) => code === "receive/open-relay",
  );
  expect(relays.map(({ connector: at }) => at)).toEqual(["EX01\\Relay", "EX02\\Relay"]);
  const { out } = await lint(text);
  expect(out.match(/Open relay for .*/g)).toEqual([expect.stringMatching(/ \(2 servers\)$/)]);
});
