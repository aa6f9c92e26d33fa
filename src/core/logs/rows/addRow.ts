import { ascii, begins } from "./bytes";
import { readCommand } from "./commands";
import { readInformation } from "./information";
import { type Classified, received, row } from "./kinds";
import { isReply, readReply } from "./replies";
import { ofRow, ofSession, type Store, type Stretch } from "./store";

/** One row, as far as it does not depend on its session. */
export interface Row {
  stretch: number;
  time: number;
  sequence: number;
  /** The byte of the event. */
  event: number;
  line: number;
  /** Byte of the stretch where it begins. */
  offset: number;
  /** Ranges of the values in the bytes. */
  data: number;
  dataEnd: number;
  context: number;
  contextEnd: number;
}

const sendRights = ascii("send");

/** What was found of the row that was taken last. */
export const found: Classified = { kind: row.other, detail: 0, extra: 0 };

/** Takes one row of a session: what it says becomes a number and perhaps a text, the rest is left. */
export function addRow(store: Store, bytes: Uint8Array, session: number, of: Row): void {
  const page = store.session.page(session);
  const base = store.session.base(session);
  classify(store, bytes, of, page[base + ofSession.features] === of.sequence + 1);
  keepRow(store, session, page, base, of);
}

/** Keeps a row as it was found to be. `page` and `base` say where its session is kept. */
export function keepRow(
  store: Store,
  session: number,
  page: Uint32Array,
  base: number,
  of: Row,
): void {
  const { event, sequence, time } = of;
  const { kind, extra } = found;
  const speaker = event === 60 ? received : 0;
  append(store, page, base, of, kind + speaker, found.detail);
  if (extra > 0) append(store, page, base, of, row.mailSize + speaker, extra);
  if (kind === row.end) store.ended.push(session);
  const count = page[base + ofSession.count] as number;
  page[base + ofSession.count] = count + 1;
  page[base + ofSession.judged] = 0;
  const awaited = page[base + ofSession.features] as number;
  if (kind === row.ehlo) page[base + ofSession.features] = sequence + 2;
  else if (awaited !== 0) {
    const stays = awaited === sequence + 1 && (event === 42 || kind === row.replyMore);
    page[base + ofSession.features] = stays ? awaited + 1 : 0;
  }
  if (count === 0) {
    page[base + ofSession.first] = sequence;
    store.start.set(session, time);
    store.end.set(session, time);
    return;
  }
  if (sequence < (page[base + ofSession.first] as number)) page[base + ofSession.first] = sequence;
  if (time > store.end.get(session)) store.end.set(session, time);
  else if (time < store.start.get(session)) store.start.set(session, time);
}

function classify(store: Store, bytes: Uint8Array, of: Row, afterEhlo: boolean): void {
  const { event, data, dataEnd, context, contextEnd } = of;
  found.kind = row.other;
  found.detail = 0;
  found.extra = 0;
  if (event === 60 || event === 62) {
    const isAnswer = isReply(bytes, data, dataEnd);
    if (isAnswer) readReply(bytes, data, dataEnd, afterEhlo, store.texts, found);
    else readCommand(bytes, data, dataEnd, store.texts, found);
    if (isAnswer && bytes[data] === 50 && bytes[data + 1] === 50 && bytes[data + 2] === 48)
      settle(store, of.stretch, event === 62);
  } else if (event === 42) {
    readInformation(bytes, data, dataEnd, context, contextEnd, store.texts, found);
    const kind: number = found.kind;
    const sends = kind === row.permissions && begins(bytes, data, dataEnd, sendRights);
    if (sends || kind === row.attempting) settle(store, of.stretch, false);
  } else if (event === 43) found.kind = row.connect;
  else {
    found.kind = row.end;
    found.detail = store.texts.add(bytes, context, contextEnd);
  }
}

/** A log without a header is told by who greets, who attempts to connect, and by rights to send (I2, I3). */
function settle(store: Store, stretch: number, receives: boolean): void {
  const at = store.stretches[stretch] as Stretch;
  if (at.receives === null) at.receives = receives;
}

function append(
  store: Store,
  session: Uint32Array,
  base: number,
  of: Row,
  kind: number,
  detail: number,
): void {
  const number = store.rows;
  const page = store.row.page(number);
  const at = store.row.base(number);
  page[at + ofRow.previous] = session[base + ofSession.head] as number;
  page[at + ofRow.sequence] = of.sequence;
  page[at + ofRow.detail] = detail;
  page[at + ofRow.offset] = of.offset;
  page[at + ofRow.line] = of.line;
  store.kind.set(number, kind);
  session[base + ofSession.head] = number + 1;
  store.rows = number + 1;
}
