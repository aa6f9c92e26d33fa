/** What apply, rollback and verify do from head to end. */
export const applyMain = `function Get-Hindrance { param($Step) return '' }
function Test-Torn { param($Step, [int]$Index) return $Step.To -eq $Index -and $null -ne $Step.Again }
function Invoke-Main {
    foreach ($line in @($plan.Notes)) { if ($null -ne $line) { 'NOTE ' + (Hide-Unseen $line) } }
    Test-Session
    if ($run.Drift.Count -eq 0) { Read-World }
    if ($run.Drift.Count -eq 0) { Find-Places }
    $open = @($plan.Steps | Where-Object { Test-Open $_ })
    if ($run.Drift.Count -eq 0 -and $open.Count -gt 0) { Test-Ground; Test-Certificates }
    if ($run.Drift.Count -gt 0) {
        foreach ($line in $run.Drift) { Hide-Unseen $line }
        'Nothing was changed.'
        $run.Code = 2
        return
    }
    foreach ($line in @(Get-Notes)) { Hide-Unseen $line }
    Request-Credentials
    if ($run.Unanswered.Count -gt 0) {
        'FAILED no name and password were given for step ' + ($run.Unanswered -join ', ')
        'Nothing was changed.'
        $run.Code = 1
        return
    }
    Invoke-Steps
    if ($run.Code -ne 0) { 'To go back: rollback.ps1'; return }
    if ($open.Count -eq 0) { 'Nothing to do'; return }
    if ($WhatIf) { 'DONE with -WhatIf: nothing was changed'; return }
    'DONE ' + $run.Changed + ' changed, ' + $run.Skipped + ' skipped'
    'To see whether it holds: verify.ps1'
}`;

export const rollbackMain = `function Test-Torn {
    # What takes a step back may find it half made, or half taken back.
    param($Step, [int]$Index)
    return $Step.To - 1 -eq $Index -or ($Step.To -eq $Index -and $null -ne $Step.Again)
}
function Get-Hindrance {
    # Why a step is not taken back: somebody else changed what it would, or a password is missing.
    param($Step)
    if ($run.Unanswered -contains $Step.N) { return 'no name and password were given' }
    $object = $run.Objects[$Step.Key]
    $off = @($run.Off[$object.Key] | ForEach-Object { $_.Name })
    if ($off -contains 'Connector') { return 'the connector is not as the plan left it' }
    if ($run.Stuck[$object.Key]) { return 'an earlier step of this connector was left' }
    if ($off.Count -eq 0) { return '' }
    if ($null -ne $Step.Grants) { if ($off -contains 'Permissions') { return 'permissions are not as the plan left them' }; return '' }
    if ($Step.Command.StartsWith('Remove-')) {
        foreach ($name in 'Bindings', 'RemoteIPRanges', 'AddressSpaces') { if ($off -contains $name) { return $name + ' is not as the plan left it' } }
        return ''
    }
    $run.Dropped[$Step.N] = @($Step.With.Keys | Where-Object { $off -contains $_ })
    $own = @($Step.With.Keys | Where-Object { $_ -ne 'Identity' -and $off -notcontains $_ })
    if ($own.Count -eq 0) { return 'its values are not as the plan left them' }
    return ''
}
function Invoke-Main {
    foreach ($line in @($plan.Notes)) { if ($null -ne $line) { 'NOTE ' + (Hide-Unseen $line) } }
    Test-Session
    if ($run.Drift.Count -eq 0) { Read-World }
    if ($run.Drift.Count -gt 0) {
        foreach ($line in $run.Drift) { Hide-Unseen $line }
        'Nothing was changed.'
        $run.Code = 2
        return
    }
    Find-Places
    foreach ($line in $run.Drift) { Hide-Unseen $line }
    $open = @($plan.Steps | Where-Object { Test-Open $_ })
    Request-Credentials
    Invoke-Steps
    if ($run.Code -ne 0) { 'To go on: rollback.ps1 again, when the cause is mended'; return }
    if ($run.Drift.Count + $run.Left -gt 0) { $run.Code = 2 }
    if ($open.Count -eq 0) { 'Nothing to do'; return }
    if ($WhatIf) { 'DONE with -WhatIf: nothing was changed'; return }
    'DONE ' + $run.Changed + ' changed, ' + $run.Skipped + ' skipped' + $(if ($run.Left -gt 0) { ', ' + $run.Left + ' left' } else { '' })
}`;

