import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { problemsOf } from "../lint";
import { identityOf } from "../model";
import { type Read, readInput } from "./input";
import { toOrganisation } from "./toOrganisation";

const folder = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));

const isThere = existsSync(folder);
if (!isThere) process.stderr.write("Skipped: ../shared/samples is not there.\n");

function read(file: string): Read {
  const result = readInput({ name: file, bytes: readFileSync(`${folder}${file}`) });
  if (!result.ok) throw new Error(result.fault.what);
  return result;
}

/** Errors and warnings of some samples as one organisation, each with what it stands at. */
function told(...files: readonly string[]): readonly string[] {
  const organisation = toOrganisation(files.map(read));
  return problemsOf(organisation, { today: "2026-06-01" })
    .each.filter(({ severity }) => severity !== "advice")
    .map(({ severity, code, place }) => {
      const connector = organisation.connectors[place.connector ?? ""];
      const at = connector
        ? identityOf(organisation, connector)
        : (organisation.servers[place.server ?? ""]?.name ?? place.domain ?? "organisation");
      return `${severity} ${code} ${at}`;
    });
}

/**
 * Each was looked at in the export. The server's certificate has the services IIS, IMAP and POP and no other
 * one has SMTP, so that no STARTTLS is offered. The accepted domain covers all of .com. fabrikam.com was given
 * capabilities that speak as internal. The connector to Office 365 was not made by the hybrid wizard.
 */
it.skipIf(!isThere)("the real exports (../shared/samples)", () => {
  const server = "WIN-CTD3L0RGEN4";
  const front = `${server}\\Default Frontend ${server}`;
  expect(told("Get-ReceiveConnector.clixml")).toEqual([
    `warning hybrid/capability-to-others ${front}`,
  ]);
  expect(
    told(
      "Get-ReceiveConnector.clixml",
      "Get-SendConnector.clixml",
      "Get-AcceptedDomain.clixml",
      "Get-ExchangeCertificate.clixml",
    ),
  ).toEqual([
    "error domain/whole-tld-accepted *.com",
    `error tls/no-smtp-certificate ${server}`,
    `error tls/certificate-unusable ${front}`,
    "warning send/relay-domain-no-route *.com",
    `warning hybrid/capability-to-others ${front}`,
    "warning provider/pv27 My company to Office 365",
  ]);
});

/** Written samples in the shape of import JSON. Those of scripts lack what later commands of the script change. */
it.skipIf(!isThere)("the written exports (../shared/samples/exports)", () => {
  const exports = (name: string) => told(`exports/${name}.expected.json`);
  // The samples use an invented name of the cloud: rules.md, "Verified how".
  for (const name of ["01-formatlist-receive-full", "04-formatlist-wrapped-80"])
    expect(exports(name)).toEqual([
      "warning hybrid/capability-to-others EX01\\Default Frontend EX01",
    ]);
  // ExternalAuthoritative for two public addresses.
  expect(exports("06-formatlist-as-posted")).toEqual([
    "warning receive/externally-secured-wide EX01\\Anonymous Relay",
    "warning receive/public-relay EX01\\Anonymous Relay",
  ]);
  // Bound to an IPv4 address, with an IPv6 range alone (R11).
  expect(exports("08-json7-strings")).toEqual(["warning receive/never-reached EX02\\Relay"]);
  for (const name of ["02-formatlist-send-full", "03-formatlist-chosen-no-server"])
    expect(exports(name)).toEqual([]);
});
