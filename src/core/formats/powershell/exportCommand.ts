/** One file for everything, or one for each cmdlet. */
export type ExportLayout = "together" | "apart";

const certificates =
  "(Get-ExchangeServer) | Where-Object { -not $_.IsEdgeServer } | ForEach-Object { Get-ExchangeCertificate -Server $_.Name }";

/** An entry holds much that decides nothing; of a hundred connectors it would be most of the file. */
const permissions =
  "(Get-ReceiveConnector) | Get-ADPermission | Select-Object Identity, User, Deny, IsInherited, ExtendedRights";

/** What is exported, by the name of its file. */
const parts = [
  ["receive", "Get-ReceiveConnector"],
  ["permissions", permissions],
  ["send", "Get-SendConnector"],
  ["domains", "Get-AcceptedDomain"],
  ["certificates", certificates],
] as const;

/** The home folder, since the shell starts in one where nobody may write. */
const into = (name: string): string => `Export-Clixml (Join-Path $HOME 'portolan-${name}.clixml')`;

/**
 * The commands that write an organisation to files, for the Exchange Management Shell in Windows PowerShell 5.1.
 * They change nothing. A list that goes into another cmdlet stands in brackets: a remote session runs one pipeline at a time.
 * Edge servers are left out, as they answer no remote call.
 */
export function exportCommand(layout: ExportLayout): string {
  if (layout === "together")
    return `@(${parts.map(([, command]) => command).join("; ")}) | ${into("export")}`;
  return parts.map(([name, command]) => `${command} | ${into(name)}`).join("\n");
}
