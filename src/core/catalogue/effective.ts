import type { Value } from "../values/value";
import type { DefaultFact, ExchangeVersion, Parameter, ServerRole, Usage } from "./parameter";

/** What a default depends on besides the parameter itself. */
export interface Circumstances {
  readonly usage: Usage | undefined;
  readonly version: ExchangeVersion;
  readonly role: ServerRole;
  /** FQDN of the server, where it is known. */
  readonly serverFqdn: string | undefined;
}

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
  const facts = parameter.defaults.filter((fact) => applies(fact, circumstances));
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
  const { value } = fact;
  if (value !== null && typeof value === "object" && "from" in value)
    return circumstances.serverFqdn ?? null;
  return value;
}

function applies(fact: DefaultFact, { usage, version, role }: Circumstances): boolean {
  const { when } = fact;
  if (!when) return true;
  if (when.usage && !(usage && when.usage.includes(usage))) return false;
  if (when.role && when.role !== role) return false;
  if (when.version && !when.version.includes(version)) return false;
  return true;
}
