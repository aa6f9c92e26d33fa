import { type LogReading, type Session, type Verdict, verdicts } from "../core/logs";
import type { SessionFilter, SessionSort } from "./logs.protocol";

/** What filters and sorting look at, as numbers: no texts are made for them. */
export class LogsIndex {
  readonly #reading: LogReading;
  readonly #start: Float64Array;
  readonly #verdict: Uint8Array;
  readonly #cause: Uint16Array;
  readonly #receives: Uint8Array;
  readonly #connector: Uint32Array;
  readonly #byStart: Uint32Array;
  readonly #causes: string[] = [];
  #text = "";
  /** Of the last text: which sessions hold it, as far as they were looked through. */
  #held: Uint8Array = new Uint8Array();

  constructor(reading: LogReading) {
    this.#reading = reading;
    const { count } = reading;
    this.#start = new Float64Array(count);
    this.#verdict = new Uint8Array(count);
    this.#cause = new Uint16Array(count);
    this.#receives = new Uint8Array(count);
    this.#connector = new Uint32Array(count);
    const numbers = new Map<string, number>();
    for (let at = 0; at < count; at += 1) {
      const { start, verdict, cause, receives, connector } = reading.overview(at);
      this.#start[at] = start;
      this.#verdict[at] = verdicts.indexOf(verdict);
      this.#receives[at] = receives ? 1 : 0;
      this.#connector[at] = connector;
      let number = numbers.get(cause);
      if (number === undefined) {
        number = this.#causes.push(cause) - 1;
        numbers.set(cause, number);
      }
      this.#cause[at] = number;
    }
    this.#byStart = Uint32Array.from({ length: count }, (_, at) => at).sort(
      (a, b) => (this.#start[a] ?? 0) - (this.#start[b] ?? 0) || a - b,
    );
  }

  /** How many sessions have each verdict, in the order of verdicts. */
  verdictCounts(): readonly { readonly id: Verdict; readonly count: number }[] {
    const counts = verdicts.map(() => 0);
    for (const each of this.#verdict) counts[each] = (counts[each] ?? 0) + 1;
    return verdicts
      .map((id, at) => ({ id, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  /** How many sessions have each cause, the most frequent first. */
  causeCounts(): readonly { readonly id: string; readonly count: number }[] {
    const counts = this.#causes.map(() => 0);
    for (const each of this.#cause) counts[each] = (counts[each] ?? 0) + 1;
    return this.#causes
      .map((id, at) => ({ id, count: counts[at] ?? 0 }))
      .filter(({ id }) => id !== "none")
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }

  /** Numbers of the sessions that the filter lets through, in the order asked for. */
  list({ verdict, cause, direction, text }: SessionFilter, sort: SessionSort): Uint32Array {
    const wantedVerdict = verdict === undefined ? -1 : verdicts.indexOf(verdict);
    const wantedCause = cause === undefined ? -1 : this.#causes.indexOf(cause);
    if (cause !== undefined && wantedCause < 0) return new Uint32Array();
    const receives = direction === undefined ? -1 : direction === "in" ? 1 : 0;
    const wanted = text?.toLowerCase() ?? "";
    this.#prepare(wanted);
    const list = this.#byStart.filter(
      (at) =>
        (wantedVerdict < 0 || this.#verdict[at] === wantedVerdict) &&
        (wantedCause < 0 || this.#cause[at] === wantedCause) &&
        (receives < 0 || this.#receives[at] === receives) &&
        // Last, as it is the only one that makes texts.
        (wanted === "" || this.#holds(at)),
    );
    return this.#sorted(list, sort);
  }

  #sorted(list: Uint32Array, { by, down }: SessionSort): Uint32Array {
    if (by === "start") return down ? list.reverse() : list;
    // Equal texts get equal places: the order of their start then stays, since sorting is stable.
    const texts = new Map<number, string>();
    for (const at of list) texts.set(at, this.#sortText(at, by));
    const places = new Map(
      [...new Set(texts.values())].sort((a, b) => (a < b ? -1 : 1)).map((text, at) => [text, at]),
    );
    const place = (at: number): number => places.get(texts.get(at) ?? "") ?? 0;
    return list.sort((a, b) => (down ? place(b) - place(a) : place(a) - place(b)));
  }

  #sortText(at: number, by: SessionSort["by"]): string {
    if (by === "verdict") return verdicts[this.#verdict[at] ?? 0] ?? "";
    if (by === "cause") return this.#causes[this.#cause[at] ?? 0] ?? "";
    if (by === "direction") return this.#receives[at] === 1 ? "in" : "out";
    if (by === "connector") return this.#reading.text(this.#connector[at] ?? 0).toLowerCase();
    const session = this.#reading.session(at);
    return by === "remote" ? session.remote : session.lastReply;
  }

  /** A longer text is in no session that a part of it is not in: those are not looked through again. */
  #prepare(text: string): void {
    if (text === "" || text === this.#text) return;
    const narrows = this.#text !== "" && text.includes(this.#text);
    this.#held = narrows
      ? this.#held.map((each) => (each === held.no ? held.no : held.unknown))
      : new Uint8Array(this.#start.length);
    this.#text = text;
  }

  /** Whether a session holds the text as it is shown: what is masked is not found. */
  #holds(at: number): boolean {
    if (this.#held[at] === held.unknown) {
      const holds = searchText(this.#reading.session(at)).includes(this.#text);
      this.#held[at] = holds ? held.yes : held.no;
    }
    return this.#held[at] === held.yes;
  }
}

const held = { unknown: 0, yes: 1, no: 2 } as const;

function searchText(session: Session): string {
  const { id, connector, local, remote, cause, verdict, lastReply, ehlo, messages } = session;
  const mail = messages.flatMap((each) => [each.from, ...each.to, each.id ?? ""]);
  return [id, connector, local, remote, cause, verdict, lastReply, ehlo ?? "", ...mail]
    .join("\n")
    .toLowerCase();
}
