# What is to become of it: run on what deployed.json holds.
Set-ReceiveConnector 'EX01\Relay applications' -RemoteIPRanges '10.20.9.14', '10.20.30.7' -ProtocolLoggingLevel Verbose
Set-ReceiveConnector 'EX02\Scanners' -RemoteIPRanges @{Add='10.20.4.33'}
Set-SendConnector 'To partner' -SmartHosts mx1.partner.example, mx2.partner.example
New-ReceiveConnector -Name 'Scanners' -Server EX01 -Usage Custom -TransportRole FrontendTransport -Bindings '0.0.0.0:25' -RemoteIPRanges '10.20.4.31', '10.20.4.32', '10.20.4.33' -AuthMechanism Tls -PermissionGroups AnonymousUsers -ProtocolLoggingLevel Verbose
Remove-SendConnector 'Fax gateway' -Confirm:$false
