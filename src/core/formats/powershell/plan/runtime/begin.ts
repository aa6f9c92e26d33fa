/** What the functions keep while they run. */
export const begin = `$run = @{
    Code = 0; Changed = 0; Skipped = 0; Left = 0
    Common = @{ ErrorAction = 'Stop' }
    World = New-Map; Items = New-Object System.Collections.Hashtable; Shown = New-Map; Rights = New-Map; Compared = New-Map; Accounts = New-Map
    # Kinds that are lists, and whether their order is nothing.
    Lists = @{ flags = $true; bindings = $true; ranges = $true; servers = $true; capabilities = $true; spaces = $false; hosts = $false }
    Plains = New-Object System.Collections.Hashtable
    Objects = @{}; Steps = @{}; At = @{}; Off = @{}; Dropped = @{}; Torn = @{}; Stuck = @{}; Given = @{}
    Drift = New-Object System.Collections.ArrayList; Unanswered = New-Object System.Collections.ArrayList
    Rows = New-Object System.Collections.ArrayList; Lines = New-Object System.Collections.ArrayList
}
if ($DomainController) { $run.Common.DomainController = $DomainController }
foreach ($account in $plan.Accounts) { $run.Accounts[$account.Own] = $account.Is }
foreach ($object in @($plan.Objects)) { if ($null -ne $object) { $run.Objects[$object.Key] = $object } }
foreach ($step in @($plan.Steps)) { if ($null -ne $step) { $run.Steps[$step.N] = $step } }`;
