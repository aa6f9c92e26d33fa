# What a cmdlet makes of an argument (canonical and typed), and what Get- shows of it.

function Stop-Exchange {
    param([string]$Message)
    throw (New-Object System.ArgumentException $Message)
}

function Test-Bound {
    param($Fact, [double]$Amount, $Shown)
    if ($null -ne $Fact.min -and $Amount -lt $Fact.min) { Stop-Exchange "$($Fact.name): $Shown is less than $($Fact.min) (S225)." }
    if ($null -ne $Fact.max -and $Amount -gt $Fact.max) { Stop-Exchange "$($Fact.name): $Shown is more than $($Fact.max) (S225)." }
}

$global:ExchangeUnits = @{ '' = 1L; 'B' = 1L; 'KB' = 1024L; 'MB' = 1048576L; 'GB' = 1073741824L; 'TB' = 1099511627776L }

function ConvertTo-ExchangeSize {
    param($Fact, $Value)
    $text = ([string]$Value).Trim()
    if ($Fact.unlimited -and $text -eq 'Unlimited') { return 'Unlimited' }
    if ($text -notmatch '^(\d+(?:\.\d+)?) ?(B|KB|MB|GB|TB)?$') { Stop-Exchange "$($Fact.name): '$text' is no size." }
    $unit = if ($matches.ContainsKey(2)) { $matches[2].ToUpperInvariant() } else { '' }
    $bytes = [long][math]::Floor([decimal]::Parse($matches[1], [cultureinfo]::InvariantCulture) * $global:ExchangeUnits[$unit])
    Test-Bound $Fact $bytes $text
    return $bytes
}

function ConvertTo-ExchangeAddress {
    param([string]$Text)
    $address = $null
    $plain = $Text.Trim() -replace '%.*$', ''
    if (-not [ipaddress]::TryParse($plain, [ref]$address)) { Stop-Exchange "'$Text' is no IP address." }
    if ($address.AddressFamily -eq 'InterNetwork' -and $plain -notmatch '^\d+\.\d+\.\d+\.\d+$') { Stop-Exchange "'$Text' is no IP address." }
    return $address.ToString()
}

function ConvertTo-ExchangeItem {
    param($Fact, [string]$Text)
    $text = $Text.Trim()
    switch ($Fact.type) {
        'bindings' {
            if ($text -notmatch '^(?:\[([^\]]+)\]|([^:\[\]]+)):(\d{1,5})$' -or [int]$matches[3] -gt 65535) { Stop-Exchange "Bindings: '$text' is no binding." }
            $port = [int]$matches[3]
            $address = ConvertTo-ExchangeAddress $(if ($matches[1]) { $matches[1] } else { $matches[2] })
            if ($address.Contains(':')) { return "[${address}]:$port" }
            return "${address}:$port"
        }
        'ranges' { [void](Get-ExchangeRange $text); return $text }
        'spaces' {
            if ($text -notmatch '^(?:([\w-]+):)?(.+?)(?:;(\d+))?$') { Stop-Exchange "AddressSpaces: '$text' is no address space (S226)." }
            $type = if ($matches[1]) { $matches[1].ToUpperInvariant() } else { 'SMTP' }
            $cost = if ($matches[3]) { [int]$matches[3] } else { 1 }
            if ($cost -lt 1 -or $cost -gt 100) { Stop-Exchange "AddressSpaces: cost $cost (S225)." }
            $space = $matches[2]
            if ($type -eq 'SMTP' -and $space -notmatch '^(\*|--|(\*\.)?[^\s*@;:]+)$') { Stop-Exchange "AddressSpaces: '$text' is no address space (S226)." }
            return "${type}:${space};$cost"
        }
        'hosts' {
            $bare = $text -replace '^\[(.+)\]$', '$1'
            $address = $null
            if ([ipaddress]::TryParse($bare, [ref]$address)) { return ConvertTo-ExchangeAddress $bare }
            if ($bare -ne '--' -and $bare -notmatch '^[^\s/:;,]+$') { Stop-Exchange "SmartHosts: '$text' is no host." }
            return $bare
        }
        'servers' {
            $name = ($text -split '\.')[0]
            $server = $global:Exchange.Servers[$name.ToLowerInvariant()]
            if (-not $server) { Stop-Exchange "SourceTransportServers: '$text' is no server of the organisation." }
            return $server.Name
        }
        default { return $text }
    }
}

