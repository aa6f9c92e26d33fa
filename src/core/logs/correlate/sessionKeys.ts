import type { Attempt } from "../traces/attempts";
import type { Endpoint, NatPair } from "../traces/event";
import type { Timed } from "./timed";

/** How much of a connection is compared: both sides, all but the client's address, or the client's port alone. */
export type Level = "tuple" | "translated" | "port";

const side = ({ address, port }: Endpoint): string => `${address} ${port}`;

/** Sessions that may come to be compared with one attempt; more are not looked at. */
const mostAlike = 200;

/** Sessions that have a client's endpoint, found by what a trace shows of them (K3). */
export class SessionKeys {
  readonly #byKey = new Map<string, Timed[]>();

  /**
   * `nat`: inside addresses and what they are outside, so that a trace from outside is matched too. Only sessions
   * that some attempt may be are kept: the port of the client stays the same on the way.
   */
  constructor(sessions: readonly Timed[], nat: readonly NatPair[], attempts: readonly Attempt[]) {
    const ports = new Set(attempts.map(({ from }) => from.port));
    const outside = new Map(nat.map((pair) => [pair.inside, pair.outside]));
    for (const session of sessions) {
      const { client, server, direction } = session;
      if (!client || !server || !ports.has(client.port)) continue;
      this.#add(`tuple ${side(client)} ${side(server)}`, session);
      const shown = outside.get((direction === "out" ? client : server).address);
      if (shown !== undefined) {
        const other = { ...(direction === "out" ? client : server), address: shown };
        const sides = direction === "out" ? [other, server] : [client, other];
        this.#add(`tuple ${sides.map(side).join(" ")}`, session);
      }
      if (direction !== "out") continue;
      this.#add(`translated ${client.port} ${side(server)}`, session);
      this.#add(`port ${client.port}`, session);
    }
  }

  of(attempt: Attempt, level: Level): readonly Timed[] {
    const { from, to } = attempt;
    const key =
      level === "tuple"
        ? `tuple ${side(from)} ${side(to)}`
        : level === "translated"
          ? `translated ${from.port} ${side(to)}`
          : `port ${from.port}`;
    return this.#byKey.get(key) ?? [];
  }

  #add(key: string, session: Timed): void {
    const known = this.#byKey.get(key);
    if (!known) this.#byKey.set(key, [session]);
    else if (known.length < mostAlike) known.push(session);
  }
}
