# What New- and Set- refuse of a connector as a whole: V1 to V21, S200 to S228.

function Test-ExchangeReceive {
    param($Entry, [string]$Key)
    $v = $Entry.Values
    $server = $global:Exchange.Servers[$Entry.Server.ToLowerInvariant()]
    $auth = @($v.AuthMechanism)
    $groups = @($v.PermissionGroups)
    if ($auth -contains 'BasicAuthRequireTLS' -and ($auth -notcontains 'BasicAuth' -or $auth -notcontains 'Tls')) { Stop-Exchange 'BasicAuthRequireTLS needs BasicAuth and Tls (V2).' }
    if ($v.RequireTLS -and $auth -notcontains 'Tls') { Stop-Exchange 'RequireTLS needs Tls (V3).' }
    if ($auth -contains 'ExternalAuthoritative') {
        foreach ($each in 'BasicAuth', 'BasicAuthRequireTLS', 'ExchangeServer', 'Integrated') { if ($auth -contains $each) { Stop-Exchange "ExternalAuthoritative beside $each (V4)." } }
        if ($groups -notcontains 'ExchangeServers') { Stop-Exchange 'ExternalAuthoritative needs the group ExchangeServers (V5).' }
        if ($v.DomainSecureEnabled) { Stop-Exchange 'DomainSecureEnabled with ExternalAuthoritative (V7).' }
    }
    if ($v.DomainSecureEnabled -and $auth -notcontains 'Tls') { Stop-Exchange 'DomainSecureEnabled needs Tls (V6).' }
    if ($v.ExtendedProtectionPolicy -notin '', 'None' -and -not $v.RequireTLS) { Stop-Exchange 'ExtendedProtectionPolicy needs RequireTLS (V8).' }
    if ($v.ConnectionInactivityTimeout -gt $v.ConnectionTimeout) { Stop-Exchange 'ConnectionInactivityTimeout is longer than ConnectionTimeout (V9).' }
    if (-not $v.ChunkingEnabled -and $v.BinaryMimeEnabled) { Stop-Exchange 'ChunkingEnabled is off while BinaryMimeEnabled is on (V10).' }
    if ($server.Edge -and $v.LongAddressesEnabled) { Stop-Exchange 'LongAddressesEnabled on Edge (V11).' }
    if ($v.AdvertiseClientSettings -and $groups -notcontains 'ExchangeUsers') { Stop-Exchange 'AdvertiseClientSettings needs ExchangeUsers (V12).' }
    if ($auth -contains 'ExchangeServer' -and -not $server.Edge -and $v.Fqdn -ne $server.Fqdn -and $v.Fqdn -ne $server.Name) { Stop-Exchange "Fqdn must be the server's with ExchangeServer (V13)." }
    if ($v.Banner.Length -gt 0 -and $v.Banner -notmatch '^220([ -]|$)') { Stop-Exchange 'Banner does not start with 220 (V14).' }
    foreach ($binding in $v.Bindings) { if ($binding -match '^(2(2[4-9]|3\d)\.|255\.255\.255\.255:|\[ff)') { Stop-Exchange "Binding $binding is multicast or broadcast (V15)." } }
    if ($server.Edge -and $groups -contains 'ExchangeLegacyServers') { Stop-Exchange 'ExchangeLegacyServers on Edge (V16).' }
    if ($groups -contains 'Custom') { Stop-Exchange 'PermissionGroups Custom is not written (V17).' }
    $domains = @($v.TlsDomainCapabilities | ForEach-Object { ($_ -split ':')[0].ToLowerInvariant() })
    if ($domains -contains '*' -or @($domains | Select-Object -Unique).Count -ne $domains.Count) { Stop-Exchange 'TlsDomainCapabilities for * or for a domain twice (V18).' }
    if ($v.SuppressXAnonymousTls -and ($server.Edge -or -not $server.Downgraded)) { Stop-Exchange 'SuppressXAnonymousTls without UseDowngradedExchangeServerAuth (V19).' }
    if ($Entry.Name.Length -eq 0 -or $Entry.Name.Contains('\')) { Stop-Exchange "Name '$($Entry.Name)' (V20)." }
    if ($v.TransportRole -notin 'FrontendTransport', 'HubTransport') { Stop-Exchange 'TransportRole (V21).' }
    if ($v.Bindings.Count -eq 0) { Stop-Exchange 'Bindings is empty.' }
    if ($v.RemoteIPRanges.Count -eq 0) { Stop-Exchange 'RemoteIPRanges is empty.' }
    Test-ExchangeNeighbours $Entry $Key
}

# $Bound: what the command says; $Before: what was stored, $null for New-.
function Complete-ExchangeSend {
    param($Entry, $Bound, $Before)
    $v = $Entry.Values
    if ($Bound.ContainsKey('DNSRoutingEnabled') -and $Bound.DNSRoutingEnabled -and $Before) {
        if (-not ($Bound.ContainsKey('SmartHosts') -and $v.SmartHosts.Count -gt 0)) { $v.SmartHosts = [string[]]@() }
        $v.SmartHostAuthMechanism = 'None'
        $v.AuthenticationCredential = $false
    }
    if (-not $Bound.ContainsKey('DNSRoutingEnabled') -and $Before) { $v.DNSRoutingEnabled = $Before.Values.SmartHosts.Count -eq 0 }
}

function Test-ExchangeSend {
    param($Entry, $Bound)
    $v = $Entry.Values
    $edge = @($global:Exchange.Servers.Values | Where-Object { $_.Edge -and $_.Local }).Count -gt 0
    if ($v.AddressSpaces.Count -eq 0) { Stop-Exchange 'AddressSpaces is empty (S200).' }
    if (-not $v.DNSRoutingEnabled -and $v.SmartHosts.Count -eq 0) { Stop-Exchange 'The smart host is not set (S201).' }
    if ($v.DNSRoutingEnabled -and $v.SmartHosts.Count -gt 0) { Stop-Exchange 'SmartHosts with DNSRoutingEnabled (S202).' }
    if ($v.DNSRoutingEnabled -and $v.SmartHostAuthMechanism -notin '', 'None') { Stop-Exchange 'SmartHostAuthMechanism on a DNS connector (S212).' }
    if ($v.SmartHostAuthMechanism -like 'BasicAuth*' -and -not $v.AuthenticationCredential) { Stop-Exchange 'The credential is not set (S203).' }
    if ($Bound.ContainsKey('AuthenticationCredential') -and $Bound.AuthenticationCredential -is [pscredential] -and $Bound.AuthenticationCredential.Password.Length -eq 0) { Stop-Exchange 'The password is empty (S203).' }
    if ($v.RequireTLS -and $v.IgnoreSTARTTLS) { Stop-Exchange 'RequireTLS with IgnoreSTARTTLS (S204).' }
    if ($v.TlsAuthLevel -ne '' -and -not $v.RequireTLS) { Stop-Exchange 'TlsAuthLevel needs RequireTLS (S205).' }
    if ($v.DomainSecureEnabled -and -not $v.DNSRoutingEnabled) { Stop-Exchange 'DomainSecureEnabled needs DNS routing (S206).' }
    if ($v.DomainSecureEnabled -and $v.IgnoreSTARTTLS) { Stop-Exchange 'DomainSecureEnabled with IgnoreSTARTTLS (S207).' }
    if ($v.DomainSecureEnabled -and $v.TlsAuthLevel -ne '') { Stop-Exchange 'TlsAuthLevel with DomainSecureEnabled (S208).' }
    if ($v.TlsDomain -ne '' -and $v.TlsAuthLevel -ne 'DomainValidation') { Stop-Exchange 'TlsDomain needs DomainValidation (S209).' }
    if ($v.TlsAuthLevel -eq 'DomainValidation' -and -not $v.DNSRoutingEnabled -and $v.TlsDomain -eq '') { Stop-Exchange 'DomainValidation over a smart host needs TlsDomain (S210).' }
    $other = @($v.AddressSpaces | Where-Object { $_ -notlike 'SMTP:*' })
    if ($other.Count -gt 0 -and ($v.DNSRoutingEnabled -or $edge)) { Stop-Exchange 'A space that is not SMTP needs a smart host (S213).' }
    $site = @($v.AddressSpaces | Where-Object { $_ -like 'SMTP:--;*' }).Count + @($v.SmartHosts | Where-Object { $_ -eq '--' }).Count
    if ($site -gt 0 -and (-not $edge -or $v.SmartHosts.Count -gt 1)) { Stop-Exchange '-- on a server that is not Edge, or not alone (S214).' }
    if ($edge -and $v.FrontendProxyEnabled) { Stop-Exchange 'FrontendProxyEnabled on Edge (S215).' }
    if ($edge -and $Bound.ContainsKey('SourceTransportServers')) { Stop-Exchange 'SourceTransportServers on Edge (S216).' }
    if (-not $edge -and $v.SourceTransportServers.Count -eq 0) { Stop-Exchange 'SourceTransportServers is empty.' }
    if ($v.SourceIPAddress -match '^(2(2[4-9]|3\d)\.|255\.255\.255\.255$|ff)') { Stop-Exchange 'SourceIPAddress is multicast or broadcast (S218).' }
    if ($Entry.Name.Length -eq 0) { Stop-Exchange 'Name is empty.' }
}

# Set- alone asks the first source server (S223).
function Test-ExchangeSendCertificate {
    param($Entry, $Bound)
    if (-not $Bound.ContainsKey('TlsCertificateName') -or $Entry.Values.TlsCertificateName -eq '') { return }
    $first = @($Entry.Values.SourceTransportServers)[0]
    $known = @($global:Exchange.Certificates | Where-Object { $_.Server -eq $first -and "<I>$($_.Issuer)<S>$($_.Subject)" -eq $Entry.Values.TlsCertificateName })
    if ($known.Count -gt 0 -and @($known | Where-Object { $_.Services -like '*SMTP*' }).Count -eq 0) { Stop-Exchange 'The certificate is not enabled for SMTP (S223).' }
}
