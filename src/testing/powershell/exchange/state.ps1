# The organisation that the cmdlets stand on. An entry is never changed: what changes it puts another in its place,
# so that a copy of the state is a copy of two lists.

function Reset-Exchange {
    $global:Exchange = @{
        Organisation = 'Corp'; Domain = 'CORP'; Remote = $false; Answer = 'account'
        Servers = @{}
        # Ordinal: an ordinary table takes some different names for one.
        Receive = New-Object System.Collections.Hashtable ([StringComparer]::Ordinal); Send = New-Object System.Collections.Hashtable ([StringComparer]::Ordinal)
        Certificates = @(); AcceptedDomains = @(); TransportConfig = @{}; NetworkConnections = @()
        Log = New-Object System.Collections.ArrayList; Asked = New-Object System.Collections.ArrayList; Reads = 0
        Fault = $null; Calls = 0
    }
}

$global:ExchangeEntries = New-Object System.Collections.Hashtable ([StringComparer]::Ordinal)

# $Text: one connector as JSON with canonical values; what it does not say is as New- gives it.
function New-ExchangeEntry {
    param([string]$Text)
    $known = $global:ExchangeEntries[$Text]
    if ($known) { return $known }
    $given = ConvertFrom-Json -InputObject $Text
    $server = if ($given.kind -eq 'receive') { $global:Exchange.Servers[$given.server.ToLowerInvariant()] } else { $null }
    $usage = if ($given.usage) { $given.usage } else { 'Custom' }
    $values = Get-ExchangeDefaults $given.kind $usage $server
    foreach ($property in $given.properties.PSObject.Properties) {
        $values[$property.Name] = ConvertTo-ExchangeValue $global:ExchangeFacts[$given.kind][$property.Name] $property.Value
    }
    if ($given.kind -eq 'send' -and $values.SmartHosts.Count -gt 0 -and -not ($given.properties.PSObject.Properties.Name -contains 'DNSRoutingEnabled')) { $values.DNSRoutingEnabled = $false }
    $permissions = @(foreach ($each in @($given.permissions)) { if ($each) { foreach ($right in $each.rights) { @{ User = $each.user; Right = $right; Deny = [bool]$each.deny } } } })
    $entry = @{ Side = $given.kind; Server = $(if ($server) { $server.Name } else { '' }); Name = $given.name; Values = $values; Permissions = $permissions; Guid = [string][guid]::NewGuid() }
    $global:ExchangeEntries[$Text] = $entry
    return $entry
}

function Get-ExchangeDefaults {
    param([string]$Side, [string]$Usage, $Server)
    $role = if ($Server -and $Server.Edge) { 'Edge' } else { 'Mailbox' }
    $values = @{}
    foreach ($pair in $global:ExchangeDefaults["$Side $Usage $role"].GetEnumerator()) {
        $values[$pair.Key] = ConvertTo-ExchangeValue $global:ExchangeFacts[$Side][$pair.Key] $pair.Value
    }
    if ($Side -eq 'receive') { $values.Fqdn = $Server.Fqdn }
    return $values
}

function Get-ExchangeKey {
    param($Entry)
    if ($Entry.Side -eq 'send') { return $Entry.Name.ToLowerInvariant() }
    return "$($Entry.Server)\$($Entry.Name)".ToLowerInvariant()
}

function Add-ExchangeEntry {
    param([string]$Text)
    $entry = New-ExchangeEntry $Text
    $global:Exchange[$entry.Side][(Get-ExchangeKey $entry)] = $entry
}

function Import-ExchangeState {
    param($State)
    Reset-Exchange
    if ($State.organisation) { $global:Exchange.Organisation = $State.organisation }
    foreach ($server in @($State.servers)) {
        $global:Exchange.Servers[$server.name.ToLowerInvariant()] = @{ Name = $server.name; Fqdn = $server.fqdn; Edge = $server.role -eq 'Edge'; Local = [bool]$server.local; Site = $server.site; Downgraded = [bool]$server.downgraded }
        foreach ($address in @($server.addresses)) { if ($address) { $global:Exchange.NetworkConnections += @{ Server = $server.name; Address = $address } } }
    }
    foreach ($each in @($State.certificates)) { if ($each) { $global:Exchange.Certificates += @{ Server = $each.server; Thumbprint = $each.thumbprint; Issuer = $each.issuer; Subject = $each.subject; Services = $each.services; HasPrivateKey = [bool]$each.hasPrivateKey } } }
    foreach ($each in @($State.acceptedDomains)) { if ($each) { $global:Exchange.AcceptedDomains += $each } }
    foreach ($text in @($State.connectors)) { if ($text) { Add-ExchangeEntry $text } }
}

