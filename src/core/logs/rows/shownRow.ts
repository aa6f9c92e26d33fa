import { Fields } from "../reader/fields";
import { RowForm } from "../reader/rowForm";
import type { Layout } from "./columns";
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
 * Reads a row again to show it, written as its stretch is; undefined where it is none. Credentials are
 * masked always: what is no known verb, what follows the mechanism of AUTH, what XPROXY carries. Accounts
 * are masked by `mask`, unless it is null.
 */
export function shownRow(
  line: Uint8Array,
  { columns, separator }: Layout,
  receives: boolean,
  mask: ((text: string) => string) | null,
): ShownRow | undefined {
  const form = new RowForm();
  form.look(line, 0, line.length, separator);
  const fields = new Fields();
  const row = fields.split(line, form, line.length);
  if (fields.count <= Math.max(...Object.values(columns)) || fields.open) return undefined;
  const bytes = fields.settle(row);
  const { starts, ends } = fields;
  const value = (field: number): string => decodeUtf8(bytes, starts[field], ends[field]);
  const [event, said] = [value(columns.event), value(columns.context)];
  const read = {
    bytes,
    data: starts[columns.data] as number,
    dataEnd: ends[columns.data] as number,
  };
  const range = {
    ...read,
    context: starts[columns.context] as number,
    contextEnd: ends[columns.context] as number,
  };
  const fromClient = event === (receives ? "<" : ">");
  const data = event === "*" ? information(range, mask) : spoken(read, fromClient, mask);
  const context = accountless(mask ? mask(said) : said, mask);
  return { time: value(columns.time), sequence: value(columns.sequence), event, data, context };
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
