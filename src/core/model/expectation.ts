/** A session as it is asked of the simulation: a client connects and submits one message. */
export interface InboundQuestion {
  /** Name of the server. */
  readonly server: string;
  /** Local address and port: `10.0.0.11:25`, `[2001:db8::11]:25`. */
  readonly listen: string;
  /** Address of the client. */
  readonly from: string;
  /** TLS is started where it is offered; absent = false. */
  readonly tls?: boolean;
  /** Name in the certificate that the client shows. */
  readonly clientCert?: string;
  readonly auth?: "basic" | "ntlm";
  /** Name after EHLO; absent = the address of the client as a literal. */
  readonly ehlo?: string;
  /** Absent = the session stops before MAIL FROM; "" = the empty sender. */
  readonly mailFrom?: string;
  readonly rcptTo?: readonly string[];
  /** That many recipients of the default domain, in place of `rcptTo`. */
  readonly rcptCount?: number;
  /** Bytes, declared in MAIL FROM. */
  readonly size?: number;
  /** Body by BDAT instead of DATA. */
  readonly bdat?: boolean;
  /** The body holds a line feed without a carriage return. */
  readonly bareLf?: boolean;
}

/** What the host at the other end can do; what is left out is as a sound Internet host has it. */
export interface RemoteHost {
  /** `nxdomain`: the name does not exist; `loopback`: its MX is this organisation. */
  readonly dns?: "ok" | "nxdomain" | "loopback" | "fails";
  readonly port?: "open" | "refused" | "silent";
  readonly starttls?: boolean;
  readonly handshake?: "ok" | "fails";
  readonly certificate?: {
    readonly names?: readonly string[];
    readonly trusted?: boolean;
    readonly expired?: boolean;
  };
  /** Mechanisms after AUTH; none = not offered. */
  readonly auth?: readonly string[];
  /** Whether the account is taken; absent = it is. */
  readonly signIn?: "ok" | "refused";
  /** Largest message that it announces in SIZE, bytes. */
  readonly maxSize?: number;
  /** Keywords of its EHLO reply besides STARTTLS, AUTH and SIZE: `CHUNKING`, `X-ANONYMOUSTLS`, `XOORG`. */
  readonly extensions?: readonly string[];
  /** A whole reply to a command, as `550 5.7.1 …`. */
  readonly replies?: Readonly<
    Partial<Record<"banner" | "ehlo" | "mail" | "rcpt" | "data", string>>
  >;
}

/** A message as it is asked of the routing. */
export interface OutboundQuestion {
  readonly mailFrom?: string;
  readonly rcptTo: string;
  /** Whether the recipient is an object of the directory; absent = it is not. */
  readonly known?: boolean;
  /** Bytes. */
  readonly size?: number;
  /** Name of the deciding server; absent = any. */
  readonly server?: string;
  readonly remote?: RemoteHost;
}

export interface InboundAnswer {
  /** Name; null = none; absent = whichever. */
  readonly connector?: string | null;
  readonly verdict: "accepted" | "refused" | "no-listener" | "no-connector";
  /** Id of the deciding reply. */
  readonly reply?: string;
  /** Rights that the session must hold. */
  readonly permissionsInclude?: readonly string[];
}

export type RouteOutcome =
  | "delivered"
  | "delivered-clear"
  | "retry"
  | "ndr"
  | "too-large"
  | "no-connector";

export interface OutboundAnswer {
  /** Name; null = none; absent = whichever. */
  readonly connector?: string | null;
  /** Smart hosts in their order, or `dns`. */
  readonly nextHop?: readonly string[] | "dns";
  readonly outcome?: RouteOutcome;
  /** Beginning of the reply that the queue shows. */
  readonly reply?: string;
  /** Delivery type of the queue at the deciding server. */
  readonly queue?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A question with the answer that the design has to give, asked again at every edit. */
export type Expectation =
  | (Named & { readonly simulate: InboundQuestion; readonly expect: InboundAnswer })
  | (Named & { readonly route: OutboundQuestion; readonly expect: OutboundAnswer })
  | (Named & {
      readonly exposure: { readonly server: string; readonly listen: string };
      /** How many addresses may relay without signing in, a decimal text. */
      readonly expect: { readonly strangerRelayAddresses: string };
    });
