import { type Failure, failures } from "./failures";
import { neededTexts } from "./literals";
import { StandingTexts } from "./standing";

/** Entries below this fit replies only, never the server's own sentences (`*` rows). */
const forSentences = 300;
/** Longer texts are no replies. */
const longest = 4096;

interface Matcher {
  readonly failure: Failure;
  readonly pattern: RegExp;
  /** Texts of which one must stand there; null where that cannot be said. */
  readonly needed: readonly number[] | null;
}

const standing = new StandingTexts();
const matchers: readonly Matcher[] = failures.map((failure) => ({
  failure,
  pattern: new RegExp(failure.match.textRegex, "i"),
  needed: neededTexts(failure.match.textRegex)?.map((text) => standing.add(text)) ?? null,
}));

/** Where a text stands: a reply or LastError, or a sentence of the server in a `*` row. */
export type TextKind = "reply" | "sentence";

/**
 * The class of failure that a text tells of: of those whose pattern fits the one of highest priority
 * (send-semantics.md 7); undefined where none does. Lines of one reply are to be joined before.
 */
export function causeOf(text: string, kind: TextKind = "reply"): Failure | undefined {
  const read = text.slice(0, longest);
  standing.look(read.toLowerCase());
  for (const { failure, pattern, needed } of matchers) {
    if (kind === "sentence" && failure.priority < forSentences) return undefined;
    if (needed && !standing.has(needed)) continue;
    if (pattern.test(read)) return failure;
  }
  return undefined;
}
