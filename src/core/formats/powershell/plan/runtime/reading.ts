/**
 * What is there: connectors by place and name, listed and never asked for by -Identity, and who has which right
 * beside the permission groups. Each place is read once, and again after a step there.
 */
export const reading = String.raw`function Read-Place {
    param([string]$Side, [string]$Server)
    $common = $run.Common
    $found = New-Map
    if ($Side -eq 'send') { $list = @(Get-SendConnector @common) }
    else { $list = @(Get-ReceiveConnector -Server $Server @common) }
    foreach ($each in $list) { if ($null -ne $each) { $found[[string]$each.Name] = $each } }
    $run.World[$Side + ' ' + $Server] = $found
    $run.Shown.Clear()
    $run.Rights.Clear()
    $run.Compared.Clear()
}
function Find-Connector {
    param([string]$Side, [string]$Server, [string]$Name)
    $place = $run.World[$Side + ' ' + $Server]
    if ($null -eq $place) { return $null }
    return $place[$Name]
}
function Get-Identity {
    param([string]$Side, [string]$Server, [string]$Name)
    if ($Side -eq 'send') { return $Name }
    return $Server + '\' + $Name
}
function Get-Account {
    # The same account by name, in another language, or by its number.
    param([string]$User)
    $plain = $User.Trim()
    $own = $plain.Substring($plain.LastIndexOf('\') + 1)
    if ($run.Accounts.ContainsKey($own)) { return $run.Accounts[$own] }
    return $plain
}
function Get-RightKey {
    param([string]$User, [string]$Right, [bool]$Deny)
    return (Get-Account $User) + '|' + $Right + '|' + $Deny
}
function Invoke-Permission {
    # The connector goes in by the pipe, as is documented; where a session does not take it so, by its name.
    param([string]$Command, $Connector, [string]$Identity, $With)
    try { $Connector | & $Command @With }
    catch [System.Management.Automation.ParameterBindingException] { & $Command -Identity $Identity @With }
}
function Read-Rights {
    # Rights of a receive connector that are not inherited: key to words.
    param([string]$Server, [string]$Name)
    $place = $Server + '\' + $Name
    if ($run.Rights.ContainsKey($place)) { return $run.Rights[$place] }
    $connector = Find-Connector 'receive' $Server $Name
    $common = $run.Common
    $found = New-Map
    foreach ($entry in @(Invoke-Permission 'Get-ADPermission' $connector $place $common)) {
        if ($null -eq $entry -or [string]$entry.IsInherited -eq 'True') { continue }
        $deny = [string]$entry.Deny -eq 'True'
        foreach ($list in @($entry.ExtendedRights)) {
            foreach ($part in ([string]$list).Split(',')) {
                $right = $part.Trim()
                if ($right -notmatch '^ms-Exch-(SMTP-|Accept-Headers-|Bypass-)') { continue }
                $words = [string]$entry.User + ': ' + $right
                if ($deny) { $words += ' (deny)' }
                $found[(Get-RightKey ([string]$entry.User) $right $deny)] = $words
            }
        }
    }
    $run.Rights[$place] = $found
    return $found
}
function Get-GroupRights {
    # Those that the permission groups gave by themselves. A group gives all it has: of one of which most are
    # missing nothing was given.
    param($Connector, $Found)
    $given = New-Map
    foreach ($group in ([string]$Connector.PermissionGroups).Split(',')) {
        foreach ($grant in @($plan.Groups[$group.Trim()])) {
            if ($null -eq $grant) { continue }
            $keys = @($grant.Rights | ForEach-Object { $grant.Account + '|' + $_ + '|' + $grant.Deny })
            $there = @($keys | Where-Object { $Found.ContainsKey($_) })
            if (2 * $there.Count -gt $keys.Count) { foreach ($key in $there) { $given[$key] = $true } }
        }
    }
    return $given
}
function Compare-Rights {
    # Keys that a state has and that are missing, and those that are there beside it and the groups.
    param($Object, $State)
    $found = Read-Rights $Object.Server $State.Name
    $wanted = New-Map
    foreach ($right in $State.Rights) {
        $words = $right.User + ': ' + $right.Right
        if ($right.Deny) { $words += ' (deny)' }
        $wanted[(Get-RightKey $right.User $right.Right $right.Deny)] = $words
    }
    $given = Get-GroupRights (Find-Connector 'receive' $Object.Server $State.Name) $found
    $missing = @($wanted.Keys | Where-Object { -not $found.ContainsKey($_) })
    $extra = @()
    if (-not $State.Open) { $extra = @($found.Keys | Where-Object { -not $wanted.ContainsKey($_) -and -not $given.ContainsKey($_) }) }
    return @{ Missing = $missing; Extra = $extra; Wanted = $wanted; Found = $found; Given = $given }
}`;
