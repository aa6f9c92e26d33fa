import { confidenceOf, providerData, providerOfHost } from "../../catalogue";
import { causeOf } from "./causeOf";
import { type Failure, failure } from "./failures";

type Refusal = (typeof providerData.providers)[number]["refusals"][number];

/** Whoever stands at the other end: a relay, a gateway, a mailbox service or a large receiver. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly refusals: readonly Refusal[];
  /** How well what is said of it is known. */
  readonly confidence: ReturnType<typeof confidenceOf>;
}

/** What a reply means when this party says it. */
export interface ToldBy {
  readonly failure: Failure;
  readonly party: string;
  /** Empty where the party gives the class no meaning of its own. */
  readonly meaning: string;
  readonly confidence: Party["confidence"];
  /** Month of the facts, YYYY-MM. */
  readonly asOf: string;
}

const receivers = providerData.receivers.map((receiver) => ({
  party: receiver satisfies Party,
  hosts: new RegExp(receiver.mxRegex, "i"),
  domains: new Set(receiver.domains.map((each) => each.toLowerCase())),
}));

/** The party of a host by its name, of a provider or of a receiver's MX; an address is never guessed (providers.md 1). */
export function partyOfHost(host: string): Party | undefined {
  const provider = providerOfHost(host);
  if (provider) return { ...provider, confidence: confidenceOf(provider, "refusals") };
  const name = host.toLowerCase().replace(/\.$/, "");
  return receivers.find(({ hosts }) => hosts.test(name))?.party;
}

/** The receiver that takes mail for a domain, where it is a large one. */
export const partyOfDomain = (domain: string): Party | undefined =>
  receivers.find(({ domains }) => domains.has(domain.toLowerCase()))?.party;

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, "i");
  patterns.set(source, known);
  return known;
}

/**
 * The class of a reply when it is known who said it: texts of the party first, then the classes of all
 * (providers.md 4). A text of a party says nothing elsewhere: a bare 535 is one provider's wrong key.
 */
export function causeBy(party: Party, reply: string): ToldBy | undefined {
  const { refusals, name, confidence } = party;
  const own = refusals.find(
    ({ textRegex }) => textRegex !== undefined && pattern(textRegex).test(reply),
  );
  const found = own ? failure(own.failure) : causeOf(reply);
  if (!found) return undefined;
  const meaning = (meant(refusals, found.id, reply) ?? own)?.meaning;
  if (meaning === undefined) return undefined;
  return { failure: found, party: name, meaning, confidence, asOf: providerData.asOf };
}

/** Of several texts of one class the one whose codes, then most words, stand in the reply; where none does, the only one. */
function meant(refusals: readonly Refusal[], cause: string, reply: string): Refusal | undefined {
  const same = refusals.filter((each) => each.failure === cause);
  const said = reply.toLowerCase();
  const [best] = same
    .map((each) => ({ each, ...partsOf(each.match) }))
    .filter(({ words }) => words !== "" && said.includes(words))
    .sort(
      (a, b) =>
        Number(said.startsWith(b.codes)) - Number(said.startsWith(a.codes)) ||
        b.words.length - a.words.length,
    );
  if (best) return best.each;
  return same.length === 1 && same[0]?.textRegex === undefined ? same[0] : undefined;
}

/** What stands in a match for something of the day: an address, a name, a remark. */
const examples = /\[[^\]]*\]|<[^>]*>|\([^)]*\)|\.\.\.|(?:ip=)?192\.0\.2\.1|corp\.example/gi;

/** The codes of a match, and the longest run of its words that is no example. */
function partsOf(match: string): { readonly codes: string; readonly words: string } {
  const codes = /^\d{3}(?: \d\.\d+\.\d+)?(?= )/.exec(match)?.[0] ?? "";
  const [longest = ""] = match
    .slice(codes.length)
    .split(examples)
    .map((each) => each.trim().toLowerCase())
    .sort((a, b) => b.length - a.length);
  return { codes, words: longest };
}
