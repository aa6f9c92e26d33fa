# Arithmetic of remote ranges on whole numbers, and what the cmdlets refuse of them (R24 to R27).

$global:ExchangeRanges = @{}

function Get-ExchangeNumber {
    param([string]$Text)
    $address = [ipaddress](ConvertTo-ExchangeAddress $Text)
    $bytes = $address.GetAddressBytes()
    $number = [System.Numerics.BigInteger]::Zero
    foreach ($byte in $bytes) { $number = $number * 256 + $byte }
    return @{ Family = $bytes.Length * 8; Number = $number }
}

# Family in bits, first and last address as whole numbers.
function Get-ExchangeRange {
    param([string]$Text)
    $known = $global:ExchangeRanges[$Text]
    if ($known) { return $known }
    if ($Text -match '^([^/]+)/(\d{1,3})$') {
        $length = [int]$matches[2]
        $start = Get-ExchangeNumber $matches[1]
        if ($length -gt $start.Family) { Stop-Exchange "RemoteIPRanges: '$Text' is no range." }
        $size = [System.Numerics.BigInteger]::Pow(2, $start.Family - $length)
        $first = $start.Number - ($start.Number % $size)
        $range = @{ Family = $start.Family; First = $first; Last = $first + $size - 1 }
    }
    elseif ($Text -match '^([^-]+)-([^-]+)$') {
        $start = Get-ExchangeNumber $matches[1]
        $end = Get-ExchangeNumber $matches[2]
        if ($start.Family -ne $end.Family -or $end.Number -lt $start.Number) { Stop-Exchange "RemoteIPRanges: '$Text' is no range." }
        $range = @{ Family = $start.Family; First = $start.Number; Last = $end.Number }
    }
    else {
        $one = Get-ExchangeNumber $Text
        $range = @{ Family = $one.Family; First = $one.Number; Last = $one.Number }
    }
    $global:ExchangeRanges[$Text] = $range
    return $range
}

$global:ExchangeBindings = @{}

function Split-ExchangeBinding {
    param([string]$Text)
    $known = $global:ExchangeBindings[$Text]
    if ($known) { return $known }
    $at = $Text.LastIndexOf(':')
    $address = $Text.Substring(0, $at).Trim('[', ']')
    $binding = @{ Address = $address; Port = $Text.Substring($at + 1); Six = $address.Contains(':'); Wild = $address -eq '0.0.0.0' -or $address -eq '::' }
    $global:ExchangeBindings[$Text] = $binding
    return $binding
}

# 'same', 'wild' or '' for two lists of bindings.
function Compare-ExchangeBindings {
    param($These, $Those)
    $found = ''
    foreach ($one in $These) {
        $a = $global:ExchangeBindings[$one]
        if (-not $a) { $a = Split-ExchangeBinding $one }
        foreach ($two in $Those) {
            $b = $global:ExchangeBindings[$two]
            if (-not $b) { $b = Split-ExchangeBinding $two }
            if ($a.Port -ne $b.Port -or $a.Six -ne $b.Six) { continue }
            if ($a.Address -eq $b.Address) { return 'same' }
            if ($a.Wild -or $b.Wild) { $found = 'wild' }
        }
    }
    return $found
}

# Disabled connectors take part (R27).
function Test-ExchangeNeighbours {
    param($Entry, [string]$Key)
    foreach ($pair in @($global:Exchange.Receive.GetEnumerator())) {
        $other = $pair.Value
        if ($pair.Key -eq $Key -or $other.Server -ne $Entry.Server) { continue }
        $meeting = Compare-ExchangeBindings $Entry.Values.Bindings $other.Values.Bindings
        if (-not $meeting) { continue }
        if ($other.Values.TransportRole -ne $Entry.Values.TransportRole) { Stop-Exchange "Bindings meet those of '$($other.Name)', which has another TransportRole (R24)." }
        foreach ($one in $Entry.Values.RemoteIPRanges) {
            $a = $global:ExchangeRanges[$one]
            if (-not $a) { $a = Get-ExchangeRange $one }
            foreach ($two in $other.Values.RemoteIPRanges) {
                $b = $global:ExchangeRanges[$two]
                if (-not $b) { $b = Get-ExchangeRange $two }
                if ($a.Family -ne $b.Family -or $a.Last -lt $b.First -or $b.Last -lt $a.First) { continue }
                if ($a.First -eq $b.First -and $a.Last -eq $b.Last) {
                    if ($meeting -eq 'same') { Stop-Exchange "Range $one is also '$($other.Name)''s (R25)." }
                    continue
                }
                $within = ($a.First -le $b.First -and $b.Last -le $a.Last) -or ($b.First -le $a.First -and $a.Last -le $b.Last)
                if (-not $within) { Stop-Exchange "Range $one overlaps $two of '$($other.Name)' ($(if ($meeting -eq 'same') { 'R25' } else { 'R26' }))." }
            }
        }
    }
}
