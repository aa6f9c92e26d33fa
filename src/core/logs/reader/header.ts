import { decodeUtf8 } from "../rows/utf8";
import type { LogKind } from "./account";
import { isSeparator } from "./rowForm";

/** One line of a header, as far as it says something. */
export type HeaderLine =
  | { readonly kind: LogKind }
  | { readonly fields: readonly string[]; readonly separator: number }
  | { readonly version: number }
  | null;

const kinds: readonly (readonly [string, LogKind])[] = [
  ["smtp receive protocol log", "smtp-receive"],
  ["smtp send protocol log", "smtp-send"],
  ["transport connectivity log", "connectivity"],
  ["message tracking log", "message-tracking"],
];

/** Reads a line that begins with `#`; spelt as the documents or as the files have it (G1). */
export function headerLine(bytes: Uint8Array, start: number, end: number): HeaderLine {
  // A spreadsheet gives every line as many fields as the longest has.
  let last = Math.min(end, start + 4096);
  while (last > start && isSeparator(bytes[last - 1])) last -= 1;
  const text = decodeUtf8(bytes, start, last);
  const [, name = "", value = ""] = /^#\s*([\w-]+)\s*:\s*(.*)$/.exec(text.trim()) ?? [];
  switch (name.toLowerCase()) {
    case "log-type":
      return {
        kind: kinds.find(([words]) => words === value.trim().toLowerCase())?.[1] ?? "unknown",
      };
    case "fields":
      return fieldsIn(value);
    case "version":
      return { version: Number.parseInt(value, 10) || 0 };
    default:
      return null;
  }
}

/** The names, perhaps in quotes, and what parts them: that of which there are most. */
export function fieldsIn(value: string) {
  const [comma, ...others] = [",", ";", "\t"].map((sign) => ({ sign, parts: value.split(sign) }));
  const best = others.reduce(
    (most, each) => (most && most.parts.length >= each.parts.length ? most : each),
    comma,
  );
  const { sign, parts } = best ?? { sign: ",", parts: [] };
  return { fields: parts.map(fieldName), separator: sign.charCodeAt(0) };
}

/** A name as it is compared; Import-Csv keeps what stood before the first one. */
const fieldName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('"', "")
    .replace(/^\s*#fields:/, "")
    .trim();

const names = {
  protocol: [
    "date-time",
    "connector-id",
    "session-id",
    "sequence-number",
    "local-endpoint",
    "remote-endpoint",
    "event",
    "data",
    "context",
  ],
  connectivity: ["date-time", "session", "source", "destination", "direction", "description"],
} as const;

/** The fields of each kind, in the order that all versions seen have. */
export const protocolFields: readonly string[] = names.protocol;
export const connectivityFields: readonly string[] = names.connectivity;

/** Where each of the wanted fields stands among those of a header; null where one is missing. */
export function placesOf(
  wanted: readonly string[],
  given: readonly string[],
): readonly number[] | null {
  const places = wanted.map((name) => given.indexOf(name));
  return places.includes(-1) || given.length > 60 ? null : places;
}
