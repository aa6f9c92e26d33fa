import { ascending } from "../../values";
import type { Session } from "../sessions/session";
import { endpointIn } from "../traces/endpoint";
import type { Endpoint } from "../traces/event";

/** What of a session is compared with a trace. */
export type SessionFacts = Pick<
  Session,
  "id" | "connector" | "direction" | "start" | "end" | "local" | "remote" | "verdict" | "cause"
>;

/** A session with its times as numbers and its endpoints as sides of a connection. */
export interface Timed {
  readonly id: string;
  readonly connector: string;
  readonly direction: "in" | "out";
  /** Milliseconds since 1970, UTC. */
  readonly start: number;
  readonly end: number;
  /** Who connects; undefined where the connection never came about (R13). */
  readonly client: Endpoint | undefined;
  readonly server: Endpoint | undefined;
  readonly cause: string;
  /** It never came further than trying to connect (K4). */
  readonly isFailedConnect: boolean;
}

/** Connects that nobody answered: Winsock 10060. */
export const timedOut = "conn-timeout-10060";
/** Connects that this host itself forbade: Winsock 10013. */
export const blockedHere = "local-block-10013";

/** Sessions as a trace is compared with them, in the order of their start. */
export function timedOf(sessions: Iterable<SessionFacts>): readonly Timed[] {
  const found: Timed[] = [];
  for (const session of sessions) {
    const { id, connector, direction, cause } = session;
    const [local, remote] = [endpointIn(session.local), endpointIn(session.remote)];
    const [start, end] = [Date.parse(session.start), Date.parse(session.end)];
    if (!Number.isFinite(start) || !Number.isFinite(end)) continue;
    const [client, server] = direction === "out" ? [local, remote] : [remote, local];
    const isFailedConnect =
      direction === "out" && session.verdict === "failed" && !local && !!remote;
    found.push({ id, connector, direction, start, end, client, server, cause, isFailedConnect });
  }
  return found.sort((one, other) => one.start - other.start || ascending(one.id, other.id));
}
