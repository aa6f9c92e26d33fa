import { unescapeUnits } from "./escapes";
import type { Node } from "./node";

type Read = (text: string) => Node;

const value =
  (tag: string, read: (text: string) => string | number | boolean | null): Read =>
  (text) => ({ as: "value", tag, raw: read(text) });

const integer = (text: string): string | number => {
  const number = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(number) ? number : text;
};
const fraction = (text: string): string | number => {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
};
const truth = (text: string): string | boolean =>
  text === "true" ? true : text === "false" ? false : text;
const character = (text: string): string => {
  const code = Number(text);
  return /^\d{1,5}$/.test(text) && code <= 0xffff ? String.fromCharCode(code) : text;
};
const plain = (text: string): string => text;

/** A TimeSpan: XML writes `PT10M`, PowerShell shows `00:10:00`. */
export function timeSpan(text: string): string {
  const parts =
    /^(-)?P(?:(\d{1,8})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,7}))?S)?)?$/.exec(
      text,
    );
  if (!parts) return text;
  const [sign = "", days, hours, minutes, seconds] = [parts[1], ...parts.slice(2, 6).map(Number)];
  const all = (((days || 0) * 24 + (hours || 0)) * 60 + (minutes || 0)) * 60 + (seconds || 0);
  const two = (number: number): string => String(number).padStart(2, "0");
  const whole = Math.floor(all / 86_400);
  const clock = [Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60, all % 60].map(two);
  const fractions = parts[6] ? `.${parts[6].padEnd(7, "0")}` : "";
  return `${sign}${whole > 0 ? `${whole}.` : ""}${clock.join(":")}${fractions}`;
}

/** The primitive elements of CliXml (MS-PSRP 2.2.5.1) and what their text means. */
export const primitives: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["S", value("S", unescapeUnits)],
  ["SBK", value("SBK", unescapeUnits)],
  ["XD", value("XD", unescapeUnits)],
  ["URI", value("URI", unescapeUnits)],
  ["C", value("C", character)],
  ["B", value("B", truth)],
  ...["By", "SB", "U16", "I16", "U32", "I32", "U64", "I64"].map((tag): [string, Read] => [
    tag,
    value(tag, integer),
  ]),
  ...["Sg", "Db"].map((tag): [string, Read] => [tag, value(tag, fraction)]),
  ["D", value("D", plain)],
  ["DT", value("DT", plain)],
  ["TS", value("TS", timeSpan)],
  ["G", value("G", plain)],
  ["Version", value("Version", plain)],
  ["BA", (text) => ({ as: "bytes", base64: text.replace(/\s/g, "") })],
  ["Nil", () => ({ as: "value", tag: "Nil", raw: null })],
  ["SS", () => ({ as: "secret" })],
]);

const types: ReadonlyMap<string, string> = new Map([
  ["S", "System.String"],
  ["B", "System.Boolean"],
  ["I32", "System.Int32"],
  ["I64", "System.Int64"],
  ["DT", "System.DateTime"],
  ["G", "System.Guid"],
]);

/** The .NET type of a primitive, for telling what a file holds. */
export const typeOfTag = (tag: string): string => types.get(tag) ?? `<${tag}>`;
