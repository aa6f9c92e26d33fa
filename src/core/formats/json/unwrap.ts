import type { Raw } from "../../catalogue";
import type { Json } from "./parse";
import { type Members, shapes } from "./shapes";

/** What a session, or the shell, puts beside a value that it wraps. */
const beside = /^(?:PS\w+|RunspaceId|ReadCount|DisplayHint|DateTime|Length|Count)$/;

/** The value without notation; undefined where it was written without its content (script-shapes O9 to O10). */
export function rawOfJson(value: Json | undefined): Raw | undefined {
  if (value === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = value.map(rawOfJson);
    return items.every((each) => each !== undefined) ? items : undefined;
  }
  const members = value as Members;
  const wrapped = wrappedIn(members);
  if (wrapped !== undefined) return rawOfJson(wrapped);
  const shape = shapes.find(({ keys }) => keys.every((key) => Object.hasOwn(members, key)));
  return shape?.read(members, rawOfJson);
}

/** A list with its count, or a value with members of the session: `{"value": …, "Count": 2}`. */
export function wrappedIn(members: Members): Json | undefined {
  if (!Object.hasOwn(members, "value")) return undefined;
  const others = Object.keys(members).filter((key) => key !== "value");
  return others.every((key) => beside.test(key)) ? members.value : undefined;
}
