import type { Subject } from "../adopt";

const cmdlets: Partial<Record<Subject, string>> = {
  receive: "Get-ReceiveConnector",
  send: "Get-SendConnector",
};

/**
 * Why columns of type names are refused, with the one line that exports what they should hold. The names are
 * those of the catalogue.
 */
export function typeColumnReason(subject: Subject | undefined, names: readonly string[]): string {
  const what = "The column holds the name of a type, not the values.";
  const cmdlet = subject && cmdlets[subject];
  if (cmdlet === undefined) return `${what} Take Export-Clixml, which keeps all.`;
  const joined = names.map((name) => `@{n='${name}';e={$_.${name} -join '|'}}`);
  return `${what} Export again: ${cmdlet} | Select-Object ${["*", ...joined].join(",")} -ExcludeProperty ${names.join(",")} | Export-Csv ${subject}.csv -NoTypeInformation -Encoding UTF8`;
}
