import { ByteColumn, Column, TimeColumn } from "../rows/column";
import type { TraceAction, TraceEvent, TraceSign } from "./event";

const protocols = ["tcp", "udp", "other"] as const;
const actions: readonly TraceAction[] = ["allowed", "dropped", "seen"];
const signs: readonly TraceSign[] = ["open", "answer", "refusal", "later"];
const directions = [undefined, "in", "out"] as const;

/** The events of a trace in the order of its lines, kept as numbers: 33 bytes each, whatever their text was. */
export class EventTable implements Iterable<TraceEvent> {
  readonly #time = new TimeColumn();
  readonly #line = new Column();
  readonly #from = new Column();
  readonly #to = new Column();
  readonly #ports = new Column();
  readonly #packets = new Column();
  readonly #signs = new ByteColumn();
  readonly #ways = new ByteColumn();
  readonly #addresses: string[] = [];
  readonly #numbers = new Map<string, number>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(event: TraceEvent): void {
    const at = this.#length;
    const { from, to, protocol, action, sign, direction } = event;
    this.#time.set(at, event.time);
    this.#line.set(at, event.line);
    this.#from.set(at, this.#numberOf(from.address));
    this.#to.set(at, this.#numberOf(to.address));
    this.#ports.set(at, from.port * 65_536 + to.port);
    this.#packets.set(at, event.packets);
    this.#signs.set(
      at,
      protocols.indexOf(protocol) + actions.indexOf(action) * 4 + signs.indexOf(sign) * 16,
    );
    this.#ways.set(at, directions.indexOf(direction) + (event.unanswered ? 4 : 0));
    this.#length += 1;
  }

  *[Symbol.iterator](): Iterator<TraceEvent> {
    for (let at = 0; at < this.#length; at += 1) yield this.#event(at);
  }

  #event(at: number): TraceEvent {
    const ports = this.#ports.get(at);
    const sign = this.#signs.get(at);
    const way = this.#ways.get(at);
    const direction = directions[way & 3];
    return {
      ...{ line: this.#line.get(at), time: this.#time.get(at), packets: this.#packets.get(at) },
      from: { address: this.#addresses[this.#from.get(at)] ?? "", port: ports >>> 16 },
      to: { address: this.#addresses[this.#to.get(at)] ?? "", port: ports & 0xffff },
      protocol: protocols[sign & 3] ?? "other",
      action: actions[(sign >> 2) & 3] ?? "seen",
      sign: signs[sign >> 4] ?? "later",
      ...(way & 4 ? { unanswered: true as const } : {}),
      ...(direction && { direction }),
    };
  }

  #numberOf(address: string): number {
    const known = this.#numbers.get(address);
    if (known !== undefined) return known;
    // A text of its own: a piece of a line would keep the line in memory.
    const own = ` ${address}`.slice(1);
    this.#numbers.set(own, this.#addresses.length);
    this.#addresses.push(own);
    return this.#addresses.length - 1;
  }
}
