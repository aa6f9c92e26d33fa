import { addRow } from "../rows/addRow";
import { digits } from "../rows/bytes";
import { isEvent, QuickRows } from "../rows/quickRow";
import { type Columns, sessionOf } from "../rows/sessionOf";
import type { Store } from "../rows/store";
import { Account, type FaultReason, type FileAccount, type LogKind } from "./account";
import type { Fields } from "./fields";
import { connectivityFields, headerLine, placesOf, protocolFields } from "./header";
import { Lines, type LineTaker } from "./lines";
import { timeOf } from "./time";
import { FromUtf16 } from "./utf16";

/** What is done with a row of a connectivity log. */
export type ConnectivityTaker = (
  bytes: Uint8Array,
  fields: Fields,
  places: readonly number[],
) => void;

/** Bytes after which a new stretch begins: offsets of rows have 32 bits. */
const longestStretch = 0xf000_0000;

/** Reads one file of any of the kinds; rows of protocol logs go into the store. */
export class FileReader implements LineTaker {
  readonly #account: Account;
  readonly #lines: Lines;
  readonly #encoding = new FromUtf16();
  readonly #store: Store;
  readonly #file: number;
  readonly #connectivity: ConnectivityTaker;
  #kind: LogKind | null = null;
  #given: readonly string[] = protocolFields;
  #columns: Columns = columnsOf([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  #places: readonly number[] = [0, 1, 2, 3, 4, 5];
  #needed = protocolFields.length;
  #stretch = -1;
  #base = 0;
  readonly #quick: QuickRows;
  /** The nine fields stand where all versions have them. */
  #usual = true;
  /** The version in the header; 0 without one. */
  version = 0;

  constructor(name: string, file: number, store: Store, connectivity: ConnectivityTaker) {
    this.#account = new Account(name);
    this.#lines = new Lines(this.#account, this);
    this.#store = store;
    this.#file = file;
    this.#connectivity = connectivity;
    this.#quick = new QuickRows(store);
  }

  write(bytes: Uint8Array): void {
    this.#account.bytes += bytes.length;
    this.#lines.write(this.#encoding.write(bytes));
  }

  end(): FileAccount {
    this.#lines.write(this.#encoding.end());
    this.#lines.end();
    return this.account();
  }

  /** What was read so far. */
  account(): FileAccount {
    const stretch = this.#stretch < 0 ? undefined : this.#store.stretches[this.#stretch];
    if (this.#account.kind === "unknown" && stretch && stretch.receives !== null)
      this.#account.kind = stretch.receives ? "smtp-receive" : "smtp-send";
    return this.#account.shown();
  }

  header(bytes: Uint8Array, start: number, end: number): void {
    const said = headerLine(bytes, start, end);
    if (said === null) return;
    if ("version" in said) this.version = said.version;
    if ("kind" in said) {
      this.#kind = said.kind;
      this.#stretch = -1;
      if (this.#account.kind === "unknown") this.#account.kind = said.kind;
      this.#settle(said.kind === "connectivity" ? connectivityFields : protocolFields);
    }
    if ("fields" in said) this.#settle(said.fields);
  }

  #settle(given: readonly string[]): void {
    this.#usual = false;
    this.#given = given;
    this.#needed = given.length;
    if (this.#kind === "message-tracking") return;
    const wanted = this.#kind === "connectivity" ? connectivityFields : protocolFields;
    const places = placesOf(wanted, given);
    if (places === null) this.#needed = wanted.length;
    if (this.#kind === "connectivity") this.#places = places ?? wanted.map((_, at) => at);
    else this.#columns = columnsOf(places ?? wanted.map((_, at) => at));
    this.#usual = given.length === 9 && (places?.every((place, at) => place === at) ?? false);
  }

  quick(bytes: Uint8Array, start: number, end: number, line: number, offset: number): number {
    const most = this.#base + longestStretch - offset;
    if (this.#stretch < 0 || !this.#usual || most < 0) return 0;
    const near = Math.min(end, start + most);
    return this.#quick.take(bytes, start, near, this.#stretch, line, offset - this.#base);
  }

  get quickEnd(): number {
    return this.#quick.end;
  }

  row(bytes: Uint8Array, fields: Fields, line: number, offset: number): FaultReason | null {
    if (fields.count < this.#needed) return "too few fields";
    const { starts, ends } = fields;
    const tracked = this.#kind === "message-tracking" || this.#kind === "connectivity";
    const when = tracked ? Math.max(this.#given.indexOf("date-time"), 0) : this.#columns.time;
    const time = timeOf(bytes, starts[when] as number, ends[when] as number);
    if (Number.isNaN(time)) return "date-time not readable";
    if (this.#kind === "message-tracking") return null;
    if (this.#kind === "connectivity") return this.#connected(bytes, fields);
    const { sequence, event } = this.#columns;
    const number = whole(bytes, starts[sequence] as number, ends[sequence] as number);
    if (number < 0) return "sequence number not readable";
    const sign = eventOf(bytes, starts[event] as number, ends[event] as number);
    if (sign === 0) return "unknown event";
    const settled = fields.settle(bytes);
    if (this.#stretch < 0 || offset - this.#base > longestStretch) this.#begin(offset);
    const { connector, data, context } = this.#columns;
    const session = sessionOf(this.#store, settled, fields, this.#columns, this.#stretch, number);
    addRow(this.#store, settled, session, {
      stretch: this.#stretch,
      time,
      sequence: number,
      event: sign,
      line,
      offset: offset - this.#base,
      data: starts[data] as number,
      dataEnd: ends[data] as number,
      context: starts[context] as number,
      contextEnd: ends[context] as number,
    });
    if (this.#usual)
      this.#quick.learn(settled, starts[connector] as number, ends[connector] as number);
    return null;
  }

  #connected(bytes: Uint8Array, fields: Fields): FaultReason | null {
    const place = this.#places[4] as number;
    const [start, end] = [fields.starts[place] as number, fields.ends[place] as number];
    if (eventOf(bytes, start, end) === 0) return "unknown event";
    this.#connectivity(fields.settle(bytes), fields, this.#places);
    return null;
  }

  #begin(offset: number): void {
    const { stretches, rows } = this.#store;
    const last = this.#stretch < 0 ? undefined : stretches[this.#stretch];
    const told = this.#kind === "smtp-receive" ? true : this.#kind === "smtp-send" ? false : null;
    this.#base = offset;
    this.#stretch = stretches.length;
    stretches.push({
      file: this.#file,
      receives: last ? last.receives : told,
      base: offset,
      firstRow: rows,
    });
  }
}

function columnsOf(places: readonly number[]): Columns {
  const [time, connector, session, sequence, local, remote, event, data, context] = places;
  return { time, connector, session, sequence, local, remote, event, data, context } as Columns;
}

/** A whole number below 2³²; -1 for what is none. */
function whole(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 10) return -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 48 || byte > 57) return -1;
  }
  const value = digits(bytes, start, end);
  return value <= 0xffff_fffe ? value : -1;
}

/** The byte of `+ - > < *`; 0 for what is none of them (R5). */
function eventOf(bytes: Uint8Array, start: number, end: number): number {
  const byte = bytes[start] as number;
  return end - start === 1 && isEvent(byte) ? byte : 0;
}
