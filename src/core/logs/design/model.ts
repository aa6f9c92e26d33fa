import { type Connector, identityOf, type Organisation, serverNamed } from "../../model";
import {
  acceptedDomainFor,
  decidingServers,
  mayTake,
  type Receiver,
  receiversOf,
  type Sender,
  selectAmong,
  senderOf,
  winnerFor,
} from "../../simulate";
import { addressOf, listenOf, serverIn } from "../usage/endpoints";

/** What a design says of who takes a session: asked for many sessions, most of which ask what others asked. */
export class DesignModel {
  readonly organisation: Organisation;
  readonly #receivers = new Map<string, Connector>();
  readonly #senders = new Map<string, Connector>();
  readonly #sending: readonly Sender[];
  readonly #takers = new Map<string, Receiver | null | undefined>();
  readonly #routes = new Map<string, ReadonlySet<string>>();

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    const connectors = Object.values(organisation.connectors);
    for (const each of connectors) {
      const named = each.kind === "receive" ? this.#receivers : this.#senders;
      named.set(identityOf(organisation, each).toLowerCase(), each);
    }
    this.#sending = connectors.flatMap((each) =>
      each.kind === "send" ? [senderOf(organisation, each)] : [],
    );
  }

  /** The connector that a log names; undefined where the design has none of that name. */
  named(direction: "in" | "out", connector: string): Connector | undefined {
    const of = direction === "in" ? this.#receivers : this.#senders;
    return of.get(connector.toLowerCase());
  }

  /** A send connector by its name, read. */
  sender(connector: string): Sender | undefined {
    const wanted = connector.toLowerCase();
    return this.#sending.find((each) => each.connector.name.toLowerCase() === wanted);
  }

  /** There are connectors for this direction at all. */
  knows(direction: "in" | "out"): boolean {
    return (direction === "in" ? this.#receivers : this.#senders).size > 0;
  }

  /** Whether the server that stands before a receive connector's name is in the design. */
  hasServerOf(connector: string): boolean {
    return this.#server(connector) !== undefined;
  }

  /**
   * The receiver that takes a client at a local endpoint of the server of a connector; null for none,
   * undefined where the server is not there, the endpoints cannot be read, or the design cannot tell: connectors tie
   * (R16), or one that may take the client too was not shown whole.
   */
  taker(connector: string, local: string, remote: string): Receiver | null | undefined {
    const server = this.#server(connector);
    if (!server) return undefined;
    const key = `${server.id} ${local} ${remote}`;
    if (this.#takers.has(key)) return this.#takers.get(key);
    const listen = listenOf(local);
    const from = addressOf(remote);
    if (!listen || !from) return undefined;
    const receivers = receiversOf(this.organisation, server);
    const { winner, tie, candidates } = selectAmong(receivers, listen, from);
    const isOpen =
      tie.length > 0 ||
      receivers.some(
        (each) => each !== winner && mayTake(each, listen, from, candidates[0]?.addresses),
      );
    const taker = isOpen ? undefined : (winner ?? null);
    this.#takers.set(key, taker);
    return taker;
  }

  /**
   * Names of the send connectors that may take mail for a domain, over all servers and sizes up to `largest`;
   * undefined where mail for it needs none, or the design has none.
   */
  senders(domain: string, largest: number): ReadonlySet<string> | undefined {
    if (this.#sending.length === 0 || domain === "") return undefined;
    if (acceptedDomainFor(domain, this.organisation)?.type === "Authoritative") return undefined;
    const key = `${largest} ${domain}`;
    const before = this.#routes.get(key);
    if (before) return before;
    const names = new Set<string>();
    const servers = [undefined, ...decidingServers(this.#sending, this.organisation)];
    for (const size of new Set([0, largest]))
      for (const server of servers) {
        const winner = winnerFor(this.#sending, domain, size, server, this.organisation);
        if (winner) names.add(winner.sender.connector.name);
      }
    this.#routes.set(key, names);
    return names;
  }

  #server(connector: string) {
    return serverNamed(this.organisation, serverIn(connector));
  }
}

/** What was imported as deployed, asked in the same way; undefined where nothing was. */
export function deployedModel(organisation: Organisation): DesignModel | undefined {
  const { deployed } = organisation;
  if (Object.keys(deployed).length === 0) return undefined;
  return new DesignModel({ ...organisation, connectors: deployed });
}

/** Send connectors that Exchange makes for itself are in no design. */
export const isOwnSender = (connector: string): boolean =>
  /^(?:intra-organization smtp|inbound proxy internal|client proxy) send connector$/i.test(
    connector,
  );
