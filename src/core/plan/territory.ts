import {
  type Connector,
  type Organisation,
  receiveConnectorsOf,
  type Server,
  sendConnectors,
} from "../model";
import {
  type Receiver,
  receiverOf,
  type Sender,
  sampleDomains,
  senderOf,
  spaceHolds,
} from "../simulate";
import { bindingsIn } from "./bindings";
import { claimOf, claimsIn, differsInService, listensIn } from "./components";
import type { Judge } from "./judge";
import type { Member } from "./member";
import type { Surroundings } from "./moves";
import { ReceiveJudge } from "./receiveJudge";
import { Refusals } from "./refused";
import { SendJudge } from "./sendJudge";

/** What some members that hang together are planned with. */
export interface Setting {
  readonly judge: Judge;
  readonly surroundings: Surroundings;
}

/** One server, or the send side of the organisation, as the plan of all its members sees it. */
export class Territory {
  readonly #organisation: Organisation;
  readonly #server: Server | undefined;
  readonly #still: readonly Receiver[];
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
    this.#still = still.flatMap((each) =>
      each.kind === "receive" ? (receiverOf(old, each) ?? []) : [],
    );
    this.#senders = still.flatMap((each) => (each.kind === "send" ? senderOf(old, each) : []));
    this.#names = new Set(
      [...all, ...members.flatMap(({ end }) => end ?? [])].map(({ name }) => name.toLowerCase()),
    );
    const bindings = members.flatMap((member) => member.rows("new", "Bindings"));
    this.#ports = new Set(
      [...bindingsIn(bindings), ...this.#still.flatMap((each) => each.bindings)].map(
        ({ port }) => port,
      ),
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
    const meeting: Receiver[] = [];
    const near: Connector[] = [];
    for (const receiver of this.#still) {
      const meets = claims.some(
        (claim) =>
          listensIn(receiver, claim) &&
          (claimsIn(receiver, claim) || differsInService(receiver, claim)),
      );
      if (meets) meeting.push(receiver);
      if (meets || names.has(receiver.connector.name.toLowerCase())) near.push(receiver.connector);
    }
    const refusals = new Refusals(this.#organisation, members, near);
    const judge = new ReceiveJudge(this.#organisation, server, members, meeting, refusals);
    const around = meeting.map(({ members: rowsOf }) => ({
      bindings: rowsOf("Bindings"),
      ranges: rowsOf("RemoteIPRanges"),
    }));
    return {
      judge,
      surroundings: { server, around, names: this.#names, ports: this.#ports },
    };
  }

  #sending(members: readonly Member[]): Setting {
    const organisation = this.#organisation;
    const ends = members.flatMap(({ old, end }) =>
      [old, end].flatMap((each) => (each?.kind === "send" ? senderOf(organisation, each) : [])),
    );
    const domains = new Set(ends.flatMap(({ spaces }) => spaces.flatMap(sampleDomains)));
    const near = this.#senders.filter(
      ({ enabled, spaces }) =>
        enabled && spaces.some((space) => [...domains].some((domain) => spaceHolds(space, domain))),
    );
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
      judge: new SendJudge(organisation, members, near, refusals),
      surroundings: { server: undefined, around: [], names: this.#names, ports: new Set() },
    };
  }
}
