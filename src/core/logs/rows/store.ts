import { ByteColumn, Column, TimeColumn } from "./column";
import { SessionIndex } from "./sessionIndex";
import { Texts } from "./texts";

/** Ids that are not 16 hexadecimal digits: their high half is this, their low half a text. */
export const textId = 0xffff_ffff;

/** A run of rows of one file under one header: its rows follow each other without those of other files. */
export interface Stretch {
  readonly file: number;
  /** Whether the log is that of a receive connector; null as long as nothing has told. */
  receives: boolean | null;
  /** Byte of the file that offsets of its rows count from: they have 32 bits. */
  readonly base: number;
  readonly firstRow: number;
}

/**
 * What is kept of protocol logs: for each row 21 bytes and, of few, a text; for each session its ends and
 * its newest row. Rows are chained by session in the order in which they came, which need not be theirs.
 */
export class Store {
  readonly texts = new Texts();
  readonly index = new SessionIndex();
  readonly stretches: Stretch[] = [];
  rows = 0;
  sessions = 0;

  readonly previous = new Column();
  readonly sequence = new Column();
  readonly detail = new Column();
  readonly offset = new Column();
  readonly line = new Column();
  readonly kind = new ByteColumn();

  readonly connector = new Column();
  readonly stretch = new Column();
  readonly local = new Column();
  readonly remote = new Column();
  /** Sequence numbers of the rows that gave the endpoints. */
  readonly localAt = new Column();
  readonly remoteAt = new Column();
  /** The newest row plus one. */
  readonly head = new Column();
  readonly count = new Column();
  readonly first = new Column();
  readonly start = new TimeColumn();
  readonly end = new TimeColumn();
  /** Sequence number of the newest row, and whether the features of EHLO are to come next. */
  readonly lastSequence = new Column();
  readonly afterEhlo = new ByteColumn();
  /** 1 where nothing has come since it was judged. */
  readonly judged = new ByteColumn();

  /** Number of the stretch that a row lies in. */
  stretchOf(row: number): number {
    let [low, high] = [0, this.stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle] as Stretch).firstRow <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Bytes that are held. */
  get bytes(): number {
    const columns = [
      this.previous,
      this.sequence,
      this.detail,
      this.offset,
      this.line,
      this.kind,
      this.connector,
      this.stretch,
      this.local,
      this.remote,
      this.localAt,
      this.remoteAt,
      this.head,
      this.count,
      this.first,
      this.start,
      this.end,
      this.lastSequence,
      this.afterEhlo,
      this.judged,
      this.texts,
      this.index,
    ];
    return columns.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
