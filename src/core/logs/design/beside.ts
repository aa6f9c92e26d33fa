import { identityOf, type Organisation, type Server, serverNamed } from "../../model";
import { receiversOf, selectAmong } from "../../simulate";
import { parseAddress, parseBinding } from "../../values";
import type { Session } from "../sessions/session";

/** How a log and a design disagree about a connector. */
export type Disagreement =
  /** The design has no connector of this name. */
  | "no-such-connector"
  /** The design has no such server. */
  | "no-such-server"
  /** By the design another connector takes the session. */
  | "other-connector"
  /** By the design nobody listens there, or no range holds the client. */
  | "no-connector"
  /** Many names come from one address: a device in front translates the addresses of clients (K8). */
  | "one-address";

/** What sessions of one connector show that the design does not. */
export interface Beside {
  readonly what: Disagreement;
  readonly connector: string;
  /** By the design; null where none takes it. */
  readonly predicted: string | null;
  /** Addresses of the other ends, sorted, at most a hundred. */
  readonly remotes: readonly string[];
  readonly sessions: number;
  readonly first: string;
}

interface Gathered {
  readonly what: Disagreement;
  readonly connector: string;
  readonly predicted: string | null;
  readonly remotes: Set<string>;
  readonly first: string;
  sessions: number;
}

/** From so many sessions and names of clients on, one address is no accident. */
const many = { sessions: 20, names: 3 };
const mostRemotes = 100;

/** Holds sessions beside a design. Feed them one by one, then ask: nothing is kept but what disagrees. */
export class BesideDesign {
  readonly #organisation: Organisation;
  readonly #found = new Map<string, Gathered>();
  readonly #clients = new Map<
    string,
    { remotes: Set<string>; names: Set<string>; sessions: number; first: string }
  >();
  /** Predictions by server, local endpoint and client: most sessions ask what others asked. */
  readonly #predicted = new Map<string, string | null>();
  readonly #receive: ReadonlySet<string>;
  readonly #send: ReadonlySet<string>;

  constructor(organisation: Organisation) {
    this.#organisation = organisation;
    const names = (kind: "receive" | "send"): ReadonlySet<string> =>
      new Set(
        Object.values(organisation.connectors)
          .filter((each) => each.kind === kind)
          .map((each) => identityOf(organisation, each).toLowerCase()),
      );
    this.#receive = names("receive");
    this.#send = names("send");
  }

  add(session: Session): void {
    if (session.direction === "out") this.#sent(session);
    else this.#received(session);
  }

  /** What disagrees, the most sessions first. */
  all(): readonly Beside[] {
    const translated = [...this.#clients].flatMap(([connector, each]): Gathered[] =>
      each.remotes.size === 1 && each.names.size >= many.names && each.sessions >= many.sessions
        ? [{ what: "one-address", connector, predicted: connector, ...each }]
        : [],
    );
    return [...this.#found.values(), ...translated]
      .map(({ remotes, ...each }) => ({
        ...each,
        remotes: [...remotes].sort().slice(0, mostRemotes),
      }))
      .sort((a, b) => b.sessions - a.sessions || (a.connector < b.connector ? -1 : 1));
  }

  /** Send connectors that Exchange makes for itself are in no design. */
  #sent(session: Session): void {
    const name = session.connector.toLowerCase();
    const isOwn =
      /^(?:intra-organization smtp|inbound proxy internal|client proxy) send connector$/;
    if (this.#send.size === 0 || this.#send.has(name) || isOwn.test(name)) return;
    this.#tell("no-such-connector", session, null);
  }

  #received(session: Session): void {
    this.#client(session);
    const slash = session.connector.indexOf("\\");
    const server = serverNamed(this.#organisation, session.connector.slice(0, Math.max(slash, 0)));
    if (!server) {
      this.#tell("no-such-server", session, null);
      return;
    }
    const predicted = this.#predict(server, session);
    const name = session.connector.toLowerCase();
    if (!this.#receive.has(name)) this.#tell("no-such-connector", session, predicted ?? null);
    else if (predicted === null) this.#tell("no-connector", session, null);
    else if (predicted !== undefined && predicted.toLowerCase() !== name)
      this.#tell("other-connector", session, predicted);
  }

  /** The connector that takes the session by the design; null for none, undefined where endpoints cannot be read. */
  #predict(server: Server, { local, remote }: Session): string | null | undefined {
    const client = addressOf(remote);
    const key = `${server.id} ${local} ${client}`;
    const before = this.#predicted.get(key);
    if (before !== undefined) return before;
    const listen = parseBinding(local.replace(/%[^\]]*/, ""));
    const from = parseAddress(client);
    if (!listen.ok || !from.ok) return undefined;
    const receivers = receiversOf(this.#organisation, server);
    const { winner } = selectAmong(receivers, listen.value, from.value);
    const predicted = winner ? identityOf(this.#organisation, winner.connector) : null;
    this.#predicted.set(key, predicted);
    return predicted;
  }

  #client(session: Session): void {
    const known = this.#clients.get(session.connector) ?? {
      remotes: new Set<string>(),
      names: new Set<string>(),
      sessions: 0,
      first: session.id,
    };
    this.#clients.set(session.connector, known);
    known.sessions += 1;
    if (known.remotes.size < 2) known.remotes.add(addressOf(session.remote));
    if (session.ehlo !== null && known.names.size < many.names)
      known.names.add(session.ehlo.toLowerCase());
  }

  #tell(what: Disagreement, session: Session, predicted: string | null): void {
    const key = `${what}\n${session.connector}\n${predicted}`;
    const known = this.#found.get(key) ?? {
      what,
      connector: session.connector,
      predicted,
      remotes: new Set<string>(),
      sessions: 0,
      first: session.id,
    };
    this.#found.set(key, known);
    known.sessions += 1;
    if (known.remotes.size < mostRemotes) known.remotes.add(addressOf(session.remote));
  }
}

/** The address of an endpoint, without port, brackets and scope (R12). */
const addressOf = (endpoint: string): string =>
  endpoint
    .slice(0, Math.max(endpoint.lastIndexOf(":"), 0))
    .replace(/^\[|\]$/g, "")
    .replace(/%.*$/, "");
