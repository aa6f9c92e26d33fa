import { properties, type Raw } from "../../core/catalogue";
import type { Connector, Organisation, TransportConfig } from "../../core/model";
import { entriesOfGroups, type ShownEntry } from "../permissionExport";

/** An object as a cmdlet shows it. */
interface Shown {
  readonly type: string;
  readonly properties: Readonly<Record<string, Raw>>;
  /** The server or connector that a cmdlet is asked for; absent: it shows the object to everybody. */
  readonly of?: string;
}

const configuration = "Microsoft.Exchange.Data.Directory.SystemConfiguration.";
const management = "Microsoft.Exchange.Data.Directory.Management.";
const tasks = "Microsoft.Exchange.Management.SystemConfigurationTasks.";
const versions = {
  2016: "15.1 (Build 2507.6)",
  2019: "15.2 (Build 1748.10)",
  SE: "15.2 (Build 2562.17)",
};

/**
 * Functions that stand for the Get- cmdlets of an Exchange and show this organisation, as the objects of a remote
 * session come: deserialized, with values as Exchange writes them. They can do nothing but show.
 * `faults` are cmdlets that fail, with the server or connector that they fail for: `Get-ExchangeCertificate EX02`.
 */
export function shownEstate(organisation: Organisation, faults: readonly string[] = []): string {
  const shown: Readonly<Record<string, readonly Shown[]>> = {
    "Get-ExchangeServer": servers(organisation),
    "Get-ReceiveConnector": connectors(organisation, "receive"),
    "Get-SendConnector": connectors(organisation, "send"),
    "Get-ADPermission": permissions(organisation),
    "Get-AcceptedDomain": domains(organisation),
    "Get-ExchangeCertificate": certificates(organisation),
    "Get-NetworkConnectionInfo": adapters(organisation),
    "Get-TransportService": services(organisation),
    "Get-TransportConfig": [transport(organisation.facts.transportConfig ?? {})],
    "Get-OrganizationConfig": [
      {
        type: `${management}OrganizationConfig`,
        properties: { Name: organisation.name, MapiHttpEnabled: true },
      },
    ],
  };
  // Quotes, typographic ones too, end a text of PowerShell.
  const text = JSON.stringify({ shown, faults }).replace(
    /['\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `$global:Estate = ConvertFrom-Json '${text}'\n${body}\n${Object.keys(shown).map(cmdlet).join("\n")}\n`;
}

const body = `
function Show-Estate {
    param([string]$Cmdlet, [string]$Of, $Caller)
    if ($global:Estate.faults -contains "$Cmdlet $Of".Trim()) {
        $Caller.WriteError((New-Object Management.Automation.ErrorRecord (New-Object Exception "$Cmdlet cannot reach $Of."), 'Estate', 'ConnectionError', $null))
        return
    }
    foreach ($each in $global:Estate.shown.$Cmdlet) {
        if ($Of -and $each.of -and $each.of -ne $Of) { continue }
        $object = $each.properties.PSObject.Copy()
        $object.PSObject.TypeNames.Insert(0, "Deserialized.$($each.type)")
        $object
    }
}`;

/** A cmdlet is asked by name, or by an object in the pipeline. */
const cmdlet = (name: string): string =>
  `function ${name} { [CmdletBinding()] param([Parameter(ValueFromPipeline = $true)] $InputObject, [string]$Identity, [string]$Server) process { Show-Estate '${name}' "$Identity$Server$($InputObject.Identity)" $PSCmdlet } }`;

const servers = ({ servers: all, version }: Organisation): Shown[] =>
  Object.values(all).map((each) => ({
    type: `${management}ExchangeServer`,
    properties: {
      Name: each.name,
      Identity: each.name,
      Fqdn: each.fqdn ?? null,
      ServerRole: each.role,
      Site: each.site
        ? `corp.example/Configuration/Sites/${each.site.replaceAll("/", "\\/")}`
        : null,
      AdminDisplayVersion: `Version ${versions[each.version ?? version]}`,
      IsEdgeServer: each.role === "Edge",
      IsMailboxServer: each.role === "Mailbox",
      Edition: "Enterprise",
    },
  }));

function connectors(organisation: Organisation, kind: "receive" | "send"): Shown[] {
  const type = kind === "receive" ? "ReceiveConnector" : "SmtpSendConnectorConfig";
  return Object.values(organisation.connectors)
    .filter((each) => each.kind === kind)
    .map((each) => ({
      type: configuration + type,
      properties: {
        ...valuesOf(each),
        ...identityOf(organisation, each),
        Guid: "3a1f0001-1c2d-4e3f-8a9b-0c0d0e001eef",
      },
    }));
}

function identityOf({ servers }: Organisation, connector: Connector): Record<string, Raw> {
  if (connector.kind === "send") return { Name: connector.name, Identity: connector.name };
  const server = servers[connector.server]?.name ?? "";
  return { Name: connector.name, Server: server, Identity: `${server}\\${connector.name}` };
}

/** Values as Exchange writes them: `36 MB (37,748,736 bytes)`, `Tls, BasicAuth`. */
function valuesOf({ kind, explicit }: Connector): Record<string, Raw> {
  return Object.fromEntries(
    properties(kind)
      .filter(({ name }) => explicit[name] !== undefined)
      .map(({ name, kind: of }) => {
        const value = explicit[name] ?? null;
        if (typeof value === "number" && of.type === "size") return [name, sizeText(value)];
        if (Array.isArray(value) && of.type === "flags") return [name, value.join(", ")];
        return [name, value as Raw];
      }),
  );
}

const sizeText = (bytes: number): string =>
  `${bytes / 1024 ** 2} MB (${bytes.toLocaleString("en-US")} bytes)`;

/** What the groups give, what was added, and what every object of the directory inherits. */
function permissions(organisation: Organisation): Shown[] {
  return Object.values(organisation.connectors).flatMap((each) => {
    if (each.kind !== "receive") return [];
    const identity = String(identityOf(organisation, each).Identity);
    const added = (each.permissions ?? []).map((entry) => ({ identity, ...entry }));
    const inherited = ["CORP\\Domain Admins", "CORP\\Enterprise Admins"].map((user) => ({
      ...{ identity, user, rights: ["ms-Exch-SMTP-Submit"], inherited: true },
    }));
    const groups = (each.explicit.PermissionGroups ?? []) as readonly string[];
    return [...entriesOfGroups(identity, groups), ...added, ...inherited].map(entryOf);
  });
}

const entryOf = ({
  identity,
  user,
  rights,
  deny = false,
  inherited = false,
}: ShownEntry): Shown => ({
  type: "Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject",
  of: identity,
  properties: {
    ...{
      AccessRights: ["ExtendedRight"],
      IsInherited: inherited,
      Properties: null,
      InheritanceType: "All",
    },
    ...{ User: user, Identity: identity, Deny: deny, ExtendedRights: rights, IsValid: true },
  },
});

const domains = ({ acceptedDomains }: Organisation): Shown[] =>
  Object.values(acceptedDomains).map((each) => ({
    type: `${configuration}AcceptedDomain`,
    properties: {
      Name: each.name,
      DomainName: each.domain,
      DomainType: each.type,
      Default: each.isDefault === true,
    },
  }));

const certificates = ({ certificates: all }: Organisation): Shown[] =>
  Object.values(all).map((each) => ({
    type: `${tasks}ExchangeCertificate`,
    of: each.server ?? "",
    properties: {
      ...{ Thumbprint: each.thumbprint, Subject: each.subject, Issuer: each.issuer },
      ...{ CertificateDomains: each.names, Services: each.services?.join(", ") || "None" },
      ...{
        NotBefore: null,
        HasPrivateKey: each.hasPrivateKey ?? true,
        IsSelfSigned: each.selfSigned ?? false,
      },
    },
  }));

const adapters = ({ servers: all }: Organisation): Shown[] =>
  Object.values(all).flatMap(({ name, addresses = [] }) =>
    addresses.map((address, index) => ({
      type: `${tasks}NetworkConnectionInfo`,
      of: name,
      properties: {
        ...{ Name: `Adapter ${index}`, DnsServers: ["10.0.0.1"], IPAddresses: [address] },
        ...{ AdapterGuid: "3a1f0001-1c2d-4e3f-8a9b-0c0d0e001eef", MacAddress: "00:00:5E:00:53:01" },
      },
    })),
  );

const services = ({ servers: all }: Organisation): Shown[] =>
  Object.values(all).map(({ name }) => ({
    type: `${management}TransportServer`,
    properties: { Name: name, Identity: name, MessageRetryInterval: "00:15:00" },
  }));

const transport = (config: TransportConfig): Shown => ({
  type: `${configuration}TransportConfigContainer`,
  properties: {
    ...{
      MaxSendSize: limitText(config.maxSendSize),
      MaxReceiveSize: limitText(config.maxReceiveSize),
    },
    MaxRecipientEnvelopeLimit: String(config.maxRecipientEnvelopeLimit ?? "Unlimited"),
    TLSReceiveDomainSecureList: config.tlsReceiveDomainSecureList ?? [],
    TLSSendDomainSecureList: config.tlsSendDomainSecureList ?? [],
    ShadowRedundancyEnabled: true,
  },
});

const limitText = (limit: number | "Unlimited" | undefined): string =>
  typeof limit === "number" ? sizeText(limit) : "Unlimited";
