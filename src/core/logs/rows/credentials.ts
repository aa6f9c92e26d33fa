import { fromBase64 } from "../../values";
import { decodeUtf8 } from "./utf8";

/** What stands in the place of a word that is not shown. */
export const masked = "***";

/** What servers ask for is no secret: `Username:`, `User Name`, `Password:`. */
const prompts = new Set([
  "vxnlcm5hbwu6",
  "vxnlcibuyw1l",
  "vxnlcibuyw1laa==",
  "ugfzc3dvcmq6",
  "ugfzc3dvcmqa",
]);

const candidate = /[A-Za-z0-9+/]{8,}={0,2}/g;

/**
 * A text with its base64 credentials masked (I30): words that decode to something a person could have
 * typed. Prompts of servers stay.
 */
export function withoutCredentials(text: string): string {
  return text.replace(candidate, (word) => (isCredential(word) ? masked : word));
}

/** Whether bytes hold a run of base64 letters that could be a credential: a quick look, which finds too much. */
export function mayHoldCredential(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  let isOdd = false;
  let before = 0;
  for (let at = start; at <= end; at += 1) {
    const byte = at < end ? (bytes[at] as number) : 0;
    const small = byte >= 97 && byte <= 122;
    const large = byte >= 65 && byte <= 90;
    const other = (byte >= 47 && byte <= 57) || byte === 43 || byte === 61;
    if (small || large || other) {
      isOdd = isOdd || other || (large && before >= 97);
      before = byte;
      continue;
    }
    if (isOdd && at - from >= 8) return true;
    from = at + 1;
    isOdd = false;
    before = 0;
  }
  return false;
}

/** Whether a word is base64 of readable text and no word of a language or of a protocol. */
function isCredential(word: string): boolean {
  if (word.length % 4 !== 0 || prompts.has(word.toLowerCase())) return false;
  const odd = /[\d+/=]/.test(word) || /[a-z][A-Z]/.test(word);
  if (!odd || /^[\dA-F]+$/.test(word) || /^[\da-f]+$/.test(word)) return false;
  const bytes = fromBase64(word);
  if (!bytes?.every((byte) => byte === 0 || (byte >= 32 && byte !== 127))) return false;
  return !decodeUtf8(bytes).includes("\ufffd");
}

/** An account with its name masked; the domain stays, as it says where the account lives. */
export function maskedAccount(account: string): string {
  const at = account.lastIndexOf("@");
  if (at >= 0) return `${masked}${account.slice(at)}`;
  const slash = account.indexOf("\\");
  return slash >= 0 ? `${account.slice(0, slash + 1)}${masked}` : masked;
}

/** What parts words in the texts of logs; a word may be an account. */
const words = /[^\s<>"'(),;:[\]]+/g;

/**
 * Masks accounts wherever they stand as words in texts; without case, as directories compare them. There
 * may be thousands: words are looked up, and only accounts that are no single word are searched for.
 */
export function accountMask(accounts: Iterable<string>): (text: string) => string {
  const byName = new Map<string, string>();
  const odd: string[] = [];
  for (const account of accounts) {
    if (account === "") continue;
    byName.set(account.toLowerCase(), maskedAccount(account));
    if (account.match(words)?.[0] !== account) odd.push(account);
  }
  if (byName.size === 0) return (text) => text;
  const known = (found: string): string | undefined => byName.get(found.toLowerCase());
  const search = anyOf(odd);
  const word = (found: string): string => {
    const whole = known(found);
    if (whole !== undefined) return whole;
    const bare = found.replace(/[.!?]+$/, "");
    const inside = bare === found ? undefined : known(bare);
    return inside === undefined ? found : inside + found.slice(bare.length);
  };
  return (text) => {
    const searched = search ? text.replace(search, (found) => known(found) ?? masked) : text;
    return searched.replace(words, word);
  };
}

/** Finds any of some texts, the longer before the shorter. */
function anyOf(texts: readonly string[]): RegExp | null {
  if (texts.length === 0) return null;
  const escaped = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(escaped.join("|"), "gi");
}
