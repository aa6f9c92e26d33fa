/** The same objects in the same order: what was made of the one list holds for the other. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((each, at) => Object.is(each, b[at])));
