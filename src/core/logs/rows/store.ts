import { ByteColumn, TimeColumn } from "./column";
import type { Layout } from "./columns";
import { SessionIndex } from "./sessionIndex";
import { Table } from "./table";
import { Texts } from "./texts";

/** Ids that are not 16 hexadecimal digits: their high half is this, their low half a text. */
export const textId = 0xffff_ffff;

/** Ids that were blanked: their high half is this, their low half the text of the remote endpoint. */
export const blankId = 0xffff_fffe;

/** A run of rows of one file under one header: its rows follow each other without those of other files. */
export interface Stretch {
  readonly file: number;
  /** Whether the log is that of a receive connector; null as long as nothing has told. */
  receives: boolean | null;
  /** Byte of the file that offsets of its rows count from: they have 32 bits. */
  readonly base: number;
  readonly firstRow: number;
  readonly layout: Layout;
}

/** What is kept of a row, besides its kind. */
export const ofRow = {
  /** The row of the same session that came before, plus one. */
  previous: 0,
  sequence: 1,
  /** A text, or a plain number. */
  detail: 2,
  /** Byte of the stretch where it begins. */
  offset: 3,
  line: 4,
} as const;

/** What is kept of a session, besides its id and its times. */
export const ofSession = {
  connector: 0,
  stretch: 1,
  local: 2,
  remote: 3,
  /** Sequence numbers of the rows that gave the endpoints. */
  localAt: 4,
  remoteAt: 5,
  /** The newest row plus one. */
  head: 6,
  count: 7,
  first: 8,
  /** The sequence number plus one of the row that tells the features of EHLO; 0 where none is to come next. */
  features: 9,
  /** 0 where rows have come since it was judged, else how it was judged. */
  judged: 10,
} as const;

/**
 * What is kept of protocol logs: for each row 21 bytes and, of few, a text; for each session its ends and
 * its newest row. Rows are chained by session in the order in which they came, which need not be theirs.
 */
export class Store {
  readonly texts = new Texts();
  readonly index = new SessionIndex();
  readonly stretches: Stretch[] = [];
  readonly row = new Table(5);
  readonly kind = new ByteColumn();
  readonly session = new Table(11);
  readonly start = new TimeColumn();
  readonly end = new TimeColumn();
  rows = 0;
  sessions = 0;
  /** Sessions that a last row came for, since it was last asked: they are mostly whole now. */
  readonly ended: number[] = [];

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
    const { texts, index, row, kind, session, start, end } = this;
    return [texts, index, row, kind, session, start, end].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
  }
}
