import { type Provider, providerData } from "../../../catalogue";
import type { Organisation } from "../../../model";
import { type Receiver, ReceiverNotes } from "../../../simulate";
import { type IpRange, parseRange } from "../../../values";
import type { Unit } from "../rule";
import { namesAll } from "./naming";

/** How connectors and networks are named after a gateway; all words of one of them. */
const names: Readonly<Record<string, readonly string[]>> = {
  "proofpoint-essentials": ["proofpoint essentials", "ppe hosted"],
  "proofpoint-enterprise": ["proofpoint", "pphosted"],
  mimecast: ["mimecast"],
  "barracuda-egd": ["barracuda"],
  "cisco-secure-email-cloud": ["cisco email", "iphmx", "ironport"],
  "trend-email-security": ["trend micro", "tmes"],
  "sophos-email": ["sophos email", "sophos central"],
  hornetsecurity: ["hornetsecurity", "antispameurope"],
  "nable-mail-assure": ["mail assure", "spamexperts", "antispamcloud"],
};

const gateways = providerData.providers.filter(({ kind }) => kind === "gateway");
/** Some name has each of these in it; nearly all connectors have none, and need no closer look. */
const hints = [...new Set(Object.values(names).flatMap((each) => each.map(firstWord)))];

function firstWord(words: string): string {
  return words.split(" ")[0] ?? words;
}

/** The gateway that a name speaks of. */
export function gatewayNamed(text: string): Provider | undefined {
  const lower = text.toLowerCase();
  if (!hints.some((hint) => lower.includes(hint))) return undefined;
  return gateways.find(({ id }) => names[id]?.some((words) => namesAll(text, words)));
}

interface Range {
  readonly provider: Provider;
  readonly range: IpRange;
}
const kept = new WeakMap<Organisation["networks"], readonly Range[]>();

/** Ranges of the named networks that bear a gateway's name; we ship none, as they age within weeks. */
function rangesOf({ networks }: Pick<Organisation, "networks">): readonly Range[] {
  const known = kept.get(networks);
  if (known) return known;
  const made = Object.values(networks).flatMap(({ name, ranges }) => {
    const provider = gatewayNamed(name);
    return !provider
      ? []
      : ranges.flatMap((text) => {
          const range = parseRange(text);
          return range.ok ? [{ provider, range: range.value }] : [];
        });
  });
  kept.set(networks, made);
  return made;
}

const asked = new ReceiverNotes<Asked>();
interface Asked {
  readonly networks: Organisation["networks"];
  readonly provider: Provider | undefined;
}

/** The gateway that a receive connector is for: by its own name, or since it takes that gateway's network alone. */
export function gatewayOf({ organisation }: Unit, receiver: Receiver): Provider | undefined {
  const { networks } = organisation;
  const known = asked.get(receiver);
  if (known && known.networks === networks) return known.provider;
  const provider = gatewayNamed(receiver.connector.name) ?? gatewayFrom(organisation, receiver);
  asked.set(receiver, { networks, provider });
  return provider;
}

function gatewayFrom(
  organisation: Pick<Organisation, "networks">,
  receiver: Receiver,
): Provider | undefined {
  const known = rangesOf(organisation);
  const [first] = receiver.ranges;
  if (!first || known.length === 0) return undefined;
  const provider = known.find(({ range }) => holds(range, first))?.provider;
  const isAll = receiver.ranges.every((each) =>
    known.some(({ range, provider: of }) => of === provider && holds(range, each)),
  );
  return isAll ? provider : undefined;
}

const holds = (outer: IpRange, inner: IpRange): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
