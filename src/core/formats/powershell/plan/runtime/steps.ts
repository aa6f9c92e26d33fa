/** One step: its command or its rights, and the look whether it is done. */
export const steps = String.raw`function Invoke-Step {
    param($Step)
    $object = $run.Objects[$Step.Key]
    $before = $object.States[$Step.To - 1]
    $with = @{}
    foreach ($name in @($run.Common.Keys)) { $with[$name] = $run.Common[$name] }
    $with.WhatIf = [bool]$WhatIf
    if ($null -ne $Step.Grants) { Invoke-Grants $Step.Grants $object $before $with; return }
    $common = $with.Clone()
    foreach ($name in @($Step.With.Keys)) { $with[$name] = $Step.With[$name] }
    foreach ($name in @($run.Dropped[$Step.N])) { if ($null -ne $name) { $with.Remove($name) } }
    if ($Step.Credential) { $with.AuthenticationCredential = $run.Given[$Step.Credential] }
    if ($Step.Command.StartsWith('Remove-')) { $with.Confirm = $false }
    if (-not $run.Torn[$Step.N]) { $null = & $Step.Command @with }
    if ($null -eq $Step.Again -or $WhatIf -or -not $with.ContainsKey('PermissionGroups')) { return }
    # Setting the groups took from their accounts what was given by hand as well.
    Read-Place $object.Side $object.Server
    Invoke-Grants $Step.Again $object $object.States[$Step.To] $common
}
function Invoke-Grants {
    # Each right is looked for first.
    param($Grants, $Object, $State, $With)
    $found = Read-Rights $Object.Server $State.Name
    $connector = Find-Connector 'receive' $Object.Server $State.Name
    $given = Get-GroupRights $connector $found
    foreach ($grant in $Grants) {
        $rights = @($grant.Rights | Where-Object {
            $key = Get-RightKey $grant.User $_ $grant.Deny
            if ($grant.Verb -eq 'Add') { -not $found.ContainsKey($key) } else { $found.ContainsKey($key) -and -not $given.ContainsKey($key) }
        })
        if ($rights.Count -eq 0) { continue }
        $own = @{ User = $grant.User; ExtendedRights = $rights }
        foreach ($name in @($With.Keys)) { $own[$name] = $With[$name] }
        if ($grant.Deny) { $own.Deny = $true }
        if ($grant.Verb -eq 'Remove') { $own.Confirm = $false }
        $null = Invoke-Permission ($grant.Verb + '-ADPermission') $connector ($Object.Server + '\' + $State.Name) $own
    }
}
function Confirm-Step {
    # Reads back. A directory that is slow to tell gets a second and a third look.
    param($Step)
    $object = $run.Objects[$Step.Key]
    $tries = 3
    if ($run.Common.ContainsKey('DomainController')) { $tries = 1 }
    for ($try = 1; $try -le $tries; $try++) {
        if ($try -gt 1) { Start-Sleep -Seconds 1 }
        Read-Place $object.Side $object.Server
        $differences = @(Get-Undone $Step $object)
        if ($differences.Count -eq 0) { return }
    }
    $first = $differences[0]
    throw ('It was not done: ' + $first.Name + ' expected ' + (Show-Plain $first.Expected $first.Found) + ' found ' + (Show-Plain $first.Found $first.Expected))
}
function Get-Undone {
    param($Step, $Object)
    $state = $Object.States[$Step.To]
    $left = @($run.Off[$Object.Key] | ForEach-Object { $_.Name })
    if (-not $state.None) { return @((Compare-State $Object $Step.To) | Where-Object { $left -notcontains $_.Name }) }
    $name = $Object.States[$Step.To - 1].Name
    if ($null -ne (Find-Connector $Object.Side $Object.Server $name)) { return @{ Name = 'Connector'; Expected = (Get-Words 'absent'); Found = (Get-Words 'present') } }
}
function Test-There {
    # Whether the connector that a step changes is there by the name that the step calls it.
    param($Step)
    $object = $run.Objects[$Step.Key]
    $before = $object.States[$Step.To - 1]
    if ($before.None) { return $null -eq (Find-Connector $object.Side $object.Server $object.States[$Step.To].Name) }
    return $null -ne (Find-Connector $object.Side $object.Server $before.Name)
}
function Invoke-Steps {
    # The steps in order; stops at the first that fails.
    $of = $plan.Steps.Count
    foreach ($step in $plan.Steps) {
        $label = '' + $step.N + '/' + $of + ' ' + (Hide-Unseen $step.Title)
        if (-not (Test-Open $step)) { $run.Skipped++; 'SKIP ' + $label; continue }
        $reason = Get-Hindrance $step
        if ($reason) { $run.Left++; if ($step.Command -and ($step.With.Name)) { $run.Stuck[$step.Key] = $true }; 'LEFT ' + $label + ' (' + $reason + ')'; continue }
        'STEP ' + $label
        if ($WhatIf -and -not (Test-There $step)) { 'NOTE not tried: earlier steps have to be made first'; continue }
        try {
            Invoke-Step $step
            if (-not $WhatIf) { Confirm-Step $step }
            $run.Changed++
            if (-not $WhatIf) { $run.At[$step.Key] = $step.To }
        }
        catch {
            $said = Hide-Unseen $_.Exception.Message
            if ($WhatIf -and $run.Changed -gt 0) { 'NOTE refused as long as earlier steps are not made: ' + $said; continue }
            'FAILED ' + $label
            '    ' + $said
            $run.Code = 1
            return
        }
    }
}`;
