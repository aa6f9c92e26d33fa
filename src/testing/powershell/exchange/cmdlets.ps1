# The bodies of the cmdlets; their parameters are made from the catalogue.

$global:ExchangeSteering = 'Identity', 'Name', 'Server', 'Usage', 'Custom', 'Internal', 'Internet', 'Partner', 'Client', 'Force', 'WhatIf', 'Confirm', 'DomainController', 'ErrorAction', 'WarningAction', 'ErrorVariable', 'Verbose'

function Write-ExchangeError {
    param($Caller, [string]$Message, [string]$Category = 'InvalidOperation')
    $Caller.WriteError((New-Object Management.Automation.ErrorRecord (New-Object InvalidOperationException $Message), 'Exchange', $Category, $null))
}

function Write-ExchangeLog {
    param([string]$Cmdlet, [string]$Identity, $Bound, [string]$Outcome)
    $said = @{}
    foreach ($name in $Bound.Keys) {
        if ($name -in 'ErrorAction', 'Confirm', 'WhatIf', 'WarningAction', 'Verbose') { continue }
        $value = $Bound[$name]
        $said[$name] = if ($value -is [pscredential]) { 'credential' } elseif ($value -is [array]) { , @($value | ForEach-Object { [string]$_ }) } elseif ($value -is [bool] -or $null -eq $value) { $value } else { [string]$value }
    }
    [void]$global:Exchange.Log.Add(@{ cmdlet = $Cmdlet; identity = $Identity; parameters = $said; outcome = $Outcome })
}

# Does what $Put does, unless this call is the one that is to fail. $Put gets the entry.
function Submit-Exchange {
    param($Caller, [string]$Cmdlet, [string]$Identity, $Bound, [scriptblock]$Put)
    if (-not $Caller.ShouldProcess($Identity, $Cmdlet)) { Write-ExchangeLog $Cmdlet $Identity $Bound 'whatif'; return }
    $global:Exchange.Calls++
    $how = if ($global:Exchange.Fault -and $global:Exchange.Fault.Call -eq $global:Exchange.Calls) { $global:Exchange.Fault.How } else { '' }
    Write-ExchangeLog $Cmdlet $Identity $Bound $(if ($how) { $how } else { 'done' })
    if ($how -eq '' -or $how -eq 'after') { & $Put }
    if ($how -eq 'stop' -or $how -eq 'after') { Write-ExchangeError $Caller "$Cmdlet : a fault was put in." }
    if ($how -eq 'soft') { [Console]::Error.WriteLine("$Cmdlet : a fault was put in.") }
}

function Invoke-Exchange {
    param([string]$Side, [string]$Verb, $Bound, $Caller)
    $command = $Caller.MyInvocation.MyCommand.Name
    $shown = [string]$(if ($Verb -eq 'New') { $Bound.Name } else { $Bound.Identity })
    try {
        $store = $global:Exchange[$Side]
        $before = $null
        if ($Verb -ne 'New') {
            $key = ([string]$Bound.Identity).ToLowerInvariant()
            $before = $store[$key]
            if (-not $before) { Stop-Exchange "'$($Bound.Identity)' could not be found." }
        }
        if ($Verb -eq 'Remove') {
            Submit-Exchange $Caller $command $shown $Bound { $store.Remove($key) }
            return
        }
        $entry = if ($Verb -eq 'New') { New-ExchangeMade $Side $Bound } else { Edit-ExchangeEntry $before -Values $before.Values.Clone() }
        foreach ($name in @($Bound.Keys)) {
            if ($global:ExchangeSteering -notcontains $name) { $entry.Values[$name] = ConvertTo-ExchangeValue $global:ExchangeFacts[$Side][$name] $Bound[$name] }
        }
        if ($before -and $Bound.ContainsKey('PermissionGroups')) { $entry.Permissions = @($entry.Permissions | Where-Object { -not (Test-ExchangeDefaultRight $_) }) }
        if ($Bound.ContainsKey('Name')) { $entry.Name = ConvertTo-ExchangeValue @{ name = 'Name'; type = 'text'; maxLength = 64 } $Bound.Name }
        $new = Get-ExchangeKey $entry
        if ($new -ne $key -and $store.ContainsKey($new)) { Stop-Exchange "'$($entry.Name)' exists." }
        if ($Side -eq 'receive') { Test-ExchangeReceive $entry $key }
        else {
            Complete-ExchangeSend $entry $Bound $before
            Test-ExchangeSend $entry $Bound
            if ($Verb -eq 'Set') { Test-ExchangeSendCertificate $entry $Bound }
            Test-ExchangeQuestion $entry $Bound $before
        }
        Submit-Exchange $Caller $command $shown $Bound { if ($key) { $store.Remove($key) }; $store[$new] = $entry }
    }
    catch [System.ArgumentException] {
        Write-ExchangeLog $command $shown $Bound 'refused'
        Write-ExchangeError $Caller "$command : $($_.Exception.Message)"
    }
}

