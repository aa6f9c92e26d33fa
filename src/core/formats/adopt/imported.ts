import type { Usage } from "../../catalogue";
import type { PartExpectation } from "../../edit";
import type { DomainType, TransportConfig } from "../../model";
import type { Value } from "../../values";

/** Where something stood: the base name of its file and, where the notation has lines, the 1-based line. */
export interface Origin {
  readonly file?: string;
  readonly line?: number;
}

export interface ImportedConnector extends Origin {
  readonly kind: "receive" | "send";
  /** Name of the server; null for send connectors, and where the input does not say. */
  readonly server: string | null;
  readonly name: string;
  /** Parameter → canonical value. Absent = the input does not show it. */
  readonly properties: Readonly<Record<string, Value>>;
  readonly cmdlet?: string;
  /** Its name at the other end of a plan, where it is the same object under another name; JSON alone says it. */
  readonly was?: string;
  /** The usage that New- was given; no export shows it. */
  readonly usage?: Usage;
}

export interface ImportedPermission extends Origin {
  /** `EX01\Relay`. */
  readonly identity: string;
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
  /** The command whose output or text it was read from. */
  readonly cmdlet?: string;
}

/** What Set- is to change on a connector that exists when it runs. */
export interface ImportedChange extends Origin {
  readonly cmdlet: string;
  /** As written: `EX01\\Relay`, or a name alone. */
  readonly identity: string;
  readonly set: Readonly<Record<string, Value>>;
  /** Members put into a list and taken out of it, by parameter. */
  readonly add: Readonly<Record<string, readonly string[]>>;
  readonly remove: Readonly<Record<string, readonly string[]>>;
}

export interface ImportedRemoval extends Origin {
  readonly cmdlet: string;
  readonly identity: string;
}

export interface ImportedServer {
  readonly name: string;
  readonly fqdn?: string;
  readonly role?: "Mailbox" | "Edge";
  readonly site?: string;
  readonly addresses?: readonly string[];
  readonly version?: "2016" | "2019" | "SE";
}

export interface ImportedDomain {
  readonly name: string;
  /** `corp.example`, `*.corp.example` or `*`. */
  readonly domain: string;
  readonly type: DomainType;
  /** Only where it is the default domain. */
  readonly isDefault?: true;
}

export interface ImportedCertificate {
  /** Name of the server that holds it; absent = unknown. */
  readonly server?: string;
  /** Upper-case hexadecimal. */
  readonly thumbprint: string;
  readonly issuer: string;
  readonly subject: string;
  readonly names: readonly string[];
  /** ISO 8601, UTC. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly services?: readonly string[];
  readonly hasPrivateKey?: boolean;
  readonly selfSigned?: boolean;
  readonly enhancedKeyUsage?: readonly string[];
}

export interface ImportedNetwork {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly translates?: boolean;
}

/** Known and no part of a design. A property is told once a file, without a line. */
export interface SetAside extends Origin {
  readonly what: string;
}

/** A choice was made in reading. */
export interface Ambiguous extends Origin {
  readonly what: string;
  readonly chosen: string;
  /** Another reading that can be asked for: give one of its options under its id to the next reading. */
  readonly choice?: { readonly id: string; readonly options: readonly string[] };
}

/** Choices of a person, by the id of what was ambiguous. */
export type Choices = Readonly<Record<string, string>>;

/** What a script computes when it runs: told with its text, never guessed. */
export interface Computed extends Origin {
  /** Absent where a whole command is computed. */
  readonly parameter?: string;
  readonly source: string;
  readonly why: string;
}

/** What could not be read: a value of a connector, an object, or a whole input. */
export interface RefusedPart extends Origin {
  readonly column?: number;
  readonly connector?: string;
  readonly property?: string;
  /** The command as a script has it; what may be a password is left out. */
  readonly source?: string;
  readonly reason: string;
}

export interface Report {
  /** Objects that were read: connectors, accepted domains, certificates, permission entries. */
  readonly read: number;
  readonly setAside: readonly SetAside[];
  readonly ambiguous: readonly Ambiguous[];
  /** Names that no cmdlet and no export of these objects has. */
  readonly unknown: readonly SetAside[];
  readonly refused: readonly RefusedPart[];
  readonly computed: readonly Computed[];
  /** What else a person has to know of the input: how it was read. Absent = nothing. */
  readonly notes?: readonly SetAside[];
}

/**
 * What `portolan import` writes, and reads again. A list that is left out is unknown, an empty one is
 * known to be empty; `whole` names the sides whose list is known to be complete.
 */
export interface Imported {
  readonly connectors: readonly ImportedConnector[];
  /** Commands of a script stand in their lists as written; in the order of their lines they make the organisation. */
  readonly changes: readonly ImportedChange[];
  readonly removals: readonly ImportedRemoval[];
  /** The inputs that are scripts, in the order in which they run; absent where there is none. */
  readonly scripts?: readonly string[];
  /** Rights beside those of the permission groups. */
  readonly permissions?: readonly ImportedPermission[];
  /**
   * The connectors, as `EX01\Relay`, whose permissions these are all of: Get-ADPermission shows inherited
   * entries of each connector that it is asked for, so one that no entry names was not asked. Absent: the list
   * holds those of all connectors.
   */
  readonly permissionsOf?: readonly string[];
  readonly servers: readonly ImportedServer[];
  /** Servers were not listed: connectors and certificates merely name them. */
  readonly namedOnly?: readonly ["servers"];
  readonly acceptedDomains?: readonly ImportedDomain[];
  readonly certificates?: readonly ImportedCertificate[];
  readonly namedNetworks?: readonly ImportedNetwork[];
  /** Questions with the answers that they are to have; a design alone has them, and JSON written by hand. */
  readonly expectations?: readonly PartExpectation[];
  readonly whole: readonly ("receive" | "send")[];
  /** JSON that does not say what is whole: as one end of a plan its connectors are all there are. */
  readonly asGiven?: true;
  readonly transportConfig?: TransportConfig;
  /** The name of the organisation, as Get-OrganizationConfig shows it. */
  readonly organisation?: string;
  readonly report: Report;
}
