import { decoderOf } from "../platform";
import { type Element, elements, objectIdentifier } from "./der";

/** Attribute types by the names that Windows prints. */
const attributes: ReadonlyMap<string, string> = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.4", "SN"],
  ["2.5.4.5", "SERIALNUMBER"],
  ["2.5.4.6", "C"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "S"],
  ["2.5.4.9", "STREET"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["2.5.4.12", "T"],
  ["2.5.4.13", "Description"],
  ["2.5.4.17", "PostalCode"],
  ["2.5.4.18", "POBox"],
  ["2.5.4.20", "Phone"],
  ["2.5.4.24", "X21Address"],
  ["2.5.4.42", "G"],
  ["2.5.4.43", "I"],
  ["2.5.4.46", "dnQualifier"],
  ["0.9.2342.19200300.100.1.25", "DC"],
  ["1.2.840.113549.1.9.1", "E"],
]);

interface Attribute {
  readonly type: string;
  readonly text: string;
}

/** The relative names of an X.500 name, in the order of the bytes; null where they are none. */
function relativeNames(name: Uint8Array): readonly (readonly Attribute[])[] | null {
  const sets = elements(name);
  if (!sets) return null;
  const found: Attribute[][] = [];
  for (const set of sets) {
    const pairs = elements(set.content);
    if (!pairs) return null;
    const each: Attribute[] = [];
    for (const pair of pairs) {
      const [type, value] = elements(pair.content) ?? [];
      if (!type || !value) return null;
      each.push({ type: objectIdentifier(type.content), text: textOf(value) });
    }
    found.push(each);
  }
  return found;
}

/** A name as .NET prints it, which is how Exchange writes it into TlsCertificateName: the last part first. */
export function printName(name: Uint8Array): string | null {
  const parts = relativeNames(name)?.map((set) =>
    set
      .map(({ type, text }) => `${attributes.get(type) ?? `OID.${type}`}=${quoted(text)}`)
      .join(" + "),
  );
  return parts ? parts.reverse().join(", ") : null;
}

/** The common name; undefined where there is none. */
export const commonName = (name: Uint8Array): string | undefined =>
  relativeNames(name)
    ?.flat()
    .findLast(({ type }) => type === "2.5.4.3")?.text;

const quoted = (text: string): string =>
  text === "" || /^[\t-\r ]|[\t-\r ]$|[,+="\n<>#;]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

function textOf({ tag, content }: Element): string {
  if (tag === 0x1e) return decoderOf("utf-16be", { fatal: false }).decode(content);
  if (tag === 0x0c) return decoderOf("utf-8", { fatal: false }).decode(content);
  let text = "";
  for (const byte of content) text += String.fromCharCode(byte);
  return text;
}
