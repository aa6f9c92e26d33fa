import type { Organisation, Server } from "../model";
import {
  decidingServers,
  originOf,
  type Sender,
  sampleDomains,
  senderOf,
  winnerFor,
} from "../simulate";
import type { Judge, Loss, Weight } from "./judge";
import type { Member, Version } from "./member";
import type { Refusals } from "./refused";

/** A class of mail: its domain, its size, and the server that decides. */
interface Class {
  readonly domain: string;
  readonly size: number;
  readonly server: Server | undefined;
}

/** By which connector mail leaves, and by what way of it. */
interface Route {
  readonly id: string;
  readonly way: string;
}

/** Parameters that say where a connector sends to and how safely. */
const wayParameters = [
  ...["DNSRoutingEnabled", "SmartHosts", "Port", "SmartHostAuthMechanism", "RequireTLS"],
  ...["TlsAuthLevel", "TlsDomain", "DomainSecureEnabled", "IgnoreSTARTTLS", "TlsCertificateName"],
];

/** Judges send connectors: each class of mail leaves by the connector of one of the ends (O13), in a way of one (O7). */
export class SendJudge implements Judge {
  readonly #organisation: Organisation;
  readonly #refusals: Refusals;
  readonly #around: readonly Sender[];
  readonly #classes: readonly Class[];
  readonly #old: readonly (Route | undefined)[];
  readonly #new: readonly (Route | undefined)[];
  readonly #ways = new Map<Sender, string>();

  constructor(
    organisation: Organisation,
    members: readonly Member[],
    around: readonly Sender[],
    refusals: Refusals,
  ) {
    this.#organisation = organisation;
    this.#refusals = refusals;
    this.#around = around;
    const ends = members.flatMap(({ old, end }) => [old, end].flatMap((each) => this.#read(each)));
    this.#classes = classesOf(organisation, ends, around);
    const at = (end: "old" | "end") =>
      this.#routes(members.flatMap((member) => this.#read(member[end])));
    this.#old = at("old");
    this.#new = at("end");
  }

  accepts(state: readonly Version[], at: number): boolean {
    return this.#refusals.accepts(state, at);
  }

  weigh(state: readonly Version[]): Weight {
    let [loses, weak] = [0, 0];
    this.#each(state, (_, route, old, now) => {
      const verdict = judge(route, old, now);
      if (verdict === "lost") loses += 1;
      if (verdict === "weak") weak += 1;
    });
    return { exposes: 0, opens: 0, loses, weak };
  }

  lost(state: readonly Version[]): readonly Loss[] {
    const domains = new Set<string>();
    this.#each(state, ({ domain }, route, old, now) => {
      if (judge(route, old, now) === "lost") domains.add(domain);
    });
    return [...domains].map((domain) => ({ kind: "send", domain }));
  }

  #read(connector: Member["old"]): Sender[] {
    return connector?.kind === "send" ? [senderOf(this.#organisation, connector)] : [];
  }

  #each(
    state: readonly Version[],
    visit: (
      each: Class,
      route: Route | undefined,
      old: Route | undefined,
      now: Route | undefined,
    ) => void,
  ): void {
    const routes = this.#routes(state.flatMap(({ connector }) => this.#read(connector)));
    this.#classes.forEach((each, at) => {
      visit(each, routes[at], this.#old[at], this.#new[at]);
    });
  }

  #routes(members: readonly Sender[]): readonly (Route | undefined)[] {
    const senders = [...members, ...this.#around];
    return this.#classes.map(({ domain, size, server }) => {
      const winner = winnerFor(senders, domain, size, server, this.#organisation);
      return winner && { id: winner.sender.connector.id, way: this.#wayOf(winner.sender) };
    });
  }

  #wayOf(sender: Sender): string {
    const known = this.#ways.get(sender);
    if (known !== undefined) return known;
    const way = JSON.stringify(wayParameters.map((each) => sender.value(each) ?? null));
    this.#ways.set(sender, way);
    return way;
  }
}

function judge(
  route: Route | undefined,
  old: Route | undefined,
  now: Route | undefined,
): "fine" | "weak" | "lost" {
  const ends = [old, now];
  if (!route) return old && now ? "lost" : "fine";
  // Where an end takes nothing, anything between has to be the way of the other.
  if (!ends.some((each) => each?.id === route.id)) return "lost";
  return ends.some((each) => each?.id === route.id && each.way === route.way) ? "fine" : "weak";
}

/** Domains that the members take at either end, at every kind of deciding server, below and above each limit. */
function classesOf(
  organisation: Organisation,
  ends: readonly Sender[],
  around: readonly Sender[],
): readonly Class[] {
  const domains = new Set(ends.flatMap(({ spaces }) => spaces.flatMap(sampleDomains)));
  const limits = new Set<number>();
  for (const { maxMessageSize } of [...ends, ...around])
    if (maxMessageSize !== undefined) limits.add(maxMessageSize + 1);
  const sizes = [0, ...[...limits].sort((a, b) => a - b)];
  const servers = kindsOf(organisation, [...ends, ...around]);
  return [...domains].flatMap((domain) =>
    sizes.flatMap((size) => servers.map((server) => ({ domain, size, server }))),
  );
}

/** One deciding server of each site that no sender names, and those that one names. */
function kindsOf(
  organisation: Organisation,
  senders: readonly Sender[],
): readonly (Server | undefined)[] {
  const all = decidingServers(senders, organisation);
  const named = new Set(senders.flatMap((each) => [...originOf(each, organisation).ids]));
  const sites = new Set<string>();
  const chosen = all.filter((server) => {
    if (named.has(server.id)) return true;
    const site = (server.site ?? "").toLowerCase();
    const isFirst = !sites.has(site);
    sites.add(site);
    return isFirst;
  });
  return chosen.length > 0 ? chosen : [undefined];
}