# The canonical value of an argument; throws what the cmdlet refuses by itself.
function ConvertTo-ExchangeValue {
    param($Fact, $Value)
    switch ($Fact.type) {
        'boolean' {
            if ($null -eq $Value) { Stop-Exchange "$($Fact.name) cannot be empty." }
            return [bool]$Value
        }
        'integer' {
            if ($null -eq $Value -or "$Value" -eq '') { Stop-Exchange "$($Fact.name) cannot be empty." }
            $text = [string]$Value
            if ($Fact.unlimited -and $text -eq 'Unlimited') { return 'Unlimited' }
            $number = 0L
            if (-not [long]::TryParse($text, [ref]$number)) { Stop-Exchange "$($Fact.name): '$text' is no number." }
            Test-Bound $Fact $number $text
            return $number
        }
        'size' {
            if ($null -eq $Value -or "$Value" -eq '') { Stop-Exchange "$($Fact.name) cannot be empty." }
            return ConvertTo-ExchangeSize $Fact $Value
        }
        'duration' {
            if ($null -eq $Value -or "$Value" -eq '') { Stop-Exchange "$($Fact.name) cannot be empty." }
            $span = if ($Value -is [timespan]) { $Value } else { [timespan]::Parse([string]$Value, [cultureinfo]::InvariantCulture) }
            Test-Bound $Fact $span.TotalSeconds $span
            return $span
        }
        'choice' {
            if ($null -eq $Value -or "$Value" -eq '') { return '' }
            foreach ($option in $Fact.options) { if ($option -eq [string]$Value) { return $option } }
            Stop-Exchange "$($Fact.name): '$Value' is none of $($Fact.options -join ', ')."
        }
        'flags' {
            $names = @(@($Value) | ForEach-Object { ([string]$_) -split ',' } | ForEach-Object { $_.Trim() } | Where-Object { $_ })
            $known = @($Fact.options | Where-Object { $names -contains $_ })
            foreach ($name in $names) { if ($Fact.options -notcontains $name) { Stop-Exchange "$($Fact.name): '$name' is none of $($Fact.options -join ', ')." } }
            if ($Fact.name -eq 'AuthMechanism' -and $known.Count -gt 1 -and $known -contains 'None') { Stop-Exchange 'AuthMechanism: None stands alone (V1).' }
            return , [string[]]@($known | Where-Object { $_ -ne 'None' })
        }
        'credential' { return $null -ne $Value -and "$Value" -ne '' }
        'address' { if ("$Value" -eq '') { return '' }; return ConvertTo-ExchangeAddress ([string]$Value) }
        { $_ -in 'bindings', 'ranges', 'spaces', 'hosts', 'servers', 'capabilities' } {
            if ($null -eq $Value) { return , [string[]]@() }
            if ($Value -is [hashtable]) { Stop-Exchange "$($Fact.name): @{Add=…} is not emulated." }
            $items = foreach ($item in @($Value)) { if ($null -ne $item) { ConvertTo-ExchangeItem $Fact ([string]$item) } }
            return , [string[]]@($items)
        }
        default {
            $text = [string]$Value
            if ($Fact.maxLength -and $text.Length -gt $Fact.maxLength) { Stop-Exchange "$($Fact.name) is longer than $($Fact.maxLength) characters (V20)." }
            return $text
        }
    }
}

function Show-ExchangeSize {
    param([long]$Bytes)
    $culture = [cultureinfo]::InvariantCulture
    $unit = 'B'
    foreach ($each in 'KB', 'MB', 'GB', 'TB') { if ($Bytes -ge $global:ExchangeUnits[$each]) { $unit = $each } }
    $amount = ([decimal]$Bytes / $global:ExchangeUnits[$unit]).ToString('0.###', $culture)
    return "$amount $unit ($($Bytes.ToString('N0', $culture)) bytes)"
}

# As Get- prints it.
function Show-ExchangeValue {
    param($Fact, $Value)
    switch ($Fact.type) {
        'size' { if ($Value -is [string]) { return $Value }; return Show-ExchangeSize $Value }
        'integer' { if ($Fact.unlimited) { return [string]$Value }; return [int]$Value }
        'flags' {
            if ($Value.Count -eq 0) { return ($Fact.class -as [type])::None }
            return [Enum]::Parse(($Fact.class -as [type]), ($Value -join ', '))
        }
        'choice' {
            if ($Value -eq '') { return $null }
            return [Enum]::Parse(($Fact.class -as [type]), $Value)
        }
        'spaces' { return , [string[]]@($Value | ForEach-Object { $at = $_.IndexOf(':'); $_.Substring(0, $at).ToLowerInvariant() + $_.Substring($at) }) }
        'hosts' { return , [string[]]@($Value | ForEach-Object { if ($_ -match '^[\d.]+$|:') { "[$_]" } else { $_ } }) }
        'credential' { if ($Value) { return 'System.Management.Automation.PSCredential' }; return $null }
        'capabilities' { return , [string[]]@($Value) }
        'boolean' { return $Value }
        'duration' { return $Value }
        'bindings' { return , [string[]]@($Value) }
        'ranges' { return , [string[]]@($Value) }
        'servers' { return , [string[]]@($Value) }
        default { if ($Value.Length -eq 0) { return $null }; return $Value }
    }
}
