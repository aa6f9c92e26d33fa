import type { Version } from "./member";
import type { Gap } from "./plan";

/** What is wrong with a state between, held against both ends (O13); all 0: nothing. */
export interface Weight {
  /** Addresses from which strangers may do what they may at neither end. */
  readonly exposes: number;
  /** Addresses from which users or servers may. */
  readonly opens: number;
  /** Addresses, or classes of mail, that lack what they have at both ends. */
  readonly loses: number;
  /** Classes of mail that leave by the connector of an end in a way of neither. */
  readonly weak: number;
}

/** A gap without the steps that it lasts. */
export type Loss = Gap extends infer Each
  ? Each extends Gap
    ? Omit<Each, "steps">
    : never
  : never;

/** Judges the states of some connectors that hang together, one version of each. */
export interface Judge {
  /** Whether a command that ends in this version of one of them is accepted beside the others (O1). */
  accepts(state: readonly Version[], at: number): boolean;
  weigh(state: readonly Version[]): Weight;
  /** What both ends have and a state lacks, for people. */
  lost(state: readonly Version[]): readonly Loss[];
}
