/** Orders texts by their code units, and numbers of either kind, for sorting: the smaller first. */
export const ascending = <T extends string | number | bigint>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0;