# Setting the groups takes the default rights of all groups from their principals (changingGroups).
function Test-ExchangeDefaultRight {
    param($Permission)
    foreach ($grants in $global:ExchangeGroups.Values) {
        foreach ($grant in $grants) {
            if ($grant.deny -eq $Permission.Deny -and ($grant.user -replace '^<Domain>', $global:Exchange.Domain) -eq $Permission.User -and $grant.rights -contains $Permission.Right) { return $true }
        }
    }
    return $false
}

# A session that cannot ask stops there (S221, S222).
function Test-ExchangeQuestion {
    param($Entry, $Bound, $Before)
    if ($Bound.Force) { return }
    if (-not $Before -and $Bound.ContainsKey('Enabled') -and -not $Bound.Enabled) { Stop-Exchange 'It would ask before it is made disabled (S221).' }
    $spaces = $Bound.ContainsKey('AddressSpaces') -or $Bound.ContainsKey('SmartHosts')
    if ($Before -and $spaces -and @($Entry.Values.AddressSpaces) + @($Before.Values.AddressSpaces) -like 'SMTP:--;*') { Stop-Exchange 'It would ask (S222).' }
}

function New-ExchangeMade {
    param([string]$Side, $Bound)
    $usages = @('Custom', 'Internal', 'Internet', 'Partner', 'Client' | Where-Object { $Bound.ContainsKey($_) -and $Bound[$_] })
    if ($Bound.ContainsKey('Usage')) { $usages += [string]$Bound.Usage }
    if ($usages.Count -gt 1) { Stop-Exchange 'More than one usage (S219).' }
    $usage = if ($usages.Count -eq 1) { $usages[0] } elseif ($Side -eq 'send') { 'Custom' } else { Stop-Exchange 'The usage is missing (R33).' }
    $server = $null
    if ($Side -eq 'receive') {
        if (-not $Bound.Server) { Stop-Exchange 'The server is missing.' }
        $server = $global:Exchange.Servers[([string]$Bound.Server).ToLowerInvariant()]
        if (-not $server) { Stop-Exchange "Server '$($Bound.Server)' could not be found." }
        if ($usage -in 'Client', 'Internal' -and $Bound.ContainsKey('Bindings')) { Stop-Exchange "Bindings with usage $usage (R31)." }
        if ($usage -eq 'Internet' -and $Bound.ContainsKey('RemoteIPRanges')) { Stop-Exchange 'RemoteIPRanges with usage Internet (R30).' }
        if ($usage -notin 'Client', 'Internal' -and -not $Bound.ContainsKey('Bindings')) { Stop-Exchange 'Bindings is missing (R30).' }
        if ($usage -ne 'Internet' -and -not $Bound.ContainsKey('RemoteIPRanges')) { Stop-Exchange 'RemoteIPRanges is missing (R30).' }
    }
    $values = Get-ExchangeDefaults $Side $usage $server
    if ($Side -eq 'send' -and $values.SourceTransportServers.Count -eq 0) { $values.SourceTransportServers = [string[]]@(@($global:Exchange.Servers.Values | Where-Object { -not $_.Edge } | ForEach-Object { $_.Name } | Sort-Object)[0]) }
    return @{ Side = $Side; Server = $(if ($server) { $server.Name } else { '' }); Name = [string]$Bound.Name; Values = $values; Permissions = @(); Guid = [string][guid]::NewGuid() }
}

