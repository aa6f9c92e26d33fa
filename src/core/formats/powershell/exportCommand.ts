import { listingProperty } from "../adopt";

/** One file for everything, or one for each cmdlet. */
export type ExportLayout = "together" | "apart";

/** The home folder, since the shell starts in one where nobody may write. */
const into = (name: string): string => `Export-Clixml (Join-Path $HOME 'portolan-${name}.clixml')`;

/** A list that goes into another cmdlet stands in brackets: a remote session runs one pipeline at a time. */
const servers = "(Get-ExchangeServer) | Where-Object { -not $_.IsEdgeServer }";

/** Neither a certificate nor an adapter says in all exports whose it is. */
const ofServer = "Add-Member -MemberType NoteProperty -Name Server -Value $server -Force -PassThru";

/** An entry holds much that decides nothing; of a hundred connectors it would be most of the file. */
const entry = "Select-Object Identity, User, Deny, IsInherited, ExtendedRights";

/** What is exported, by the name of its file. */
const parts = [
  ["receive", "Get-ReceiveConnector"],
  ["permissions", `(Get-ReceiveConnector) | Get-ADPermission | ${entry}`],
  ["send", "Get-SendConnector"],
  ["domains", "Get-AcceptedDomain"],
  [
    "certificates",
    `${servers} | ForEach-Object { $server = $_.Name; Get-ExchangeCertificate -Server $server | ${ofServer} }`,
  ],
  ["servers", "Get-ExchangeServer"],
  [
    "addresses",
    `${servers} | ForEach-Object { $server = $_.Name; Get-NetworkConnectionInfo -Identity $server | ${ofServer} }`,
  ],
  ["transport", "Get-TransportConfig"],
  ["organisation", "Get-OrganizationConfig"],
] as const;

/** How many files the commands of a layout write. */
export const exportedFiles: Readonly<Record<ExportLayout, number>> = {
  together: 1,
  apart: parts.length,
};

/**
 * One block that writes the whole organisation into one file. What cannot be read is left out whole, so that half of it
 * never passes for all, and is told at the end; the rest is written, and with it what answered. Of inherited permissions one a connector is kept:
 * it says that the connector was asked. No line is blank, so that a console takes the block as one.
 */
const whole = `& {
    $read = New-Object System.Collections.ArrayList
    $failed = New-Object System.Collections.ArrayList
    function Read-Part {
        param([string]$What, [scriptblock]$Command)
        Write-Progress -Activity 'Portolan export' -Status $What
        $found = New-Object System.Collections.ArrayList
        $problem = $null
        try {
            & $Command 2>&1 | ForEach-Object {
                if ($_ -is [System.Management.Automation.ErrorRecord]) { $problem = $_ } else { [void]$found.Add($_) }
            }
            if ($problem) { throw $problem }
            [void]$read.Add($What)
            $found
        } catch {
            [void]$failed.Add("$What - $($_.Exception.Message)")
        }
    }
    $servers = @(Read-Part 'Get-ExchangeServer' { Get-ExchangeServer })
    $receive = @(Read-Part 'Get-ReceiveConnector' { Get-ReceiveConnector })
    $objects = @(
        $servers
        $receive
        Read-Part 'Get-SendConnector' { Get-SendConnector }
        Read-Part 'Get-AcceptedDomain' { Get-AcceptedDomain }
        Read-Part 'Get-TransportService' { Get-TransportService }
        Read-Part 'Get-TransportConfig' { Get-TransportConfig }
        Read-Part 'Get-OrganizationConfig' { Get-OrganizationConfig }
        foreach ($connector in $receive) {
            $entries = @(Read-Part ('Get-ADPermission of ' + $connector.Identity) {
                $connector | Get-ADPermission | ${entry}
            })
            $entries | Where-Object { -not $_.IsInherited }
            $entries | Where-Object { $_.IsInherited } | Select-Object -First 1
        }
        foreach ($known in $servers) {
            $server = [string]$known.Name
            if ($known.IsEdgeServer -and $server -ne $env:COMPUTERNAME) {
                [void]$failed.Add("certificates and addresses of $server - an Edge server answers no other; run this there too")
                continue
            }
            Read-Part "Get-ExchangeCertificate of $server" { Get-ExchangeCertificate -Server $server } |
                ${ofServer}
            Read-Part "Get-NetworkConnectionInfo of $server" { Get-NetworkConnectionInfo -Identity $server } |
                ${ofServer}
        }
        New-Object PSObject -Property @{ ${listingProperty} = @($read) }
    )
    $file = Join-Path $HOME 'portolan-export.clixml'
    $objects | Export-Clixml -LiteralPath $file -Encoding UTF8 -ErrorAction Stop
    Write-Progress -Activity 'Portolan export' -Completed
    foreach ($what in $failed) { Write-Warning "Not read: $what" }
    Write-Host "Portolan: $($objects.Count - 1) objects are in $file"
}`;

/**
 * The commands that write an organisation to files, for the Exchange Management Shell in Windows PowerShell 5.1.
 * They change nothing. Edge servers are left out where others are asked for what is theirs, as they answer no remote call.
 */
export function exportCommand(layout: ExportLayout): string {
  if (layout === "together") return whole;
  return parts.map(([name, command]) => `${command} | ${into(name)}`).join("\n");
}
