import {
  assumedValue,
  type Connector,
  type Organisation,
  type ReceiveConnector,
  receiveConnectorsOf,
  type Server,
  sendConnectors,
} from "../model";
import {
  type Receiver,
  receiverOf,
  routeCandidates,
  type Sender,
  sampleDomains,
  senderOf,
} from "../simulate";
import { bindingsIn } from "./bindings";
import { type Claim, claim, claimOf, shareAddress, sharePort } from "./components";
import type { Judge } from "./judge";
import { rows } from "./lists";
import type { Member } from "./member";
import type { Surroundings } from "./moves";
import { ReceiveJudge } from "./receiveJudge";
import { Refusals } from "./refused";
import { SendJudge } from "./sendJudge";

/** What some members that hang together are planned with. */
export interface Setting {
  readonly judge: Judge;
  readonly refusals: Refusals;
  readonly surroundings: Surroundings;
}

/** A receive connector that stays, with what it claims. */
interface Still {
  readonly connector: ReceiveConnector;
  readonly receiver: Receiver | undefined;
  readonly claim: Claim;
  readonly role: unknown;
  readonly name: string;
}

/** One server, or the send side of the organisation, as the plan of all its members sees it. */
export class Territory {
  readonly #organisation: Organisation;
  readonly #server: Server | undefined;
  readonly #still: readonly Still[];
  readonly #senders: readonly Sender[];
  readonly #names: ReadonlySet<string>;
  readonly #ports: ReadonlySet<number>;

  /** `old` is what is deployed, with the servers of both ends; members of this territory are those that move. */
  constructor(old: Organisation, server: Server | undefined, members: readonly Member[]) {
    this.#organisation = old;
    this.#server = server;
    const moving = new Set(members.map(({ id }) => id));
    const all: readonly Connector[] = server
      ? receiveConnectorsOf(old, server.id)
      : sendConnectors(old);
    const still = all.filter(({ id }) => !moving.has(id));
    this.#still = still.flatMap((each) => (each.kind === "receive" ? this.#stands(each) : []));
    this.#senders = still.flatMap((each) => (each.kind === "send" ? senderOf(old, each) : []));
    this.#names = new Set(
      [...all, ...members.flatMap(({ end }) => end ?? [])].map(({ name }) => name.toLowerCase()),
    );
    const bindings = members.flatMap((member) => member.rows("new", "Bindings"));
    this.#ports = new Set(
      [
        ...bindingsIn(bindings),
        ...this.#still.flatMap(({ receiver }) => receiver?.bindings ?? []),
      ].map(({ port }) => port),
    );
  }

  setting(members: readonly Member[]): Setting {
    return this.#server ? this.#receiving(this.#server, members) : this.#sending(members);
  }

  #receiving(server: Server, members: readonly Member[]): Setting {
    const claims = members.map(claimOf);
    const names = new Set(
      members.flatMap(({ old, end }) =>
        [old, end].flatMap((each) => each?.name.toLowerCase() ?? []),
      ),
    );
    const isMoving = members.some((member) => member.differs.includes("place") || !member.old);
    const near = this.#still.filter(
      ({ claim: own, name, role }) =>
        claims.some(
          (each) =>
            sharePort(own, each) &&
            (shareAddress(own, each) || (isMoving && role !== "FrontendTransport")),
        ) || names.has(name),
    );
    const meeting = near.filter(({ claim: own }) => claims.some((each) => sharePort(own, each)));
    const refusals = new Refusals(
      this.#organisation,
      members,
      near.map(({ connector }) => connector),
    );
    const judge = new ReceiveJudge(
      this.#organisation,
      server,
      members,
      meeting.flatMap(({ receiver }) => receiver ?? []),
      refusals,
    );
    const around = meeting.map(({ connector }) => ({
      bindings: rows(assumedValue(this.#organisation, connector, "Bindings")),
      ranges: rows(assumedValue(this.#organisation, connector, "RemoteIPRanges")),
    }));
    return {
      judge,
      refusals,
      surroundings: { server, around, names: this.#names, ports: this.#ports },
    };
  }

  #sending(members: readonly Member[]): Setting {
    const organisation = this.#organisation;
    const ends = members.flatMap(({ old, end }) =>
      [old, end].flatMap((each) => (each?.kind === "send" ? senderOf(organisation, each) : [])),
    );
    const domains = new Set(ends.flatMap(({ spaces }) => spaces.flatMap(sampleDomains)));
    const near = new Set<Sender>();
    for (const domain of domains)
      for (const { sender } of routeCandidates(this.#senders, domain, 0, undefined, organisation)
        .candidates)
        near.add(sender);
    const names = new Set(
      members.flatMap(({ old, end }) =>
        [old, end].flatMap((each) => each?.name.toLowerCase() ?? []),
      ),
    );
    const refusals = new Refusals(
      organisation,
      members,
      this.#senders.flatMap(({ connector }) =>
        names.has(connector.name.toLowerCase()) ? connector : [],
      ),
    );
    return {
      judge: new SendJudge(organisation, members, [...near], refusals),
      refusals,
      surroundings: { server: undefined, around: [], names: this.#names, ports: new Set() },
    };
  }

  #stands(connector: ReceiveConnector): Still {
    const value = (parameter: string) => assumedValue(this.#organisation, connector, parameter);
    return {
      connector,
      receiver: receiverOf(this.#organisation, connector),
      claim: claim(rows(value("Bindings")), rows(value("RemoteIPRanges"))),
      role: value("TransportRole"),
      name: connector.name.toLowerCase(),
    };
  }
}