# An object as Get- shows it; from a remote session it comes back without its classes.
function Show-ExchangeEntry {
    param($Entry)
    $slot = if ($global:Exchange.Remote) { 'Remote' } else { 'Shown' }
    if ($Entry[$slot]) { return $Entry[$slot] }
    $receive = $Entry.Side -eq 'receive'
    $all = [ordered]@{ Name = $Entry.Name; Identity = $(if ($receive) { "$($Entry.Server)\$($Entry.Name)" } else { $Entry.Name }) }
    if ($receive) { $all.Server = $Entry.Server }
    $printed = @{}
    foreach ($fact in $global:ExchangeFacts[$Entry.Side].Values) {
        $name = $fact.name
        $value = $Entry.Values[$name]
        if ($Entry.Printed -and [object]::ReferenceEquals($value, $Entry.Was[$name])) { $all[$name] = $Entry.Printed[$name] }
        else { $all[$name] = Show-ExchangeValue $fact $value }
        $printed[$name] = $all[$name]
    }
    $Entry.Was = $Entry.Values
    $Entry.Printed = $printed
    if ($receive -and @($Entry.Permissions).Count -gt 0) { $all.PermissionGroups = [Enum]::Parse(($global:ExchangeFacts.receive.PermissionGroups.class -as [type]), (@($Entry.Values.PermissionGroups) + 'Custom') -join ', ') }
    if (-not $receive) { $all.SmartHostsString = @($all.SmartHosts) -join ',' }
    $all.Guid = $Entry.Guid
    $all.DistinguishedName = "CN=$($Entry.Name),CN=Connectors"
    $all.WhenChanged = [datetime]'2026-01-02'
    $one = [pscustomobject]$all
    if ($global:Exchange.Remote) { $one = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($one, 2)) }
    $Entry[$slot] = $one
    return $one
}

function Get-ExchangeShown {
    param([string]$Side, $Bound, $Caller)
    $global:Exchange.Reads++
    $found = @($global:Exchange[$Side].Values)
    if ($Bound.ContainsKey('Server')) {
        if (-not $global:Exchange.Servers[([string]$Bound.Server).ToLowerInvariant()]) { Write-ExchangeError $Caller "Server '$($Bound.Server)' could not be found." 'ObjectNotFound'; return }
        $found = @($found | Where-Object { $_.Server -eq $Bound.Server })
    }
    if ($Bound.ContainsKey('Identity')) {
        # As Exchange does: a star is a wildcard, and a name alone is enough.
        $found = @($found | Where-Object { "$($_.Server)\$($_.Name)".Trim('\') -like $Bound.Identity -or $_.Name -like $Bound.Identity })
        if ($found.Count -eq 0) { Write-ExchangeError $Caller "'$($Bound.Identity)' could not be found." 'ObjectNotFound'; return }
    }
    foreach ($entry in $found) { Show-ExchangeEntry $entry }
}

function Get-ReceiveConnector {
    [CmdletBinding(DefaultParameterSetName = 'Identity', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string]$Identity,
        [Parameter(ParameterSetName = 'Server')] [string]$Server,
        [string]$DomainController
    )
    Get-ExchangeShown 'receive' $PSBoundParameters $PSCmdlet
}

function Get-SendConnector {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Position = 0)] [string]$Identity, [string]$DomainController)
    Get-ExchangeShown 'send' $PSBoundParameters $PSCmdlet
}

function Get-ExchangeReceiver {
    param([string]$Identity)
    $entry = $global:Exchange.Receive[$Identity.ToLowerInvariant()]
    if (-not $entry) { Stop-Exchange "'$Identity' could not be found." }
    return $entry
}

function Edit-ExchangePermission {
    param($Bound, $Caller, [bool]$Add)
    $command = $Caller.MyInvocation.MyCommand.Name
    try {
        $entry = Get-ExchangeReceiver $Bound.Identity
        $rights = @($Bound.ExtendedRights)
        foreach ($right in $rights) { if ($right -notlike 'ms-Exch-*') { Stop-Exchange "'$right' is no right." } }
        $same = { param($each) $each.User -eq $Bound.User -and $rights -contains $each.Right -and $each.Deny -eq [bool]$Bound.Deny }
        if (-not $Add -and -not @($entry.Permissions | Where-Object { & $same $_ })) { Stop-Exchange "No such entry on '$($Bound.Identity)'." }
        $kept = @($entry.Permissions | Where-Object { -not (& $same $_) })
        $next = @(if ($Add) { $kept + @($rights | ForEach-Object { @{ User = $Bound.User; Right = $_; Deny = [bool]$Bound.Deny } }) } else { $kept })
        Submit-Exchange $Caller $command $Bound.Identity $Bound { $global:Exchange.Receive[(Get-ExchangeKey $entry)] = Edit-ExchangeEntry $entry -Permissions $next }
    }
    catch [System.ArgumentException] {
        Write-ExchangeLog $command $Bound.Identity $Bound 'refused'
        Write-ExchangeError $Caller "$command : $($_.Exception.Message)"
    }
}

function Add-ADPermission {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity,
        [Parameter(Mandatory = $true)] [string]$User,
        [string[]]$AccessRights, [string[]]$ExtendedRights, [switch]$Deny, [string]$DomainController
    )
    process { Edit-ExchangePermission $PSBoundParameters $PSCmdlet $true }
}

function Remove-ADPermission {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity,
        [Parameter(Mandatory = $true)] [string]$User,
        [string[]]$AccessRights, [string[]]$ExtendedRights, [switch]$Deny, [string]$DomainController
    )
    process { Edit-ExchangePermission $PSBoundParameters $PSCmdlet $false }
}

