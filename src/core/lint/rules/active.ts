import { rules } from ".";
import { hasInput } from "./inputs";
import type { Lack } from "./lacks";
import type { Input, Rule } from "./rule";
import type { Surroundings } from "./units";

/** The rules that can run with what is known, by what they look at. */
export interface Active {
  readonly receiver: readonly Rule[];
  readonly sender: readonly Rule[];
  readonly server: readonly Rule[];
  readonly organisation: readonly Rule[];
  /** Those that cannot run at all. */
  readonly lacks: readonly Lack[];
}

const kept = new WeakMap<Surroundings, Active>();

/** Permissions are known connector by connector, everything else of the whole. */
const perUnit = (input: Input): boolean => input === "permissions";

export function activeIn(surroundings: Surroundings): Active {
  const known = kept.get(surroundings);
  if (known) return known;
  const unit = { ...surroundings, receivers: [], senders: [] };
  const lacks: Lack[] = [];
  const running = rules.filter(({ code, needs = [] }) => {
    const missing = needs.filter((input) => !perUnit(input) && !hasInput(unit, input));
    if (missing.length > 0) lacks.push({ code, needs: missing });
    return missing.length === 0;
  });
  const of = (...kinds: readonly Rule["per"][]) => running.filter(({ per }) => kinds.includes(per));
  const made: Active = {
    receiver: of("receiver", "connector"),
    sender: of("sender", "connector"),
    server: of("server"),
    organisation: of("organisation"),
    lacks,
  };
  kept.set(surroundings, made);
  return made;
}
