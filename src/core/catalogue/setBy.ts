import type { Value } from "../values";
import { type Circumstances, effective } from "./effective";
import type { Parameter, Side, Usage } from "./parameter";
import { properties } from "./registry";

/** What a usage sets at creation, as New- does: the parameters whose default depends on it, with their value. */
export function setBy(
  of: Side,
  usage: Usage,
  circumstances: Omit<Circumstances, "usage">,
): readonly { readonly parameter: Parameter; readonly value: Value }[] {
  return properties(of).flatMap((parameter) => {
    const found = effective(parameter, {}, [], { ...circumstances, usage });
    return found.origin === "usage" ? [{ parameter, value: found.value }] : [];
  });
}
