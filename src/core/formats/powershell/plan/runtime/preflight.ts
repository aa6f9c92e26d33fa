/** What has to be right before anything is changed (plan-order.md 4). Lines of what is not are gathered as drift. */
export const preflight = String.raw`function Add-Drift {
    param([string]$What, [string]$Expected, [string]$Found)
    [void]$run.Drift.Add("DRIFT $What expected $Expected found $Found")
}
function Add-Difference {
    param($Object, $Difference)
    $name = $Object.States[0].Name
    if ($Difference.Called) { $name = $Difference.Called }
    elseif ($Difference.State) { $name = $Difference.State }
    foreach ($state in $Object.States) { if (-not $name) { $name = $state.Name } }
    Add-Drift ((Get-Identity $Object.Side $Object.Server $name) + ' ' + $Difference.Name) (Show-Plain $Difference.Expected $Difference.Found) (Show-Plain $Difference.Found $Difference.Expected)
}
function Test-Session {
    # In an Exchange session, of the right organisation.
    if (-not (Get-Command Set-ReceiveConnector, Set-SendConnector -ErrorAction SilentlyContinue)) {
        Add-Drift 'session' 'the Exchange Management Shell' 'none of its commands'
        return
    }
    if (-not $plan.Organisation) { return }
    if (-not (Get-Command Get-OrganizationConfig -ErrorAction SilentlyContinue)) { return }
    $common = $run.Common
    foreach ($config in @(Get-OrganizationConfig @common)) {
        $name = [string]$config.Name
        if (-not [string]::Equals($name, $plan.Organisation, [StringComparison]::OrdinalIgnoreCase)) { Add-Drift 'organisation' $plan.Organisation $name }
    }
}
function Read-World {
    # Each server and the send connectors once; a server that cannot be read is drift.
    $common = $run.Common
    if ($plan.Sources.Count -gt 0 -and (Get-Command Get-ExchangeServer -ErrorAction SilentlyContinue)) {
        $known = New-Map
        foreach ($server in @(Get-ExchangeServer @common)) { if ($null -ne $server) { $known[[string]$server.Name] = $true } }
        if ($known.get_Count() -gt 0) {
            foreach ($name in $plan.Sources) {
                if (-not $known.ContainsKey($name) -and -not $known.ContainsKey($name.Split('.')[0])) { Add-Drift $name 'server' 'absent' }
            }
        }
    }
    foreach ($place in $plan.Places) {
        try { Read-Place $place.Side $place.Server }
        catch { Add-Drift $(if ($place.Server) { $place.Server } else { 'send connectors' }) 'readable' $_.Exception.Message }
    }
}
function Test-Within {
    # Whether a space is the wide one, or a domain under it.
    param([string]$Wide, [string]$Narrow)
    if ($Wide -eq '*' -or [string]::Equals($Wide, $Narrow, [StringComparison]::OrdinalIgnoreCase)) { return $true }
    if (-not $Wide.StartsWith('*.', [StringComparison]::Ordinal)) { return $false }
    return ('.' + $Narrow).EndsWith($Wide.Substring(1), [StringComparison]::OrdinalIgnoreCase)
}
function Test-Meets {
    # Whether a domain can fall to both of two spaces.
    param([string]$One, [string]$Other)
    $type, $space = $One.Split([char[]]':', 2)
    $kind, $domain = $Other.Split([char[]]':', 2)
    if (-not [string]::Equals($type, $kind, [StringComparison]::OrdinalIgnoreCase)) { return $false }
    return (Test-Within $space $domain) -or (Test-Within $domain $space)
}
function Find-Strangers {
    # Connectors that the import did not know, on a port or for a domain of the plan.
    $known = New-Map
    foreach ($object in @($plan.Objects) + @($plan.Ground)) {
        if ($null -eq $object) { continue }
        foreach ($state in $object.States) { if (-not $state.None) { $known[(Get-NameKey $object $state.Name)] = $true } }
    }
    foreach ($door in @($plan.Doors)) {
        if ($null -eq $door) { continue }
        $place = $run.World['receive ' + $door.Server]
        if ($null -eq $place) { continue }
        foreach ($name in @($door.Unseen)) { if ($null -ne $name) { $known['receive ' + $door.Server + ' ' + $name] = $true } }
        # By its method: a connector may be called Keys.
        foreach ($name in @($place.get_Keys())) {
            if ($known.ContainsKey('receive ' + $door.Server + ' ' + $name)) { continue }
            $ports = @($place[$name].Bindings | ForEach-Object { ([string]$_).Substring(([string]$_).LastIndexOf(':') + 1).Trim() })
            if (@($ports | Where-Object { $door.Ports -contains $_ }).Count -gt 0) { @{ Identity = $door.Server + '\' + $name } }
        }
    }
    $place = $run.World['send ']
    if ($null -eq $place -or @($plan.Spaces).Count -eq 0) { return }
    foreach ($name in @($place.get_Keys())) {
        if ($known.ContainsKey('send  ' + $name)) { continue }
        $meeting = $false
        foreach ($space in @($place[$name].AddressSpaces)) {
            $plain = (ConvertTo-Space ([string]$space)) -replace ';\d+$', ''
            foreach ($own in $plan.Spaces) { if (Test-Meets $plain $own) { $meeting = $true } }
        }
        if ($meeting) { @{ Identity = $name } }
    }
}
function Test-Ground {
    foreach ($object in @($plan.Ground)) {
        if ($null -eq $object -or $null -eq $run.World[$object.Side + ' ' + $object.Server]) { continue }
        foreach ($difference in (Compare-State $object 0)) { Add-Difference $object $difference }
    }
    foreach ($stranger in @(Find-Strangers)) { Add-Drift ($stranger.Identity + ' Connector') 'absent' 'present' }
}
function Test-Certificates {
    # Those that steps still to be made name: there, with a private key, and for SMTP.
    if (-not (Get-Command Get-ExchangeCertificate -ErrorAction SilentlyContinue)) { return }
    $common = $run.Common
    foreach ($wanted in @($plan.Certificates)) {
        if ($null -eq $wanted -or -not (Test-Open $run.Steps[$wanted.Step])) { continue }
        $fitting = @()
        try { $fitting = @(Get-ExchangeCertificate -Server $wanted.Server @common | Where-Object { Test-Certificate $_ $wanted.Name }) }
        catch { Add-Drift ($wanted.Server + ' certificates') 'readable' $_.Exception.Message; continue }
        $usable = @($fitting | Where-Object { [string]$_.HasPrivateKey -ne 'False' -and [string]$_.Services -match 'SMTP' })
        if ($usable.Count -gt 0) { continue }
        $what = 'none'
        if ($fitting.Count -gt 0) { $what = 'it without a private key or SMTP' }
        Add-Drift ($wanted.Server + ' certificate') $wanted.Name $what
    }
}
function Test-Certificate {
    param($Certificate, [string]$Name)
    # As Exchange does: by text (S120).
    $own = '<I>' + ([string]$Certificate.Issuer).Trim() + '<S>' + ([string]$Certificate.Subject).Trim()
    return [string]::Equals($own, $Name, [StringComparison]::Ordinal)
}
function Find-Places {
    # Where each connector stands on its way: by the plan as a whole, else each by itself.
    $position = Find-Position
    foreach ($object in $plan.Objects) { $run.At[$object.Key] = 0; $run.Off[$object.Key] = @() }
    if ($position -ge 0) {
        for ($index = 0; $index -lt $position; $index++) { $run.At[$plan.Steps[$index].Key] = $plan.Steps[$index].To }
        return
    }
    foreach ($object in $plan.Objects) {
        if ($null -eq $run.World[$object.Side + ' ' + $object.Server]) { continue }
        $found = Find-State $object
        $run.At[$object.Key] = $found.Index
        $run.Off[$object.Key] = @($found.Drift)
        foreach ($difference in $found.Drift) {
            $difference.State = $object.States[$found.Index].Name
            Add-Difference $object $difference
        }
    }
}
function Test-Open {
    param($Step)
    return $run.At[$Step.Key] -lt $Step.To
}
function Get-Notes {
    # Values of connectors of the plan that are neither as deployed nor part of it.
    foreach ($object in $plan.Objects) {
        if ($null -eq $object.Rest) { continue }
        $state = $object.States[$run.At[$object.Key]]
        if ($state.None) { continue }
        $connector = Find-Connector $object.Side $object.Server $state.Name
        if ($null -eq $connector) { continue }
        foreach ($name in @($object.Rest.Keys | Sort-Object)) {
            $difference = Compare-Field $object @{ Name = $state.Name; Fields = $object.Rest; Lax = @($name) } $connector $name
            if ($null -ne $difference) { 'NOTE ' + (Get-Identity $object.Side $object.Server $state.Name) + ' ' + $name + ' was ' + (Show-Plain $difference.Expected $difference.Found) + ' and is ' + (Show-Plain $difference.Found $difference.Expected) }
        }
    }
}
function Request-Credentials {
    # All questions at the head, so that none waits in the middle. False where an answer is missing.
    foreach ($ask in @($plan.Credentials)) {
        if ($null -eq $ask) { continue }
        $open = @($plan.Steps | Where-Object { $_.Credential -eq $ask.Name -and (Test-Open $_) })
        if ($open.Count -eq 0) { continue }
        $answer = $run.Given[$ask.Name]
        if ($null -eq $answer) { try { $answer = Get-Credential -Message $ask.Message } catch { $answer = $null } }
        if ($null -ne $answer -and $answer.Password.Length -gt 0) { $run.Given[$ask.Name] = $answer }
        else { $run.Given.Remove($ask.Name); foreach ($step in $open) { [void]$run.Unanswered.Add($step.N) } }
    }
}`;