function Copy-ExchangeState {
    return @{ Receive = $global:Exchange.Receive.Clone(); Send = $global:Exchange.Send.Clone() }
}

function Restore-ExchangeState {
    param($Copy)
    $global:Exchange.Receive = $Copy.Receive.Clone()
    $global:Exchange.Send = $Copy.Send.Clone()
}

function ConvertTo-ExchangePlain {
    param([string]$Name, $Value)
    if ($Name -eq 'RemoteIPRanges') { return , @($Value | ForEach-Object { $range = Get-ExchangeRange $_; "$($range.Family): $($range.First)-$($range.Last)" } | Sort-Object) }
    if ($Name -in 'Bindings', 'SourceTransportServers', 'TlsDomainCapabilities') { return , @($Value | Sort-Object) }
    if ($Value -is [timespan]) { return $Value.ToString('c') }
    if ($Value -is [array]) { return , $Value }
    return $Value
}

# All that is kept, as text: two states are the same if their texts are.
function Export-ExchangeState {
    $all = foreach ($side in 'Receive', 'Send') {
        foreach ($key in @($global:Exchange[$side].Keys | Sort-Object)) {
            $entry = $global:Exchange[$side][$key]
            if (-not $entry.Text) {
                $values = [ordered]@{}
                foreach ($name in @($entry.Values.Keys | Sort-Object)) { $values[$name] = ConvertTo-ExchangePlain $name $entry.Values[$name] }
                $permissions = @($entry.Permissions | ForEach-Object { "$($_.User)|$($_.Right)|$($_.Deny)".ToLowerInvariant() } | Sort-Object)
                $entry.Text = ConvertTo-Json -InputObject ([ordered]@{ kind = $entry.Side; server = $entry.Server; name = $entry.Name; properties = $values; permissions = $permissions }) -Depth 4 -Compress
            }
            $entry.Text
        }
    }
    return , @($all)
}

# What is put in place of an entry: the same with other parts.
function Edit-ExchangeEntry {
    param($Entry, $Values = $Entry.Values, $Name = $Entry.Name, $Permissions = $Entry.Permissions)
    # What was printed of a value that stays need not be printed again.
    return @{ Side = $Entry.Side; Server = $Entry.Server; Name = $Name; Values = $Values; Permissions = @($Permissions); Guid = $Entry.Guid; Was = $Entry.Values; Printed = $Entry.Printed }
}

# Behind everybody's back, so without a check: a parameter, or Permissions ('user|right|deny' to add), or gone.
function Set-ExchangeBehind {
    param([string]$Side, [string]$Identity, [string]$Parameter, $Value)
    $key = $Identity.ToLowerInvariant()
    $entry = $global:Exchange[$Side][$key]
    if (-not $entry) { throw "No $Side connector '$Identity' to change behind anybody's back." }
    if ($Parameter -eq 'Gone') { $global:Exchange[$Side].Remove($key); return }
    if ($Parameter -eq 'Permissions') {
        $user, $right, $deny = $Value -split '\|'
        $kept = @($entry.Permissions | Where-Object { "$($_.User)|$($_.Right)" -ne "$user|$right" -or $_.Deny -ne ($deny -eq 'true') })
        if ($kept.Count -eq @($entry.Permissions).Count) { $kept += @{ User = $user; Right = $right; Deny = $deny -eq 'true' } }
        $global:Exchange[$Side][$key] = Edit-ExchangeEntry $entry -Permissions $kept
        return
    }
    $values = $entry.Values.Clone()
    $values[$Parameter] = ConvertTo-ExchangeValue $global:ExchangeFacts[$Side][$Parameter] $Value
    $global:Exchange[$Side][$key] = Edit-ExchangeEntry $entry -Values $values
}

# The call with this number fails: 'stop' (an error, nothing done), 'silent' (nothing done, no error),
# 'after' (done, and an error), 'soft' (nothing done, an error that ErrorAction does not reach).
function Set-ExchangeFault {
    param([int]$Call, [string]$How)
    $global:Exchange.Calls = 0
    $global:Exchange.Fault = if ($Call -gt 0) { @{ Call = $Call; How = $How } } else { $null }
}
