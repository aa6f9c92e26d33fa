import { addRow } from "../rows/addRow";
import { digits } from "../rows/bytes";
import { columnsOf, type Layout, usualLayout } from "../rows/columns";
import { isEvent, QuickRows } from "../rows/quickRow";
import { sessionOf } from "../rows/sessionOf";
import type { Store } from "../rows/store";
import { decodeUtf8 } from "../rows/utf8";
import { Account, type FaultReason, type FileAccount, type LogKind } from "./account";
import type { Fields } from "./fields";
import { connectivityFields, fieldsIn, headerLine, placesOf, protocolFields } from "./header";
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

/** A row with the names of all fields is shorter, with those of others too. */
const longestNames = 1024;

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
  #layout: Layout = usualLayout;
  #places: readonly number[] = [0, 1, 2, 3, 4, 5];
  #needed = protocolFields.length;
  #stretch = -1;
  /** The rows that come are written in another way than those before: they are a stretch of their own. */
  #anew = false;
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
    if ("fields" in said) this.#settle(said.fields, said.separator);
  }

  get separator(): number {
    return this.#layout.separator;
  }

  #settle(given: readonly string[], separator = usualLayout.separator): void {
    this.#usual = false;
    this.#given = given;
    this.#needed = given.length;
    this.#layout = { ...usualLayout, separator };
    if (this.#kind === "message-tracking") return;
    const wanted = this.#kind === "connectivity" ? connectivityFields : protocolFields;
    const places = placesOf(wanted, given);
    if (places === null) this.#needed = wanted.length;
    const standing = places ?? wanted.map((_, at) => at);
    if (this.#kind === "connectivity") this.#places = standing;
    else this.#layout = { columns: columnsOf(standing), separator };
    this.#anew = true;
    this.#usual = given.length === 9 && (places?.every((place, at) => place === at) ?? false);
  }

  quick(bytes: Uint8Array, start: number, end: number, line: number, offset: number): number {
    const most = this.#base + longestStretch - offset;
    if (this.#stretch < 0 || this.#anew || !this.#usual || most < 0) return 0;
    const near = Math.min(end, start + most);
    return this.#quick.take(bytes, start, near, this.#stretch, line, offset - this.#base);
  }

  get quickEnd(): number {
    return this.#quick.end;
  }

  row(
    bytes: Uint8Array,
    fields: Fields,
    line: number,
    offset: number,
  ): FaultReason | "names" | null {
    const reason = this.#row(bytes, fields, line, offset);
    return reason !== null && this.#named(bytes, fields) ? "names" : reason;
  }

  /** Whether a row holds the names of the fields: Export-Csv puts them there without `#Fields:`. */
  #named(bytes: Uint8Array, { starts, ends, count }: Fields): boolean {
    const [start, end] = [starts[0] as number, ends[Math.min(count, starts.length) - 1] as number];
    if (end - start > longestNames) return false;
    const names = decodeUtf8(bytes, start, end);
    if (!/date-time/i.test(names)) return false;
    const { fields, separator } = fieldsIn(names);
    const isProtocol = placesOf(protocolFields, fields) !== null;
    if (!isProtocol && placesOf(connectivityFields, fields) === null) return false;
    if (!isProtocol) this.#kind = this.#account.kind = "connectivity";
    this.#settle(fields, separator);
    return true;
  }

  #row(bytes: Uint8Array, fields: Fields, line: number, offset: number): FaultReason | null {
    if (fields.count < this.#needed) return "too few fields";
    const { starts, ends } = fields;
    const tracked = this.#kind === "message-tracking" || this.#kind === "connectivity";
    const when = tracked
      ? Math.max(this.#given.indexOf("date-time"), 0)
      : this.#layout.columns.time;
    const time = timeOf(bytes, starts[when] as number, ends[when] as number);
    if (Number.isNaN(time)) return "date-time not readable";
    if (this.#kind === "message-tracking") return null;
    if (this.#kind === "connectivity") return this.#connected(bytes, fields);
    const { columns } = this.#layout;
    const { sequence, event } = columns;
    const number = whole(bytes, starts[sequence] as number, ends[sequence] as number);
    if (number < 0) return "sequence number not readable";
    const sign = eventOf(bytes, starts[event] as number, ends[event] as number);
    if (sign === 0) return "unknown event";
    const settled = fields.settle(bytes);
    const isOver = this.#anew || offset - this.#base > longestStretch;
    if (this.#stretch < 0 || isOver) this.#begin(offset);
    const { connector, data, context } = columns;
    const session = sessionOf(this.#store, settled, fields, columns, this.#stretch, number);
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
    this.#anew = false;
    this.#base = offset;
    this.#stretch = stretches.length;
    stretches.push({
      file: this.#file,
      receives: last ? last.receives : told,
      base: offset,
      firstRow: rows,
      layout: this.#layout,
    });
  }
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
