import type { ServerRole } from "../catalogue";

/** How a session is protected; "unknown" where the import did not show the parameter. */
export type Tls = "required" | "offered" | "none" | "unknown";
/** What can be said of a right: an export without permissions says neither yes nor no (R66). */
export type Answer = "yes" | "no" | "unknown";
/** Who may speak at a receive connector. */
export type Principal = "stranger" | "user" | "server" | "partner";
/** Against what is deployed; undefined = the same, or nothing was imported to compare with. */
export type Change = "new" | "changed" | "removed";
export type Service = "frontend" | "transport";

/** The remote ranges of one or more receive connectors. */
export interface NetworkNode {
  readonly kind: "network";
  readonly id: string;
  /** Named network, *Any address*, the one range, or `3 ranges`. */
  readonly name: string;
  readonly any: boolean;
  /** Its own name was given by a named network of the design. */
  readonly named: boolean;
  /** Canonical ranges, IPv4 first, by address. */
  readonly ranges: readonly string[];
  /** Addresses in the union of the ranges. */
  readonly addresses: bigint;
}

/** What a server listens on: one address and port, or every address of it, by one service. */
export interface ListenerNode {
  readonly kind: "listener";
  readonly id: string;
  readonly server: string;
  readonly port: number;
  /** undefined = all addresses of the families. */
  readonly address: string | undefined;
  readonly families: readonly (4 | 6)[];
  readonly service: Service;
  /** Only servers use it: port 717 and the Transport service of a Mailbox server (R3, R4). */
  readonly internal: boolean;
  /** Only disabled connectors name it, so nothing listens (R2). */
  readonly idle: boolean;
  /** Every connector behind it asks for sign-in. */
  readonly signIn: boolean;
}

export interface ReceiveNode {
  readonly kind: "receive";
  /** Id of the connector. */
  readonly id: string;
  readonly name: string;
  readonly server: string;
  readonly serverName: string;
  readonly service: Service;
  readonly internal: boolean;
  readonly enabled: boolean;
  readonly ports: readonly number[];
  readonly listeners: readonly string[];
  readonly network: string | undefined;
  /** Addresses in its ranges; the narrower is preferred (R13). */
  readonly addresses: bigint;
  readonly tls: Tls;
  /** Nobody but those who sign in may send. */
  readonly signIn: boolean;
  /** Passwords may pass in the clear. */
  readonly clearPasswords: boolean;
  readonly who: readonly Principal[];
  /** Strangers hold the right to any recipient. */
  readonly relay: Answer;
  /** No address ends here: narrower connectors take each of them (R13). */
  readonly neverReached: boolean;
  readonly change: Change | undefined;
}

export interface ServerNode {
  readonly kind: "server";
  readonly id: string;
  readonly server: string;
  readonly name: string;
  readonly version: string;
  readonly role: ServerRole;
  readonly site: string | undefined;
  /** Names of the servers alike that it stands for while they are folded, its own first. */
  readonly standsFor?: readonly string[];
}

export interface Space {
  /** `partner.example`, `*`, or `X400:…` for other types. */
  readonly space: string;
  readonly cost: number;
}

export interface SendNode {
  readonly kind: "send";
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly spaces: readonly Space[];
  readonly tls: Tls;
  /** Bytes; undefined = unlimited or unknown. */
  readonly limit: number | undefined;
  /** Ids of servers in this chart, by name. */
  readonly sources: readonly string[];
  readonly everywhere: boolean;
  readonly scoped: boolean;
  readonly hop: string;
  /** The next hop asks for a password. */
  readonly signIn: boolean;
  readonly clearPasswords: boolean;
  readonly change: Change | undefined;
}

export interface HopNode {
  readonly kind: "hop";
  readonly id: string;
  readonly route: "hosts" | "dns" | "unknown";
  readonly hosts: readonly string[];
  readonly port: number;
}

export type ChartNode = NetworkNode | ListenerNode | ReceiveNode | ServerNode | SendNode | HopNode;

/** A line of the chart; `connectors` made it, the first is selected by a click. */
export interface Edge {
  readonly id: string;
  readonly kind: "client" | "listener" | "source" | "hop" | "overflow";
  readonly from: string;
  readonly to: string;
  readonly connectors: readonly string[];
  /** The parameter that made it. */
  readonly parameter:
    | "Bindings"
    | "RemoteIPRanges"
    | "SourceTransportServers"
    | "SmartHosts"
    | "MaxMessageSize";
  readonly tls: Tls;
  readonly signIn: boolean;
  readonly clearPasswords: boolean;
  readonly relay: Answer;
  readonly enabled: boolean;
  readonly neverReached: boolean;
  /** Overflow: bytes above which mail goes this way (S28). */
  readonly above?: number;
}

/** One server with all that stands in its frame; the same object as long as nothing in it changed. */
export interface ServerGroup {
  readonly server: ServerNode;
  /** By service, then port. */
  readonly listeners: readonly ListenerNode[];
  /** By port, then narrowest first, then name; removed ones last. */
  readonly connectors: readonly ReceiveNode[];
  readonly networks: readonly NetworkNode[];
  readonly edges: readonly Edge[];
  readonly signs: ReadonlySet<Sign>;
  /** Connectors that differ from what is deployed, the removed among them. */
  readonly changes: number;
  /** It heads servers that are alike: closed, it stands for all of them. */
  readonly fold?: ServerFold & { readonly open: boolean };
  /** It stands by itself at a site where others are alike. */
  readonly exception?: ServerException;
}

/** In what a server differs from those of its site that are alike. */
export interface ServerException {
  /** How many are alike. */
  readonly from: number;
  /** Connectors that differ, or that only one side has. */
  readonly connectors: number;
  /** Values in which those of one name differ. */
  readonly values: number;
}

/** Servers of one site whose connectors are alike but for the servers' names. */
export interface ServerFold {
  /** Id of its first server. */
  readonly key: string;
  readonly site: string | undefined;
  /** In the order of the chart. */
  readonly members: readonly ServerGroup[];
}

/** Signs that the legend explains. */
export type Sign =
  | `tls-${Tls}`
  | "sign-in"
  | "clear-passwords"
  | "relay"
  | "cannot-tell"
  | "never-reached"
  | "overflow"
  | "disabled"
  | "changed"
  | "new"
  | "removed"
  | Principal;

/** Nodes and edges of a design by id, without pixels. */
export interface Chart {
  readonly networks: readonly NetworkNode[];
  readonly groups: readonly ServerGroup[];
  /** Servers alike, where there are many servers. */
  readonly folds: readonly ServerFold[];
  /** Servers that are not alike where others are, by id. */
  readonly exceptions: ReadonlyMap<string, ServerException>;
  /** Most specific address space first, then cost, then name. */
  readonly sends: readonly SendNode[];
  readonly hops: readonly HopNode[];
  /** Send connector → next hop, and overflow routes. */
  readonly outbound: readonly Edge[];
  readonly signs: ReadonlySet<Sign>;
  readonly counts: {
    readonly servers: number;
    readonly receive: number;
    readonly send: number;
    readonly changes: number;
  };
}
