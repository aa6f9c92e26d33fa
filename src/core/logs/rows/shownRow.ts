import { Fields } from "../reader/fields";
import { readCommand } from "./commands";
import { masked, withoutCredentials } from "./credentials";
import { readInformation } from "./information";
import { type Classified, row } from "./kinds";
import { isReply } from "./replies";
import { Texts } from "./texts";
import { decodeUtf8 } from "./utf8";

/** One row for people to read. */
export interface ShownRow {
  readonly time: string;
  readonly sequence: string;
  readonly event: string;
  readonly data: string;
  readonly context: string;
}

/**
 * Reads a row again to show it, in the usual order of fields; undefined where it is none. Credentials are
 * masked always: what is no known verb, what follows the mechanism of AUTH, what XPROXY carries. Accounts
 * are masked by `mask`, unless it is null.
 */
export function shownRow(
  line: Uint8Array,
  receives: boolean,
  mask: ((text: string) => string) | null,
): ShownRow | undefined {
  const fields = new Fields();
  fields.split(line, 0, line.length);
  if (fields.count < 9 || fields.open) return undefined;
  const bytes = fields.settle(line);
  const { starts, ends } = fields;
  const value = (field: number): string => decodeUtf8(bytes, starts[field], ends[field]);
  const event = value(6);
  const read = { bytes, data: starts[7] as number, dataEnd: ends[7] as number };
  const range = { ...read, context: starts[8] as number, contextEnd: ends[8] as number };
  const fromClient = event === (receives ? "<" : ">");
  const data = event === "*" ? information(range, mask) : spoken(read, fromClient, mask);
  const context = mask ? mask(value(8)) : value(8);
  return { time: value(0), sequence: value(3), event, data, context: accountless(context, mask) };
}

interface Range {
  readonly bytes: Uint8Array;
  readonly data: number;
  readonly dataEnd: number;
}

const found: Classified = { kind: row.other, detail: 0, extra: 0 };

function spoken(
  { bytes, data, dataEnd }: Range,
  fromClient: boolean,
  mask: ((text: string) => string) | null,
): string {
  const text = decodeUtf8(bytes, data, dataEnd);
  if (isReply(bytes, data, dataEnd)) return withoutCredentials(mask ? mask(text) : text);
  if (!fromClient) return text === "" ? "" : masked;
  const texts = new Texts();
  readCommand(bytes, data, dataEnd, texts, found);
  const [verb = "", second = ""] = text.split(/\s+/);
  const more = text.trim().length > verb.length;
  if (found.kind === row.unknown) return text === "" ? "" : masked;
  if (found.kind === row.xproxy) return more ? `${verb} ${masked}` : verb;
  if (found.kind !== row.auth) return mask ? mask(text) : text;
  return text.trim().split(/\s+/).length > 2 ? `${verb} ${second} ${masked}` : text;
}

function information(
  {
    bytes,
    data,
    dataEnd,
    context,
    contextEnd,
  }: Range & { readonly context: number; readonly contextEnd: number },
  mask: ((text: string) => string) | null,
): string {
  readInformation(bytes, data, dataEnd, context, contextEnd, new Texts(), found);
  const text = decodeUtf8(bytes, data, dataEnd);
  if (mask === null) return text;
  return found.kind === row.authenticated ? masked : mask(text);
}

/** Accounts in sentences, also those that no row has told of before. */
function accountless(context: string, mask: ((text: string) => string) | null): string {
  if (mask === null) return context;
  return context
    .replace(/^(User Name:\s*).+$/i, `$1${masked}`)
    .replace(/(Session for ).+?( will now be )/i, `$1${masked}$2`);
}
