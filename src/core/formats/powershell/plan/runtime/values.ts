/**
 * Values in the form in which they are compared (plan-order.md 7): ranges and bindings as canonical texts and sets,
 * spaces and hosts in order, sizes in bytes, names without case. Objects may be deserialised, so every value is read
 * as text. What cannot be read is compared as it stands.
 */
export const values = String.raw`function Hide-Unseen {
    param([string]$Text)
    $spell = [System.Text.RegularExpressions.MatchEvaluator] { param($found) '<U+{0:X4}>' -f [int][char]$found.Value }
    [regex]::Replace($Text, '[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]', $spell)
}
function New-Map {
    # Keys without case, by code unit: an ordinary table takes some different names for one.
    New-Object System.Collections.Hashtable ([StringComparer]::OrdinalIgnoreCase)
}
function ConvertTo-Address {
    param([string]$Text)
    $address = $null
    if ([System.Net.IPAddress]::TryParse(($Text.Trim() -replace '%.*$', ''), [ref]$address)) { return $address.ToString() }
    return $Text.Trim()
}
function ConvertTo-Binding {
    param([string]$Text)
    $at = $Text.LastIndexOf(':')
    if ($at -lt 1) { return $Text.Trim() }
    $address = ConvertTo-Address $Text.Substring(0, $at).Trim().Trim('[', ']')
    $port = $Text.Substring($at + 1).Trim()
    if ($address.Contains(':')) { return '[' + $address + ']:' + $port }
    return $address + ':' + $port
}
function Get-Prefix {
    # How many leading bits two addresses share, or -1 where the rest is not a whole block.
    param([byte[]]$First, [byte[]]$Last)
    $bits = ''
    $other = ''
    for ($index = 0; $index -lt $First.Length; $index++) {
        $bits += [Convert]::ToString($First[$index], 2).PadLeft(8, '0')
        $other += [Convert]::ToString($Last[$index], 2).PadLeft(8, '0')
    }
    $length = 0
    while ($length -lt $bits.Length -and $bits[$length] -eq $other[$length]) { $length++ }
    if ($bits.Substring($length).Contains('1') -or $other.Substring($length).Contains('0')) { return -1 }
    return $length
}
function ConvertTo-Block {
    # First and last address of a block, as bytes.
    param([System.Net.IPAddress]$Address, [int]$Length)
    $first = $Address.GetAddressBytes()
    $last = $Address.GetAddressBytes()
    for ($index = 0; $index -lt $first.Length; $index++) {
        $kept = [Math]::Max(0, [Math]::Min(8, $Length - 8 * $index))
        $rest = (1 -shl (8 - $kept)) - 1
        $first[$index] = $first[$index] -band (255 - $rest)
        $last[$index] = $last[$index] -bor $rest
    }
    return @{ First = $first; Last = $last }
}
function ConvertTo-Range {
    param([string]$Text)
    $text = ($Text.Trim() -replace '%[^-/]*', '')
    $start = $null
    $end = $null
    if ($text -match '^([^/]+)/(\d{1,3})$' -and [System.Net.IPAddress]::TryParse($matches[1], [ref]$start)) {
        $block = ConvertTo-Block $start ([int]$matches[2])
    }
    elseif ($text -match '^([^(]+)\(([\d.]+)\)$' -and [System.Net.IPAddress]::TryParse($matches[1], [ref]$start) -and [System.Net.IPAddress]::TryParse($matches[2], [ref]$end)) {
        $ones = 0
        foreach ($byte in $end.GetAddressBytes()) { $ones += [Convert]::ToString($byte, 2).Replace('0', '').Length }
        $block = ConvertTo-Block $start $ones
    }
    elseif ($text -match '^([^-]+)-([^-]+)$' -and [System.Net.IPAddress]::TryParse($matches[1].Trim(), [ref]$start) -and [System.Net.IPAddress]::TryParse($matches[2].Trim(), [ref]$end)) {
        $block = @{ First = $start.GetAddressBytes(); Last = $end.GetAddressBytes() }
    }
    else { return ConvertTo-Address $text }
    if ($block.First.Length -ne $block.Last.Length) { return $text }
    $first = New-Object System.Net.IPAddress (, [byte[]]$block.First)
    $last = New-Object System.Net.IPAddress (, [byte[]]$block.Last)
    if ($first.Equals($last)) { return $first.ToString() }
    $length = Get-Prefix $block.First $block.Last
    if ($length -ge 0) { return $first.ToString() + '/' + $length }
    return $first.ToString() + '-' + $last.ToString()
}
function ConvertTo-Space {
    param([string]$Text)
    $plain = $Text.Trim() -replace '^(?i:local\s*:\s*)+', ''
    if ($plain -notmatch '^(?:([\w-]+):)?(.*?)(?:;(\d+))?$') { return $plain }
    $type = 'SMTP'
    $cost = '1'
    if ($matches[1]) { $type = $matches[1].ToUpperInvariant() }
    if ($matches[3]) { $cost = $matches[3] }
    return $type + ':' + $matches[2] + ';' + $cost
}
function ConvertTo-Size {
    param([string]$Text)
    $plain = $Text.Trim()
    if ($plain -match '\(([^()]*)bytes\)$') { return ($matches[1] -replace '\D', '') }
    if ($plain -match '^(\d+)\s*([KMGT]?)B?$') {
        $bytes = [decimal]$matches[1]
        foreach ($unit in 'K', 'M', 'G', 'T') {
            if (-not $matches[2]) { break }
            $bytes = $bytes * 1024
            if ($unit -eq $matches[2]) { break }
        }
        return $bytes.ToString([System.Globalization.CultureInfo]::InvariantCulture)
    }
    return $plain
}
function ConvertTo-Item {
    param([string]$Kind, [string]$Text)
    $known = $run.Items[$Kind + ' ' + $Text]
    if ($null -ne $known) { return $known }
    $item = $Text.Trim()
    switch ($Kind) {
        'bindings' { $item = ConvertTo-Binding $Text }
        'ranges' { $item = ConvertTo-Range $Text }
        'spaces' { $item = ConvertTo-Space $Text }
        'hosts' { $item = ConvertTo-Address ($item -replace '^\[(.*)\]$', '$1') }
        'address' { $item = ConvertTo-Address $Text }
        'size' { $item = ConvertTo-Size $Text }
        'servers' { $item = ($item -replace '^CN=([^,]+),.*$', '$1').Split('.')[0] }
        'boolean' { $item = $item.ToLowerInvariant() }
        'integer' { if ($item -match '^\d{1,3}(,\d{3})+$') { $item = $item.Replace(',', '') } }
        'duration' {
            $span = [timespan]::Zero
            if ([timespan]::TryParse($item, [System.Globalization.CultureInfo]::InvariantCulture, [ref]$span)) { $item = $span.ToString() }
        }
        'capabilities' {
            $at = $item.IndexOf(':')
            if ($at -gt 0) {
                $named = @($item.Substring($at + 1).Split(',') | ForEach-Object { $_.Trim() } | Sort-Object)
                $item = $item.Substring(0, $at).Trim() + ':' + ($named -join ',')
            }
        }
        'text' { $item = $Text -replace '\r\n?', [string][char]10 }
    }
    $run.Items[$Kind + ' ' + $Text] = $item
    return $item
}
function ConvertTo-Plain {
    # What two values are compared by: a text, with the members that it is made of.
    param([string]$Kind, $Value)
    if (-not $run.Lists.ContainsKey($Kind)) {
        $text = [string]$Value
        $known = $run.Plains[$Kind + ' ' + $text]
        if ($null -ne $known) { return $known }
        $items = @()
        if ($Kind -eq 'choice' -and $text -eq 'None') { $text = '' }
        if ($text.Length -gt 0) { $text = ConvertTo-Item $Kind $text; $items = @($text) }
        $plain = @{ Items = $items; Text = $text; Exact = $Kind -eq 'text' -or $Kind -eq 'certificate' }
        $run.Plains[$Kind + ' ' + [string]$Value] = $plain
        return $plain
    }
    $list = [System.Collections.Generic.List[string]]::new()
    foreach ($each in $Value) {
        $text = [string]$each
        if ($text.Length -eq 0) { continue }
        if ($Kind -eq 'flags') {
            foreach ($name in $text.Split(',')) {
                $flag = $name.Trim()
                if ($flag.Length -gt 0 -and $flag -ne 'None' -and $flag -ne 'Custom') { $list.Add($flag) }
            }
        }
        else { $list.Add((ConvertTo-Item $Kind $text)) }
    }
    if ($run.Lists[$Kind] -and $list.Count -gt 1) { $list = [System.Collections.Generic.List[string]]::new([System.Collections.Generic.SortedSet[string]]::new($list, [StringComparer]::OrdinalIgnoreCase)) }
    return @{ Items = $list.ToArray(); Text = [string]::Join([string][char]31, $list); Exact = $false }
}
function Test-Same {
    param($One, $Two)
    if ($One.Exact) { return [string]::Equals($One.Text, $Two.Text, [StringComparison]::Ordinal) }
    return [string]::Equals($One.Text, $Two.Text, [StringComparison]::OrdinalIgnoreCase)
}
function Show-Plain {
    # For people. Of a long list its length and the first member that the other does not have.
    param($Plain, $Other)
    if ($Plain.Items.Count -eq 0) { return 'none' }
    if ($Plain.Items.Count -le 20) { return $Plain.Items -join ', ' }
    $lacking = @($Plain.Items | Where-Object { $Other.Items -notcontains $_ })
    $first = 'the same members'
    if ($lacking.Count -gt 0) { $first = 'first difference ' + $lacking[0] }
    return '' + $Plain.Items.Count + ' members (' + $first + ')'
}`;
