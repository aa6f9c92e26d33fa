import { type Failure, failure } from "../causes/failures";
import { causeBy, type Party, type ToldBy } from "../causes/party";
import type { Session } from "../sessions/session";
import { families } from "./families";
import { fieldsIn, type StepField } from "./fields";
import { type Signs, signsOf } from "./signs";

/** One next step. Its words hold places like `<name>`: what the session has for them stands beside, as a value. */
export interface Step {
  readonly text: string;
  /** By the words between the brackets. Values come from a log, so from strangers: they are to be quoted where a shell reads them. */
  readonly values: Readonly<Record<string, string>>;
  /** Fields of connectors that it names. */
  readonly fields: readonly StepField[];
}

/** What a cause means for one session. */
export interface Advice {
  readonly failure: Failure;
  /** What the reply means when the party at the other end says it; absent where nobody knows more than the class. */
  readonly toldBy?: ToldBy;
  /** Likely causes, the one that this session speaks for first. */
  readonly causes: readonly string[];
  readonly steps: readonly Step[];
}

/**
 * What to think and to do about a session; undefined where nothing is known of its cause. Where the party at
 * the other end is known, its own texts say more than the class of all.
 */
export function adviceOf(session: Session, party?: Party): Advice | undefined {
  const isRefused = session.direction === "out" && /^[45]/.test(session.lastReply);
  const toldBy = party && isRefused ? causeBy(party, session.lastReply) : undefined;
  const known = toldBy?.failure ?? failure(session.cause);
  if (!known) return undefined;
  const signs = signsOf(session);
  return {
    failure: known,
    ...(toldBy && { toldBy }),
    causes: ordered(known, signs),
    steps: stepsFor(known.nextSteps, signs).map((text) => ({
      text,
      values: valuesIn(text, signs),
      fields: fieldsIn(text, signs.sends ? "send" : "receive"),
    })),
  };
}

function ordered({ class: family, likelyCauses }: Failure, signs: Signs): readonly string[] {
  const favoured = (families[family]?.(signs) ?? []).filter((each) => each !== false);
  const rank = (cause: string): number => {
    const found = favoured.findIndex((each) => each.test(cause));
    return found < 0 ? favoured.length : found;
  };
  return likelyCauses
    .map((cause) => ({ cause, rank: rank(cause) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ cause }) => cause);
}

/**
 * Steps for the other direction are of no use to this session: no send connector had a part in one that came in. A host
 * that refused one that went out may be Exchange too, so its receive connector stays.
 */
function stepsFor(steps: readonly string[], { sends }: Signs): readonly string[] {
  const other = sends
    ? /^(?:Inbound|Receive): /
    : /^(?:(?:Outbound|Send): |(?:Get|Set|New)-SendConnector\b)/;
  const kept = steps.filter((step) => !other.test(step));
  return kept.length > 0 ? kept : steps;
}

function valuesIn(text: string, signs: Signs): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [, place = ""] of text.matchAll(/<([^<>]+)>/g)) {
    const value = valueFor(place, text, signs);
    if (value) values[place] = value;
  }
  return values;
}

/** What stands for a place in a step; undefined where the session does not know. */
function valueFor(place: string, text: string, signs: Signs): string | undefined {
  const { session, sends, address, port, recipients } = signs;
  switch (place) {
    case "name":
      if (/SendConnector/.test(text)) return sends ? session.connector : undefined;
      return /ReceiveConnector/.test(text) && !sends ? session.connector : undefined;
    case "server": {
      const slash = session.connector.indexOf("\\");
      return !sends && slash > 0 ? session.connector.slice(0, slash) : undefined;
    }
    case "next hop":
    case "smart host":
      return sends ? address : undefined;
    case "Port":
    case "Port of the connector":
      return sends ? port : undefined;
    case "client address":
      return sends ? undefined : address;
    case "address":
    case "user":
      return recipients.length === 1 ? recipients[0] : undefined;
    case "domain":
      return domainFor(text, signs);
    default:
      return undefined;
  }
}

/** Look-ups of MX and accepted domains speak of the recipients; SPF, DKIM and DMARC of the sender. */
function domainFor(text: string, { session, recipients }: Signs): string | undefined {
  const domains = (addresses: readonly string[]): readonly string[] => [
    ...new Set(addresses.map((each) => each.slice(each.lastIndexOf("@") + 1)).filter(Boolean)),
  ];
  const senders = domains(session.messages.map(({ from }) => from));
  const found = /txt|SPF|DKIM|DMARC|PTR/i.test(text) ? senders : domains(recipients);
  return found.length === 1 ? found[0] : undefined;
}
