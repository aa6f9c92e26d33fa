/**
 * Where on its way a connector is, and where the whole plan is. A state is the name, the fields and the rights of one
 * connector; the plan stands at the step after which all of them are found.
 */
export const states = `function Compare-Field {
    # The difference between what a state expects of one parameter and what is found; nothing if there is none.
    param($Object, $State, $Connector, [string]$Name)
    $kind = $plan.Kinds[$Object.Side][$Name]
    if ($null -eq $State.Plain) { $State.Plain = @{} }
    $wanted = $State.Plain[$Name]
    if ($null -eq $wanted) { $wanted = ConvertTo-Plain $kind $State.Fields[$Name]; $State.Plain[$Name] = $wanted }
    $property = $Connector.PSObject.Properties[$Name]
    if ($null -eq $property) {
        # A property that is not shown stands at its default, or is empty.
        if (@($State.Lax) -contains $Name) { return $null }
        return @{ Name = $Name; Expected = $wanted; Found = (ConvertTo-Plain $kind $null) }
    }
    $slot = $Object.Side + ' ' + $Object.Server + ' ' + $State.Name + ' ' + $Name
    $there = $run.Shown[$slot]
    if ($null -eq $there) { $there = ConvertTo-Plain $kind $property.Value; $run.Shown[$slot] = $there }
    if (Test-Same $wanted $there) { return $null }
    foreach ($other in @($State.Also)) {
        if ($null -ne $other -and $other.Name -eq $Name -and (Test-Same (ConvertTo-Plain $kind $other.Value) $there)) { return $null }
    }
    return @{ Name = $Name; Expected = $wanted; Found = $there }
}
function Get-Words {
    param($Words)
    return @{ Items = @($Words); Text = (@($Words) -join [string][char]31); Exact = $false }
}
function Compare-State {
    # All in which what is found under a state's name differs from the state.
    param($Object, [int]$Index)
    $slot = $Object.Key + ' ' + $Index
    if ($run.Compared.ContainsKey($slot)) { return , $run.Compared[$slot] }
    $differences = New-Object System.Collections.ArrayList
    $state = $Object.States[$Index]
    $connector = Find-Connector $Object.Side $Object.Server $state.Name
    if ($null -eq $connector) {
        [void]$differences.Add(@{ Name = 'Connector'; Expected = (Get-Words 'present'); Found = (Get-Words 'absent') })
    }
    else {
        if ($state.Exact -and -not [string]::Equals([string]$connector.Name, $state.Name, [StringComparison]::Ordinal)) {
            [void]$differences.Add(@{ Name = 'Name'; Expected = (Get-Words $state.Name); Found = (Get-Words ([string]$connector.Name)) })
        }
        foreach ($name in @($state.Fields.Keys)) {
            $difference = Compare-Field $Object $state $connector $name
            if ($null -ne $difference) { [void]$differences.Add($difference) }
        }
        if ($null -ne $state.Rights) {
            $rights = Compare-Rights $Object $state
            if ($rights.Missing.Count + $rights.Extra.Count -gt 0) {
                $beside = @($rights.Found.Keys | Where-Object { -not $rights.Given.ContainsKey($_) } | ForEach-Object { $rights.Found[$_] } | Sort-Object)
                [void]$differences.Add(@{ Name = 'Permissions'; Expected = (Get-Words @($rights.Wanted.Values | Sort-Object)); Found = (Get-Words $beside); Rights = $rights })
            }
        }
    }
    $run.Compared[$slot] = $differences
    return , $differences
}
function Get-NameKey {
    param($Object, [string]$Name)
    return $Object.Side + ' ' + $Object.Server + ' ' + $Name
}
function Test-Between {
    # Whether rights are on their way from one state to the next: nothing is there that neither has, nothing is
    # missing that both have.
    param($Object, [int]$Index)
    $differences = Compare-State $Object $Index
    if ($differences.Count -ne 1 -or $differences[0].Name -ne 'Permissions') { return $false }
    $next = New-Map
    foreach ($right in $Object.States[$Index + 1].Rights) { $next[(Get-RightKey $right.User $right.Right $right.Deny)] = $true }
    foreach ($key in $differences[0].Rights.Extra) { if (-not $next.ContainsKey($key)) { return $false } }
    foreach ($key in $differences[0].Rights.Missing) { if ($next.ContainsKey($key)) { return $false } }
    return $true
}
function Find-Position {
    # The last step after which everything is as the plan has it then; -1 if there is none.
    $claims = New-Map
    $wrong = New-Map
    $loose = New-Map
    foreach ($object in $plan.Objects) {
        foreach ($state in $object.States) {
            if ($state.None) { continue }
            $name = Get-NameKey $object $state.Name
            if (-not $claims.ContainsKey($name)) { $claims[$name] = 0 }
            if ($null -ne (Find-Connector $object.Side $object.Server $state.Name)) { $loose[$name] = $true }
        }
    }
    $at = @{}
    foreach ($object in $plan.Objects) {
        $at[$object.Key] = 0
        Set-Claim $object 0 $claims 1
        if (-not $object.States[0].None -and (Compare-State $object 0).Count -gt 0) { $wrong[$object.Key] = $true }
    }
    $best = -1
    for ($position = 0; $position -le $plan.Steps.Count; $position++) {
        if ($position -gt 0) {
            $step = $plan.Steps[$position - 1]
            $object = $run.Objects[$step.Key]
            Set-Claim $object $at[$object.Key] $claims -1
            $at[$object.Key] = $step.To
            Set-Claim $object $step.To $claims 1
            $wrong.Remove($object.Key)
            if (-not $object.States[$step.To].None -and (Compare-State $object $step.To).Count -gt 0) { $wrong[$object.Key] = $true }
        }
        if ($wrong.Count -gt 1) { continue }
        if ($wrong.Count -eq 1) {
            if ($position -eq $plan.Steps.Count) { continue }
            $next = $plan.Steps[$position]
            if ($null -eq $next.Grants -or -not $wrong.ContainsKey($next.Key) -or -not (Test-Between $run.Objects[$next.Key] $at[$next.Key])) { continue }
        }
        $stray = @($loose.Keys | Where-Object { $claims[$_] -lt 1 })
        if ($stray.Count -eq 0) { $best = $position }
    }
    return $best
}
function Set-Claim {
    param($Object, [int]$Index, $Claims, [int]$Count)
    $state = $Object.States[$Index]
    if ($state.None) { return }
    $name = Get-NameKey $Object $state.Name
    $Claims[$name] = $Claims[$name] + $Count
}
function Test-Allowed {
    # Whether what is found is what the plan has in some state.
    param($Object, $Difference)
    if ($Difference.Name -eq 'Connector') { return $false }
    if ($Difference.Name -eq 'Name') { return $true }
    foreach ($state in $Object.States) {
        if ($state.None) { continue }
        if ($Difference.Name -eq 'Permissions') { continue }
        if ($state.Fields.ContainsKey($Difference.Name) -and (Test-Same (ConvertTo-Plain $plan.Kinds[$Object.Side][$Difference.Name] $state.Fields[$Difference.Name]) $Difference.Found)) { return $true }
    }
    if ($Difference.Name -ne 'Permissions') { return $false }
    $some = New-Map
    $every = $null
    foreach ($state in $Object.States) {
        if ($state.None -or $null -eq $state.Rights) { continue }
        $own = New-Map
        foreach ($right in $state.Rights) { $own[(Get-RightKey $right.User $right.Right $right.Deny)] = $true }
        foreach ($key in @($own.Keys)) { $some[$key] = $true }
        if ($null -eq $every) { $every = $own }
        else { foreach ($key in @($every.Keys)) { if (-not $own.ContainsKey($key)) { $every.Remove($key) } } }
    }
    foreach ($key in $Difference.Rights.Extra) { if (-not $some.ContainsKey($key)) { return $false } }
    foreach ($key in $Difference.Rights.Missing) { if ($every.ContainsKey($key)) { return $false } }
    return $true
}
function Find-State {
    # The state that one connector is nearest to, and what is found that no state of it has.
    param($Object)
    $best = $null
    for ($index = 0; $index -lt $Object.States.Count; $index++) {
        $state = $Object.States[$index]
        if ($state.None) {
            $there = @($Object.States | Where-Object { -not $_.None -and $null -ne (Find-Connector $Object.Side $Object.Server $_.Name) })
            $differences = New-Object System.Collections.ArrayList
            if ($there.Count -gt 0) { [void]$differences.Add(@{ Name = 'Connector'; Expected = (Get-Words 'absent'); Found = (Get-Words 'present'); Called = $there[0].Name }) }
        }
        else { $differences = Compare-State $Object $index }
        $weight = $differences.Count
        $torn = Find-Torn $Object $index $differences
        if ($null -ne $torn) { $weight = 0.5 }
        foreach ($difference in $differences) { if ($difference.Name -eq 'Connector') { $weight += 1000 } }
        if ($null -eq $best -or $weight -le $best.Weight) { $best = @{ Index = $index; Weight = $weight; Differences = $differences; Torn = $torn } }
    }
    if ($null -ne $best.Torn) {
        if ($best.Torn.To -gt $best.Index) { return @{ Index = $best.Index; Drift = @() } }
        $run.Torn[$best.Torn.N] = $true
        return @{ Index = $best.Torn.To - 1; Drift = @() }
    }
    $drift = @($best.Differences | Where-Object { -not (Test-Allowed $Object $_) })
    return @{ Index = $best.Index; Drift = $drift }
}
function Find-Torn {
    # The step that set the groups and was stopped before it gave again what that took.
    param($Object, [int]$Index, $Differences)
    if ($Differences.Count -ne 1 -or $Differences[0].Name -ne 'Permissions' -or $Differences[0].Rights.Extra.Count -gt 0) { return $null }
    $default = New-Map
    foreach ($group in @($plan.Groups.Keys)) {
        foreach ($grant in $plan.Groups[$group]) { foreach ($right in $grant.Rights) { $default[$grant.Account + '|' + $right + '|' + $grant.Deny] = $true } }
    }
    foreach ($key in $Differences[0].Rights.Missing) { if (-not $default.ContainsKey($key)) { return $null } }
    $torn = $null
    foreach ($step in $plan.Steps) {
        if ($step.Key -eq $Object.Key -and $step.Command -and $step.With.ContainsKey('PermissionGroups') -and (Test-Torn $step $Index)) { $torn = $step }
    }
    return $torn
}`;
