/** What the stub functions do: keep connectors by identity, refuse as Exchange does, show their memory as JSON. */
export const stubBodies = String.raw`function Reset-Stub {
    $global:Stub = @{
        receive = @{}
        send = @{}
        certificates = @{}
        asked = New-Object System.Collections.ArrayList
        refused = New-Object System.Collections.ArrayList
    }
    $global:Error.Clear()
}

function Deny-Stub {
    param($Caller, [string]$Message)
    [void]$global:Stub.refused.Add($Message)
    $Caller.WriteError((New-Object Management.Automation.ErrorRecord (New-Object Exception $Message), 'Stub', 'InvalidOperation', $null))
}

function ConvertTo-Plain {
    param($Value)
    if ($null -eq $Value) { return $null }
    if ($Value -is [bool] -or $Value -is [int]) { return $Value }
    if ($Value -is [switch]) { return [bool]$Value }
    if ($Value -is [pscredential]) { return 'credential' }
    if ($Value -is [array]) { return , @($Value | ForEach-Object { [string]$_ }) }
    return [string]$Value
}

function Invoke-Stub {
    param([string]$Side, [string]$Verb, $Bound, $Caller)
    $store = $global:Stub[$Side]
    $command = $Caller.MyInvocation.MyCommand.Name
    $identity = if ($Verb -ne 'New') { [string]$Bound.Identity } elseif ($Side -eq 'send') { $Bound.Name } else { "$($Bound.Server)\$($Bound.Name)" }
    $key = $identity.ToLowerInvariant()
    if ($Verb -eq 'New' -and $store.ContainsKey($key)) { return Deny-Stub $Caller "$command : '$identity' exists." }
    if ($Verb -ne 'New' -and -not $store.ContainsKey($key)) { return Deny-Stub $Caller "$command : '$identity' does not exist." }
    if ($Verb -eq 'New' -and $Side -eq 'send' -and $Bound.ContainsKey('Enabled') -and -not $Bound.Enabled -and -not $Bound.Force) {
        return Deny-Stub $Caller "$command : '$identity' would ask before it is made disabled."
    }
    if (-not $Caller.ShouldProcess($identity, $command)) { return }
    if ($Verb -eq 'Remove') { $store.Remove($key); return }
    $entry = if ($Verb -eq 'New') { @{ identity = $identity; properties = @{}; permissions = @{} } } else { $store[$key] }
    if ($Verb -eq 'Set' -and $Side -eq 'send' -and $Bound.DNSRoutingEnabled) {
        foreach ($name in 'SmartHosts', 'SmartHostAuthMechanism', 'AuthenticationCredential') { $entry.properties.Remove($name) }
    }
    $steering = 'Identity', 'Name', 'Server', 'Force', 'WhatIf', 'Confirm', 'DomainController', 'ErrorAction', 'Verbose'
    foreach ($name in $Bound.Keys) {
        if ($steering -notcontains $name) { $entry.properties[$name] = ConvertTo-Plain $Bound[$name] }
    }
    if ($Verb -eq 'Set' -and $Bound.ContainsKey('Name')) {
        $store.Remove($key)
        $place = if ($Side -eq 'receive') { $entry.identity.Substring(0, $entry.identity.IndexOf('\') + 1) } else { '' }
        $entry.identity = $place + $Bound.Name
        $key = $entry.identity.ToLowerInvariant()
    }
    $store[$key] = $entry
}

function Get-StubConnector {
    param([string]$Side, $Bound, $Caller)
    foreach ($entry in @($global:Stub[$Side].Values)) {
        if ($Bound.Server -and -not $entry.identity.StartsWith("$($Bound.Server)\", 'OrdinalIgnoreCase')) { continue }
        if (-not $Bound.ContainsKey('Identity') -or $entry.identity -eq $Bound.Identity) {
            $found = $true
            [pscustomobject]@{ Identity = $entry.identity; Side = $Side }
        }
    }
    if ($Bound.ContainsKey('Identity') -and -not $found) { Deny-Stub $Caller "$($Caller.MyInvocation.MyCommand.Name) : '$($Bound.Identity)' does not exist." }
}

function Get-ReceiveConnector {
    [CmdletBinding(DefaultParameterSetName = 'Identity', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'Identity', Position = 0)] [string]$Identity,
        [Parameter(ParameterSetName = 'Server')] [string]$Server,
        [string]$DomainController
    )
    Get-StubConnector -Side 'receive' -Bound $PSBoundParameters -Caller $PSCmdlet
}

function Get-SendConnector {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Position = 0)] [string]$Identity, [string]$DomainController)
    Get-StubConnector -Side 'send' -Bound $PSBoundParameters -Caller $PSCmdlet
}

function Edit-StubPermission {
    param($Bound, $Caller, [bool]$Add)
    $entry = $global:Stub.receive[([string]$Bound.Identity).ToLowerInvariant()]
    if (-not $entry) { return Deny-Stub $Caller "$($Caller.MyInvocation.MyCommand.Name) : '$($Bound.Identity)' does not exist." }
    if (-not $Caller.ShouldProcess($entry.identity, $Caller.MyInvocation.MyCommand.Name)) { return }
    foreach ($right in $Bound.ExtendedRights) {
        $key = "$($Bound.User)|$right|$([bool]$Bound.Deny)".ToLowerInvariant()
        if ($Add) { $entry.permissions[$key] = @{ user = $Bound.User; right = $right; deny = [bool]$Bound.Deny } } else { $entry.permissions.Remove($key) }
    }
}

function Add-ADPermission {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity,
        [Parameter(Mandatory = $true)] [string]$User,
        [string[]]$AccessRights, [string[]]$ExtendedRights, [switch]$Deny, [string]$DomainController
    )
    process { Edit-StubPermission -Bound $PSBoundParameters -Caller $PSCmdlet -Add $true }
}

function Remove-ADPermission {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity,
        [Parameter(Mandatory = $true)] [string]$User,
        [string[]]$AccessRights, [string[]]$ExtendedRights, [switch]$Deny, [string]$DomainController
    )
    process { Edit-StubPermission -Bound $PSBoundParameters -Caller $PSCmdlet -Add $false }
}

function Get-ADPermission {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)] [string]$Identity, [string]$User)
    process { $global:Stub.receive[$Identity.ToLowerInvariant()].permissions.Values | ForEach-Object { [pscustomobject]$_ } }
}

function Add-StubCertificate {
    param([string]$Server, [string]$Thumbprint)
    $global:Stub.certificates["$Server|$Thumbprint"] = $true
}

function Get-ExchangeCertificate {
    [CmdletBinding(DefaultParameterSetName = 'Thumbprint', PositionalBinding = $false)]
    param([Parameter(Position = 0)] [string]$Thumbprint, [string]$Server, [string]$DomainController, [string[]]$DomainName)
    if ($global:Stub.certificates.ContainsKey("$Server|$Thumbprint")) { return [pscustomobject]@{ Thumbprint = $Thumbprint } }
    $PSCmdlet.WriteError((New-Object Management.Automation.ErrorRecord (New-Object Exception "No certificate $Thumbprint."), 'StubCertificate', 'ObjectNotFound', $null))
}

function Get-Credential {
    [CmdletBinding(DefaultParameterSetName = 'Credential')]
    param([Parameter(ParameterSetName = 'Credential', Position = 0)] $Credential, [Parameter(ParameterSetName = 'Message')] [string]$Message, [Parameter(ParameterSetName = 'Message')] [string]$UserName)
    [void]$global:Stub.asked.Add($Message)
    New-Object pscredential 'asked', (New-Object Security.SecureString)
}

function Save-Stub {
    param([string]$Path)
    # An incomplete statement is how a console finds out that it has to read on.
    $errors = @($global:Error | Where-Object { $_.FullyQualifiedErrorId -notlike 'StubCertificate*' -and $_ -isnot [Management.Automation.IncompleteParseException] } | ForEach-Object { "$_" })
    $memory = @{ receive = $global:Stub.receive; send = $global:Stub.send; asked = @($global:Stub.asked); refused = @($global:Stub.refused); errors = $errors }
    [IO.File]::WriteAllText($Path, (ConvertTo-Json -InputObject $memory -Depth 8 -Compress))
}

Reset-Stub`;
