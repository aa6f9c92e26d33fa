import { type DefaultFact, disputed, type Effective, type Parameter } from "../../core/catalogue";
import type { Finding } from "../../core/finding";
import { sameValue, type Value } from "../../core/values";

/** What a field says of its value, apart from the value itself. */
export interface FieldState {
  /** Drawn down the gutter: none, dotted, solid, or error. */
  readonly rule: "none" | "usage" | "explicit" | "invalid";
  readonly tone: "own" | "implied" | "unknown";
  /** `default`, `from usage Custom`, `explicit · default 36 MB` … */
  readonly line: string;
  /** The value that the way back leads to; undefined where there is no way back. */
  readonly back: string | undefined;
  /** The defaults that sources give where they differ. */
  readonly disputed: readonly DefaultFact[];
}

/** The state of a field, from the value in force and where it comes from (visual.md 5.1). */
export function fieldState(
  parameter: Parameter,
  effective: Effective,
  usage: string | undefined,
  invalid: boolean,
): FieldState {
  const { kind } = parameter;
  const fact = effective.facts[0];
  const plainDefault =
    fact && !(fact.value !== null && typeof fact.value === "object" && "from" in fact.value)
      ? (fact.value as Value)
      : undefined;
  const standard = plainDefault === undefined ? undefined : kind.show(plainDefault);
  const differing = disputed(effective.facts);
  const common = { disputed: differing.length > 1 ? differing : [] };
  if (effective.origin === "unknown")
    return { ...common, rule: "none", tone: "unknown", line: "unknown", back: undefined };
  if (effective.origin === "explicit") {
    const same = plainDefault !== undefined && kind.equal(effective.value, plainDefault);
    return {
      ...common,
      rule: invalid ? "invalid" : "explicit",
      tone: "own",
      line: same
        ? "explicit, same as the default"
        : standard === undefined
          ? "explicit"
          : `explicit · default ${standard}`,
      back: fact === undefined ? undefined : (standard ?? "the default"),
    };
  }
  return {
    ...common,
    rule: invalid ? "invalid" : effective.origin === "usage" ? "usage" : "none",
    tone: "implied",
    line: effective.origin === "usage" ? `from usage ${usage ?? "Custom"}` : "default",
    back: undefined,
  };
}

/** Same value from the same place: a field that shows it need not be drawn again. */
export function sameEffective(a: Effective, b: Effective): boolean {
  if (a === b) return true;
  if (a.origin !== b.origin) return false;
  if (a.origin === "unknown" || b.origin === "unknown") return true;
  return sameValue(a.value, b.value) && a.facts[0] === b.facts[0];
}

/** Rules that look at a whole server tell the same anew after each key: what they say counts, not who said it last. */
export const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((each, at) => each === b[at] || JSON.stringify(each) === JSON.stringify(b[at]));
