import type { Pace } from "./asked";
import type { SessionColumns } from "./columns";
import { type Dimension, dimension, Words } from "./dimension";
import { Hosts } from "./hosts";
import type { SessionSource } from "./source";
import { agreedEnd, hostEnd, hostOf, replyOf, senderDomain, signInOf, tlsWord } from "./values";

/** Sessions that are looked at between two looks at the clock. */
const piece = 512;
/** So many texts are remembered with their codes. */
const most = 100_000;

/**
 * What is known of a session only by going through its rows, or by making texts: remote host, reply, domain
 * of the sender, TLS and sign-in. It is found out once a session, in pieces, and again where rows came.
 */
export class ToldSessions {
  readonly #words = {
    remote: new Words(),
    reply: new Words(),
    domain: new Words(),
    tls: new Words(),
    auth: new Words(),
  };
  #lines = new Uint32Array();
  #remote = new Uint32Array();
  #reply = new Uint32Array();
  #domain = new Uint32Array();
  #tls = new Uint8Array();
  #auth = new Uint8Array();
  readonly #hosts = new Map<number, number>();
  /** The addresses of the remote hosts. */
  readonly hosts = new Hosts();
  /** Another one whenever something was told. */
  state = 0;
  #last: SessionColumns | undefined;
  readonly #replies = new Map<number, number>();
  readonly #domains = new Map<number, number>();
  readonly #handshakes = new Map<number, number>();

  /** Finds out what is not known yet. */
  async upTo(source: SessionSource, columns: SessionColumns, pace: Pace): Promise<void> {
    if (this.#last === columns) return;
    this.#room(columns.count);
    const { lines } = columns;
    for (let at = 0; at < columns.count; at += 1) {
      if (this.#lines[at] === lines[at]) continue;
      this.#session(source, at);
      this.#lines[at] = lines[at] as number;
      this.state += 1;
      if (at % piece !== 0) continue;
      this.hosts.upTo(this.#words.remote.values);
      await pace.step();
    }
    this.hosts.upTo(this.#words.remote.values);
    this.#last = columns;
  }

  get remote(): Dimension {
    return dimension(this.#remote, this.#words.remote);
  }
  get reply(): Dimension {
    return dimension(this.#reply, this.#words.reply);
  }
  get domain(): Dimension {
    return dimension(this.#domain, this.#words.domain);
  }
  get tls(): Dimension {
    return dimension(this.#tls, this.#words.tls);
  }
  get auth(): Dimension {
    return dimension(this.#auth, this.#words.auth);
  }

  #session(source: SessionSource, at: number): void {
    const { remote, lastReply } = source.overview(at);
    const { tlsUp, tlsFailed, asked, outcome, sender } = source.glance(at);
    const words = this.#words;
    // Nearly every session has a port and a queue id of its own: they are told by what stands before.
    const host = source.head(remote, hostEnd);
    this.#remote[at] =
      host < 0
        ? words.remote.code(hostOf(source.text(remote)))
        : this.#known(this.#hosts, host, (text) => words.remote.code(source.text(text)));
    const agreed = source.head(lastReply, agreedEnd);
    this.#reply[at] = this.#known(this.#replies, agreed < 0 ? lastReply : agreed, (text) =>
      words.reply.code(replyOf(source.text(text))),
    );
    this.#domain[at] = this.#known(this.#domains, sender, () =>
      words.domain.code(sender < 0 ? "" : senderDomain(source.text(sender))),
    );
    const handshake = tlsFailed ? -2 : tlsUp;
    this.#tls[at] = this.#known(this.#handshakes, handshake, () =>
      words.tls.code(tlsWord(handshake === -2, handshake < 0 ? null : source.text(handshake))),
    );
    this.#auth[at] = words.auth.code(signInOf(asked, outcome));
  }

  #known(codes: Map<number, number>, number: number, find: (number: number) => number): number {
    let code = codes.get(number);
    if (code === undefined) {
      code = find(number);
      if (codes.size >= most) codes.clear();
      codes.set(number, code);
    }
    return code;
  }

  #room(count: number): void {
    if (this.#lines.length >= count) return;
    const room = Math.ceil(count * 1.25);
    const grown = <A extends Uint8Array | Uint32Array>(to: A, from: A): A => {
      to.set(from);
      return to;
    };
    this.#lines = grown(new Uint32Array(room), this.#lines);
    this.#remote = grown(new Uint32Array(room), this.#remote);
    this.#reply = grown(new Uint32Array(room), this.#reply);
    this.#domain = grown(new Uint32Array(room), this.#domain);
    this.#tls = grown(new Uint8Array(room), this.#tls);
    this.#auth = grown(new Uint8Array(room), this.#auth);
  }
}
