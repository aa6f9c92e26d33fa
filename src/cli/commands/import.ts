import {
  type Imported,
  type ImportedServer,
  mergeImported,
  type Refused,
  writeImportJson,
} from "../../core/formats";
import type { Command } from "../command";
import { status } from "../console";
import { readInputs, refusalText } from "../readInputs";
import { placeOf, tellReport } from "../tellReport";

/** Reads exports and reports what was made of them. */
export const importCommand: Command = {
  name: "import",
  summary: "read exports and report on them",
  help: `portolan import FILE… [--json]

Reads exports, scripts of the Exchange Management Shell, .portolan.json files, or what an earlier import
wrote, as one organisation. Commands of a script are listed as they are written.
  --json   one JSON value: connectors, changes, removals, permissions, servers, accepted domains, certificates,
           transport settings, and a report

Example:
  npm run -s portolan -- import receive.clixml permissions.clixml send.clixml domains.clixml --json
`,
  flags: { "--json": "switch" },
  async run({ files, flags }, console) {
    const results = await readInputs(files, console);
    const refused = results.filter((each) => !each.ok);
    for (const each of refused) console.err(`${refusalText(each)}\n`);
    const read = results.filter((each) => each.ok);
    const imported = withRefused(mergeImported(read.map((each) => each.imported)), refused);
    if (flags.has("--json")) console.out(writeImportJson(imported));
    else if (read.length > 0) {
      console.out(told(imported));
      const parts = imported.report.refused.slice(0, -refused.length || undefined);
      tellReport({ ...imported.report, refused: parts }, console);
    }
    return refused.length > 0 ? status.refused : status.fine;
  },
};

/** The report tells inputs that were refused as a whole, last. */
function withRefused(imported: Imported, refused: readonly Refused[]): Imported {
  const parts = refused.map(({ file, fault }) => ({
    file,
    ...(fault.line !== undefined && { line: fault.line }),
    ...(fault.column !== undefined && { column: fault.column }),
    reason: `${fault.what} ${fault.mend}`,
  }));
  const report = { ...imported.report, refused: [...imported.report.refused, ...parts] };
  return { ...imported, report };
}

/** `server EX01 (ex01.corp.example), Mailbox, 2019, site North, 10.0.0.11` */
function serverText({ name, fqdn, role, version, site, addresses }: ImportedServer): string {
  const facts = [role, version, site && `site ${site}`, ...(addresses ?? [])].filter(Boolean);
  return [`server ${name}${fqdn ? ` (${fqdn})` : ""}`, ...facts].join(", ");
}

function told(imported: Imported): string {
  const { connectors, servers, acceptedDomains = [], certificates = [], report } = imported;
  const { changes, removals, permissions = [], transportConfig, organisation } = imported;
  const lines = [
    ...connectors.map((each) => {
      const name = each.server === null ? each.name : `${each.server}\\${each.name}`;
      return `${placeOf(each)}${each.kind} connector ${name}, ${Object.keys(each.properties).length} values`;
    }),
    ...changes.map((each) => {
      const values = [each.set, each.add, each.remove].flatMap((part) => Object.keys(part));
      return `${placeOf(each)}changes ${each.identity}: ${[...new Set(values)].join(", ") || "nothing that is known before it runs"}`;
    }),
    ...removals.map((each) => `${placeOf(each)}removes ${each.identity}`),
    ...permissions.map((each) => {
      const verb = each.cmdlet === "Remove-ADPermission" ? "no longer" : "";
      const rights = [verb, each.deny ? "denied" : "given", each.rights.join(", ")].filter(Boolean);
      return `${placeOf(each)}${each.identity}: ${each.user} is ${rights.join(" ")}`;
    }),
    ...servers.map(serverText),
    ...acceptedDomains.map(({ domain, type }) => `accepted domain ${domain}, ${type}`),
    ...certificates.map(
      ({ subject, thumbprint, server }) =>
        `certificate ${subject}, ${thumbprint}${server ? ` on ${server}` : ""}`,
    ),
    ...(transportConfig
      ? [`transport settings of the organisation, ${Object.keys(transportConfig).length} values`]
      : []),
    ...(organisation === undefined ? [] : [`the organisation is called ${organisation}`]),
    `${report.read} objects read; set aside ${report.setAside.length} names, ambiguous ${report.ambiguous.length}, unknown ${report.unknown.length}, computed ${report.computed.length}, refused ${report.refused.length}`,
  ];
  return `${lines.join("\n")}\n`;
}
