/** What a device did with the packet or the connection of a line; a capture does nothing. */
export type TraceAction = "allowed" | "dropped" | "seen";

/** What a line shows of a connection: its opening, the answer to it, a refusal by reset, or something later. */
export type TraceSign = "open" | "answer" | "refusal" | "later";

/** An endpoint. Addresses are printed in one way (K9); port 0 where there is none, address "" where the line has none. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One line of a trace that has an address pair. */
export interface TraceEvent {
  /** 1-based. */
  readonly line: number;
  /** Milliseconds since 1970 as the clock of the device shows it, read as if it were UTC. */
  readonly time: number;
  readonly protocol: "tcp" | "udp" | "other";
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly action: TraceAction;
  readonly sign: TraceSign;
  /** How many packets the line stands for. */
  readonly packets: number;
  /** The device says that no answer came. */
  readonly unanswered?: true;
  /** Which way the packet went, as the host that logged it sees it. */
  readonly direction?: "in" | "out";
}

/** An inside address and what it is outside (K3). */
export interface NatPair {
  readonly inside: string;
  readonly outside: string;
}