function Show-ExchangePermission {
    param([string]$Identity, [string]$User, [string]$Right, [bool]$Deny, [bool]$Inherited)
    [pscustomobject]@{ Identity = $Identity; User = $User; Deny = $Deny; IsInherited = $Inherited; AccessRights = @('ExtendedRight'); ExtendedRights = @($Right) }
}

# Entries of the permission groups are as explicit as those that were added.
function Get-ADPermission {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity, [string]$User, [string]$DomainController)
    process {
        $global:Exchange.Reads++
        try { $entry = Get-ExchangeReceiver $Identity } catch { Write-ExchangeError $PSCmdlet $_.Exception.Message 'ObjectNotFound'; return }
        foreach ($group in $entry.Values.PermissionGroups) {
            foreach ($grant in $global:ExchangeGroups[$group]) {
                $who = $grant.user -replace '^<Domain>', $global:Exchange.Domain
                foreach ($right in $grant.rights) { Show-ExchangePermission $Identity $who $right $grant.deny $false }
            }
        }
        foreach ($each in $entry.Permissions) { Show-ExchangePermission $Identity $each.User $each.Right $each.Deny $false }
        Show-ExchangePermission $Identity "$($global:Exchange.Domain)\Exchange Servers" 'ms-Exch-SMTP-Accept-Any-Recipient' $false $true
    }
}

function Get-OrganizationConfig {
    [CmdletBinding()] param([string]$DomainController)
    [pscustomobject]@{ Name = $global:Exchange.Organisation; Identity = $global:Exchange.Organisation }
}

function Get-ExchangeServer {
    [CmdletBinding()] param([Parameter(Position = 0)] [string]$Identity, [string]$DomainController)
    foreach ($server in $global:Exchange.Servers.Values) {
        if (-not $Identity -or $server.Name -eq $Identity) { [pscustomobject]@{ Name = $server.Name; Fqdn = $server.Fqdn; IsEdgeServer = $server.Edge; Site = $server.Site; ServerRole = $(if ($server.Edge) { 'Edge' } else { 'Mailbox' }) } }
    }
}

function Get-TransportService {
    [CmdletBinding()] param([Parameter(Position = 0)] [string]$Identity, [string]$DomainController)
    foreach ($server in $global:Exchange.Servers.Values) { if (-not $Identity -or $server.Name -eq $Identity) { [pscustomobject]@{ Name = $server.Name; Identity = $server.Name } } }
}

function Get-AcceptedDomain { [CmdletBinding()] param([string]$DomainController) $global:Exchange.AcceptedDomains }
function Get-TransportConfig { [CmdletBinding()] param([string]$DomainController) [pscustomobject]$global:Exchange.TransportConfig }

function Get-NetworkConnectionInfo {
    [CmdletBinding()] param([Parameter(Position = 0)] [string]$Identity, [string]$DomainController)
    foreach ($each in $global:Exchange.NetworkConnections) { if (-not $Identity -or $each.Server -eq $Identity) { [pscustomobject]@{ Identity = $each.Server; IPAddresses = @($each.Address) } } }
}

function Get-ExchangeCertificate {
    [CmdletBinding(DefaultParameterSetName = 'Thumbprint', PositionalBinding = $false)]
    param([Parameter(Position = 0)] [string]$Thumbprint, [string]$Server, [string]$DomainController, [string[]]$DomainName)
    foreach ($each in $global:Exchange.Certificates) {
        if ($Server -and $each.Server -ne $Server) { continue }
        if ($Thumbprint -and $each.Thumbprint -ne $Thumbprint) { continue }
        [pscustomobject]@{ Thumbprint = $each.Thumbprint; Issuer = $each.Issuer; Subject = $each.Subject; Services = $each.Services; HasPrivateKey = $each.HasPrivateKey }
    }
}

# 'account' answers with a password, 'nobody' with none.
function Get-Credential {
    [CmdletBinding(DefaultParameterSetName = 'Credential')]
    param([Parameter(ParameterSetName = 'Credential', Position = 0)] $Credential, [Parameter(ParameterSetName = 'Message')] [string]$Message, [Parameter(ParameterSetName = 'Message')] [string]$UserName)
    [void]$global:Exchange.Asked.Add($Message)
    if ($global:Exchange.Answer -eq 'nobody') { return $null }
    $word = New-Object Security.SecureString
    foreach ($letter in 'not a secret'.ToCharArray()) { $word.AppendChar($letter) }
    New-Object pscredential 'asked', $word
}
