import { sameValue, type Value } from "../values";
import type { DefaultFact, ExchangeVersion, Parameter, ServerRole, Usage } from "./parameter";

/** What a default depends on besides the parameter itself. */
export interface Circumstances {
  readonly usage: Usage | undefined;
  readonly version: ExchangeVersion;
  readonly role: ServerRole;
  /** FQDN of the server, where it is known. */
  readonly serverFqdn: string | undefined;
}

type Derived = Extract<DefaultFact["value"], { readonly from: string }>;

/**
 * The value in force and where it comes from. `facts` are the defaults that apply, best first:
 * more than one value among them means that sources differ. `unknown` is neither empty nor default.
 */
export type Effective =
  | {
      readonly origin: "explicit" | "usage" | "default";
      readonly value: Value;
      readonly facts: readonly DefaultFact[];
    }
  | { readonly origin: "unknown"; readonly facts: readonly DefaultFact[] };

/** Resolves one parameter: explicit first, then unknown, then the default that the circumstances give. */
export function effective(
  parameter: Parameter,
  explicit: Readonly<Record<string, Value>>,
  unknown: readonly string[],
  circumstances: Circumstances,
): Effective {
  const facts = applicable(parameter.defaults, circumstances);
  const said = explicit[parameter.name];
  if (said !== undefined && Object.hasOwn(explicit, parameter.name))
    return { origin: "explicit", value: said, facts };
  if (unknown.includes(parameter.name)) return { origin: "unknown", facts };
  const fact = facts[0];
  if (!fact) return { origin: "unknown", facts };
  return {
    origin: fact.when?.usage ? "usage" : "default",
    value: resolve(fact, circumstances),
    facts,
  };
}

/** The value of a default where it is derived: the server's FQDN, or null where that is not known. */
export function resolve(fact: DefaultFact, circumstances: Circumstances): Value {
  return isDerived(fact.value) ? (circumstances.serverFqdn ?? null) : fact.value;
}

/** A default in words: of a derived one, what it is derived from. */
export const resolvedText = (parameter: Parameter, fact: DefaultFact): string =>
  isDerived(fact.value) ? "the server's FQDN" : parameter.kind.show(fact.value);

/**
 * The values that the facts give, best first and each once, where there is more than one: sources
 * differ. Empty where they agree.
 */
export function disputed(facts: readonly DefaultFact[]): readonly DefaultFact[] {
  const different: DefaultFact[] = [];
  for (const fact of facts)
    if (!different.some((known) => sameDefault(known.value, fact.value))) different.push(fact);
  return different.length > 1 ? different : [];
}

function sameDefault(a: DefaultFact["value"], b: DefaultFact["value"]): boolean {
  if (isDerived(a) || isDerived(b)) return isDerived(a) && isDerived(b) && a.from === b.from;
  return sameValue(a, b);
}

const isDerived = (value: DefaultFact["value"]): value is Derived =>
  value !== null && typeof value === "object" && "from" in value;

/** Facts that name the usage are more specific: where there are any, the general ones are silent. */
function applicable(facts: readonly DefaultFact[], circumstances: Circumstances) {
  const all = facts.filter((fact) => applies(fact, circumstances));
  const ofUsage = all.filter((fact) => fact.when?.usage);
  return ofUsage.length > 0 ? ofUsage : all;
}

function applies(fact: DefaultFact, { usage, version, role }: Circumstances): boolean {
  const { when } = fact;
  if (!when) return true;
  if (when.usage && !(usage && when.usage.includes(usage))) return false;
  if (when.role && when.role !== role) return false;
  if (when.version && !when.version.includes(version)) return false;
  return true;
}
