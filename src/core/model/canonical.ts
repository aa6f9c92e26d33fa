import { type Parameter, parameter, type Side } from "../catalogue";

/** Values that were found canonical, by parameter: an estate says the same few values thousands of times. */
const known = new WeakMap<Parameter, Set<string | number | boolean>>();
const most = 2000;

/** Why a property of a connector cannot be this; undefined where it can. Anything may be asked. */
export function valueFault(side: Side, name: string, value: unknown): string | undefined {
  const declared = parameter(side, name);
  if (declared?.role !== "property") return `${name} is no property of a ${side} connector`;
  const key = keyOf(value);
  let seen = known.get(declared);
  if (key !== undefined && seen?.has(key)) return undefined;
  const fault = declared.kind.fault(value);
  if (fault !== undefined) return `${name}: ${fault}`;
  if (key === undefined) return undefined;
  if (!seen || seen.size >= most) {
    seen = new Set();
    known.set(declared, seen);
  }
  seen.add(key);
  return undefined;
}

/** Lists begin with a control character, so that none is taken for a text. */
function keyOf(value: unknown): string | number | boolean | undefined {
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return value.startsWith("\u0001") ? undefined : value;
  const isShort = Array.isArray(value) && value.length <= 8;
  return isShort && value.every(isPlain) ? `\u0001${value.join("\u0001")}` : undefined;
}

const isPlain = (each: unknown): boolean => typeof each === "string" && !each.includes("\u0001");
