import type { Head } from "../../../core/learn";

/** A walkthrough on the shelf; one from a file has a key of its own. */
export interface Shelved {
  readonly key: string;
  readonly head: Head;
}

/** The paths of the shelf, in the order in which walkthroughs name them. */
export const pathsOf = (heads: readonly Head[]): readonly string[] => [
  ...new Set(heads.flatMap(({ paths }) => paths)),
];

export const countOf = (heads: readonly Head[], path: string): number =>
  heads.filter(({ paths }) => paths.includes(path)).length;

export const levelWords = {
  newcomer: "for newcomers",
  admin: "for administrators",
  both: "for newcomers and administrators",
} as const;
