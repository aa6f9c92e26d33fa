import { name, type Part } from "../../../../finding";

/** Several names in few words: `EX02`, `EX02 and EX03`, `EX02 and 4 more`. */
export function toldNames(names: readonly string[]): Part {
  const [first = "", ...more] = names;
  if (more.length === 0) return name(first);
  return name(`${first} and ${more.length === 1 ? more[0] : `${more.length} more`}`);
}
