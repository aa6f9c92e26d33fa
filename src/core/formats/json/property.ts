import { toBase64 } from "../../values";
import type { BagProperty, Subject } from "../adopt";
import { holdsValues, isTypeName, kindOf } from "../cells";
import type { Json } from "./parse";
import { rawOfJson } from "./unwrap";

const withoutValue =
  "The object was written without its value: ConvertTo-Json shows the properties of an object, and this one has none that holds it. Take Export-Clixml.";
/** At 3 the addresses in the bindings of one connector alone are objects, and a deserialized one holds no IPv6 address. */
const belowDepth =
  "The list stood below the depth to which ConvertTo-Json writes, so that its text alone is left. Give it -Depth 2, or take Export-Clixml.";
const serverless =
  "Identity does not say on which server the connector is. Export Get-ADPermission with Export-Clixml.";

/** A member of an object that Get- showed, as a property of an export. */
export function propertyOf(name: string, value: Json, subject: Subject | undefined): BagProperty {
  const kind = kindOf(subject, name);
  if (kind?.type === "credential")
    return { name, raw: value === null || value === "" ? null : "secret" };
  if (name === "Identity" && isObject(value)) return identityOf(value, subject);
  if (subject !== "receive" && subject !== "send") return { name, ...otherValue(name, value) };
  const raw = rawOfJson(value);
  if (raw === undefined) return { name, raw, lost: withoutValue };
  const texts = (Array.isArray(raw) ? raw : [raw]).filter((each) => typeof each === "string");
  if (holdsValues(subject, name) && texts.some((each) => isTypeName(each.trim())))
    return { name, raw: undefined, lost: kind?.list ? belowDepth : withoutValue };
  if (!kind?.list || typeof raw !== "string") return { name, raw };
  if (/\S\s+\S/.test(raw) && !/[,;|]/.test(raw)) return { name, raw: undefined, lost: belowDepth };
  // A list of one that became its member; as text it may be a list that a script joined.
  return { name, raw: isObject(value) ? [raw] : raw };
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The path of a receive connector names its server too. */
function identityOf(
  value: { readonly [key: string]: Json },
  subject: Subject | undefined,
): BagProperty {
  const name = "Identity";
  const raw = rawOfJson(value);
  const path = typeof value.DistinguishedName === "string" ? value.DistinguishedName : "";
  const parts =
    /^CN=((?:\\.|[^,\\])+),CN=SMTP Receive Connectors,CN=Protocols,CN=((?:\\.|[^,\\])+),CN=Servers,/i.exec(
      path,
    );
  if (parts) return { name, raw: `${plain(parts[2])}\\${plain(parts[1])}` };
  const isLost = path === "" || /CN=SMTP Receive Connectors/i.test(path);
  if (subject === "permission" && isLost && !String(raw).includes("\\"))
    return { name, raw: undefined, lost: serverless };
  return { name, raw };
}

/** A comma in a name stands behind a backslash there. */
const plain = (name = ""): string => name.replace(/\\(.)/g, "$1");

const bytes = new Set(["RawData", "SerializationData"]);

/** Bytes that stand as a list of numbers, as base64; undefined where they are none. */
function base64Of(numbers: readonly Json[]): string | undefined {
  const isByte = (each: Json): each is number =>
    typeof each === "number" && Number.isInteger(each) && each >= 0 && each < 256;
  return numbers.every(isByte) ? toBase64(Uint8Array.from(numbers)) : undefined;
}

function otherValue(name: string, value: Json): Pick<BagProperty, "raw" | "lost"> {
  if (bytes.has(name) && Array.isArray(value)) return { raw: base64Of(value) };
  const raw = rawOfJson(value);
  const texts = Array.isArray(raw) ? raw : [raw];
  const isLost = texts.some((each) => typeof each === "string" && isTypeName(each));
  if (raw === undefined || isLost) return { raw: undefined, lost: withoutValue };
  return { raw: typeof raw === "string" ? dated(raw) : raw };
}

/** `/Date(1700000000000)/` of 5.1, as other exports write a time. */
function dated(text: string): string {
  const found = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  return found === undefined ? text : new Date(Number(found)).toISOString();
}