export const verifyMain = `function Add-Result {
    param([string]$Result, [string]$Connector, [string]$Parameter, $Difference)
    $row = [ordered]@{ result = $Result; connector = $Connector; parameter = $Parameter }
    $line = $Result + ' ' + $Connector + ' ' + $Parameter
    if ($Result -eq 'SKIP') { $line += ' cannot be read' }
    if ($null -ne $Difference) {
        $row.expected = Show-Plain $Difference.Expected $Difference.Found
        $row.found = Show-Plain $Difference.Found $Difference.Expected
        $line += ' expected ' + $row.expected + ' found ' + $row.found
    }
    if ($Result -eq 'FAIL') { $run.Code = 1 }
    [void]$run.Rows.Add($row)
    [void]$run.Lines.Add((Hide-Unseen $line))
}
function Test-Object {
    param($Object)
    $state = $Object.States[0]
    $identity = Get-Identity $Object.Side $Object.Server $state.Name
    $differences = New-Map
    foreach ($difference in (Compare-State $Object 0)) { $differences[$difference.Name] = $difference }
    if ($differences.ContainsKey('Connector')) { Add-Result 'FAIL' $identity 'Connector' $differences['Connector']; return }
    if ($Object.Made) { Add-Result 'PASS' $identity 'Connector' }
    $names = @($state.Fields.Keys | Sort-Object)
    if ($null -ne $state.Rights) { $names += 'Permissions' }
    if ($state.Exact) { $names += 'Name' }
    foreach ($name in $names) {
        if ($differences.ContainsKey($name)) { Add-Result 'FAIL' $identity $name $differences[$name] }
        else { Add-Result 'PASS' $identity $name }
    }
    foreach ($name in @($Object.Unreadable)) { if ($null -ne $name) { Add-Result 'SKIP' $identity $name } }
}
function Invoke-Main {
    Test-Session
    if ($run.Drift.Count -eq 0) { Read-World }
    if ($run.Drift.Count -gt 0) {
        foreach ($line in $run.Drift) { Hide-Unseen $line }
        $run.Code = 2
        return
    }
    foreach ($object in @($plan.Objects) + @($plan.Ground)) { if ($null -ne $object) { Test-Object $object } }
    foreach ($gone in @($plan.Gone)) {
        if ($null -eq $gone) { continue }
        $identity = Get-Identity $gone.Side $gone.Server $gone.Name
        if ($null -eq (Find-Connector $gone.Side $gone.Server $gone.Name)) { Add-Result 'PASS' $identity 'Connector' }
        else { Add-Result 'FAIL' $identity 'Connector' @{ Expected = (Get-Words 'absent'); Found = (Get-Words 'present') } }
    }
    foreach ($stranger in @(Find-Strangers)) { Add-Result 'FAIL' $stranger.Identity 'Connector' @{ Expected = (Get-Words 'absent'); Found = (Get-Words 'present') } }
    if ($Json) { ConvertTo-Json -InputObject @($run.Rows) -Depth 4 }
    else { $run.Lines }
}`;

/** Runs Invoke-Main with errors that stop, whatever the session has, and puts back what it had. */
export const around = `function Invoke-Guarded {
    $preference = $global:ErrorActionPreference
    try {
        $global:ErrorActionPreference = 'Stop'
        Invoke-Main
    }
    catch {
        'FAILED ' + (Hide-Unseen $_.Exception.Message)
        $run.Code = $(if ($run.Changed -gt 0) { 1 } else { 2 })
    }
    finally { $global:ErrorActionPreference = $preference }
}`;
