import data from "./providers.json" with { type: "json" };
import type { Confidence, HostingNetwork, Provider, ProviderData } from "./schema";

/** The dated facts on providers; a test holds the file against its schema. */
export const providerData = data as unknown as ProviderData;

const patterns: readonly { readonly provider: Provider; readonly pattern: RegExp }[] =
  providerData.providers.flatMap((provider) => {
    const { hostRegex } = provider.outbound;
    return hostRegex === null ? [] : [{ provider, pattern: new RegExp(hostRegex) }];
  });

const found = new Map<string, Provider | null>();

/**
 * The provider of a smart host by its name, in any case and with or without the last dot; undefined where
 * none is known. An address is never guessed (providers.md 1).
 */
export function providerOfHost(host: string): Provider | undefined {
  const name = host.toLowerCase().replace(/\.$/, "");
  const known = found.get(name);
  if (known !== undefined) return known ?? undefined;
  const provider = patterns.find(({ pattern }) => pattern.test(name))?.provider;
  if (found.size > 10_000) found.clear();
  found.set(name, provider ?? null);
  return provider;
}

/**
 * How well a field of an entry is known: what the notes say of the field or of what it lies in, else the
 * entry's own confidence. "Not confirmed" counts as recalled, an announced SIZE as observed. `auth.ways` asks whether a
 * customer is known by login, address or certificate: notes on the words of AUTH say nothing of that.
 */
export function confidenceOf(
  entry: Provider | HostingNetwork,
  field: string,
): Confidence | "inferred" | "disputed" {
  const { confidence, confidenceNotes = {} } = entry;
  const outer = field.split(".")[0] ?? field;
  if (/\brecalled\b/.test(textOf(entry, field))) return "recalled";
  for (const wanted of new Set([field, outer]))
    for (const [fields, note] of Object.entries(confidenceNotes))
      if (fields.split(", ").includes(wanted))
        return standingIn(field === "auth.ways" ? ofWays(note) : note) ?? confidence;
  return confidence;
}

/** The parts of a note that do not speak of the words of AUTH. */
const ofWays = (note: string): string =>
  note
    .split("; ")
    .filter((part) => !/\bLOGIN\b|mechanism/.test(part))
    .join("; ");

/** A rule in words may say itself that it is recalled. */
function textOf(entry: Provider | HostingNetwork, field: string): string {
  if (!("outbound" in entry)) return "";
  const { senderRules, ehloName, how } = entry.outbound;
  return { senderRules, ehloName, how }[field] ?? "";
}

function standingIn(note: string): ReturnType<typeof confidenceOf> | undefined {
  const words: readonly (readonly [RegExp, ReturnType<typeof confidenceOf>])[] = [
    [/recalled|not confirmed|unconfirmed/i, "recalled"],
    [/disputed/i, "disputed"],
    [/inferred/i, "inferred"],
    [/observed|announced SIZE|transcript/i, "observed"],
    [/documented/i, "documented"],
  ];
  return words.find(([word]) => word.test(note))?.[1];
}
