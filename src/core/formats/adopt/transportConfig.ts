import { shownOfEveryObject } from "../../catalogue";
import type { TransportConfig } from "../../model";
import { parseDomain, parseSize, type Value } from "../../values";
import { Account } from "./account";
import type { Bag, BagProperty } from "./bag";
import type { Report } from "./imported";
import { textsOf } from "./texts";
import { transportConfigReadOnly } from "./transportConfigReadOnly";

type Key = keyof TransportConfig;
type Limit = NonNullable<TransportConfig["maxSendSize"]>;

/** Properties of Get-TransportConfig that a design has, by the name that it gives them. */
const keys = {
  MaxSendSize: "maxSendSize",
  MaxReceiveSize: "maxReceiveSize",
  MaxRecipientEnvelopeLimit: "maxRecipientEnvelopeLimit",
  TLSReceiveDomainSecureList: "tlsReceiveDomainSecureList",
  TLSSendDomainSecureList: "tlsSendDomainSecureList",
} as const satisfies Record<string, Key>;

const named = Object.entries(keys) as [string, Key][];
const readOnly = new Set([...shownOfEveryObject, ...transportConfigReadOnly, "Name", "Identity"]);

export const usedOfTransportConfig: ReadonlySet<string> = new Set(Object.keys(keys));

export const namesOfTransportConfig: readonly string[] = [...Object.keys(keys), ...readOnly];

/** What Get-TransportConfig showed of limits in bytes and recipients, and of domain lists. */
export function adoptTransportConfig(bag: Bag, account: Account): TransportConfig {
  const found = bag.properties.flatMap((property) => {
    const key = keyNamed(property.name);
    if (key) return readValue(key, property, account);
    if (readOnly.has(property.name)) account.setAside(property.name);
    else account.unknown(property.name);
    return [];
  });
  account.object();
  return Object.fromEntries(found) as TransportConfig;
}

/** The same of JSON, where a design's own names of the properties do too; the report tells what was not taken. */
export function transportConfigFrom(
  properties: readonly BagProperty[],
  file: string,
): { readonly config: TransportConfig; readonly report: Report } {
  const account = new Account(file);
  const config = adoptTransportConfig({ types: [], properties }, account);
  return { config, report: account.report() };
}

/** The key of a property by the name that Get-TransportConfig gives it, or as a design has it. */
const keyNamed = (name: string): Key | undefined => named.find((pair) => pair.includes(name))?.[1];

/** The values by the names that Get-TransportConfig gives them. */
export const shownTransportConfig = (config: TransportConfig): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    named.flatMap(([name, key]) => (config[key] === undefined ? [] : [[name, config[key]]])),
  ) as Record<string, Value>;

function readValue(
  key: Key,
  { name, raw, line, lost }: BagProperty,
  account: Account,
): [Key, unknown][] {
  const value = settingOf(key, raw);
  if (value === undefined) {
    const place = { property: name, ...(line !== undefined && { line }) };
    account.refuse({ ...place, reason: lost ?? `The organisation's ${name} cannot be read.` });
    return [];
  }
  account.use();
  return [[key, value]];
}

/** The value of a key, of an export or of JSON; undefined where it cannot be read. */
function settingOf(key: Key, raw: BagProperty["raw"]): Limit | readonly string[] | undefined {
  if (key === "tlsReceiveDomainSecureList" || key === "tlsSendDomainSecureList") {
    const domains = textsOf(raw);
    return domains?.every((each) => parseDomain(each).ok) ? domains : undefined;
  }
  const text = typeof raw === "number" ? String(raw) : raw;
  if (typeof text !== "string") return undefined;
  if (key !== "maxRecipientEnvelopeLimit") return good(parseSize(text));
  if (/^unlimited$/i.test(text.trim())) return "Unlimited";
  return /^\d{1,10}$/.test(text.trim()) ? Number(text) : undefined;
}

const good = (said: ReturnType<typeof parseSize>): Limit | undefined =>
  said.ok ? said.value : undefined;
