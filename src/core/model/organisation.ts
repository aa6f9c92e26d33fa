import type { ExchangeVersion, ReceiveUsage, SendUsage, ServerRole } from "../catalogue";
import type { Value } from "../values";
import type { Acceptance } from "./accepted";
import type { Expectation } from "./expectation";
import { type Facts, noFacts } from "./facts";

/** What the design says of a connector: parameter name → canonical value. Absent = not said, null = said to be empty. */
export type Explicit = Readonly<Record<string, Value>>;

/** Text that was typed and could not be read yet; kept, so that a reload loses nothing. Lists: one text a row. */
export type Draft = string | readonly string[];

/** One entry of Add-ADPermission on a receive connector. */
export interface Permission {
  readonly user: string;
  readonly rights: readonly string[];
  readonly deny: boolean;
}

/** The tools of Exchange that make connectors of their own. */
export type Maker = "HCW" | "EdgeSync";

/** What has to be seen to elsewhere, so that a connector does what it is for. */
export interface Note {
  readonly text: string;
  readonly done?: true;
}

interface ConnectorBase {
  readonly id: string;
  readonly name: string;
  readonly explicit: Explicit;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Parameters that the import did not show: their value is unknown, which is neither empty nor the default. */
  readonly unknown: readonly string[];
  /** Kept with the design and ticked there; mail is not affected. */
  readonly notes?: readonly Note[];
  /** The tool that makes it; it is not for a script to make. */
  readonly madeBy?: Maker;
}

export interface ReceiveConnector extends ConnectorBase {
  readonly kind: "receive";
  /** Id of its server. */
  readonly server: string;
  /** A label at creation; an export does not hold it, so imported connectors have none. */
  readonly usage?: ReceiveUsage;
  /** Rights beside those of the permission groups; undefined = not imported, so unknown. */
  readonly permissions?: readonly Permission[];
}

export interface SendConnector extends ConnectorBase {
  readonly kind: "send";
  readonly usage?: SendUsage;
}

export type Connector = ReceiveConnector | SendConnector;

export interface Server {
  readonly id: string;
  readonly name: string;
  readonly fqdn?: string;
  readonly role: ServerRole;
  /** undefined = that of the organisation. */
  readonly version?: ExchangeVersion;
  readonly site?: string;
  /** All of its addresses; undefined = unknown. */
  readonly addresses?: readonly string[];
}

export type DomainType = "Authoritative" | "InternalRelay" | "ExternalRelay";

export interface AcceptedDomain {
  readonly id: string;
  readonly name: string;
  /** `corp.example`, `*.corp.example` or `*`. */
  readonly domain: string;
  readonly type: DomainType;
  readonly isDefault?: boolean;
}

export interface Certificate {
  readonly id: string;
  /** Name of the server that holds it; undefined = unknown. */
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
  /** Names or object identifiers of the extended key usages; absent = unknown. */
  readonly enhancedKeyUsage?: readonly string[];
}

export interface NamedNetwork {
  readonly id: string;
  readonly name: string;
  /** Canonical remote ranges. */
  readonly ranges: readonly string[];
  /** A device there hides the client's address. */
  readonly translates?: boolean;
}

/** A part of the organisation by id; order is made for each view by name, never by insertion. */
export type ById<T> = Readonly<Record<string, T>>;

/**
 * The design of one Exchange organisation. `deployed` holds the connectors as they were imported,
 * by the same id: the script then holds only what differs. Ids are made by `nextId`, so that core needs no randomness.
 */
export interface Organisation {
  readonly name: string;
  readonly version: ExchangeVersion;
  readonly servers: ById<Server>;
  readonly connectors: ById<Connector>;
  readonly deployed: ById<Connector>;
  readonly acceptedDomains: ById<AcceptedDomain>;
  readonly certificates: ById<Certificate>;
  readonly networks: ById<NamedNetwork>;
  readonly accepted: ById<Acceptance>;
  readonly expectations: ById<Expectation>;
  readonly facts: Facts;
  readonly nextId: number;
}

/** An organisation with nothing in it; `name` is shown in the top bar and in scripts' comments. */
export function emptyOrganisation(name: string, version: ExchangeVersion = "2019"): Organisation {
  return {
    name,
    version,
    servers: {},
    connectors: {},
    deployed: {},
    acceptedDomains: {},
    certificates: {},
    networks: {},
    accepted: {},
    expectations: {},
    facts: noFacts,
    nextId: 1,
  };
}
