import type { Raw } from "../../catalogue";
import type { Node, Property } from "./node";

/** An object that is being read. */
export interface ObjectFrame {
  readonly as: "object";
  readonly line: number;
  readonly name: string | undefined;
  readonly refId: string | undefined;
  /** Whether it is an object of the file, not one inside another. */
  readonly outer: boolean;
  /** Whether objects that stand in it were handed on: then it is only their list. */
  handedOn: boolean;
  /** How many values were kept when it began. */
  readonly keptBefore: number;
  types: readonly string[];
  text: string | undefined;
  raw: Raw | undefined;
  items: Node[] | undefined;
  properties: Property[];
}

/** A text that is being read: a primitive, a type name, or what ToString gave. */
export interface LeafFrame {
  readonly as: "leaf";
  readonly tag: string;
  readonly line: number;
  readonly column: number;
  readonly name: string | undefined;
  readonly wanted: boolean;
  readonly parts: string[];
  length: number;
}

/** The open elements. `members` are Props and MS, `entry` a pair of a dictionary, `skip` what is read over. */
export type Frame =
  | { readonly as: "root" | "members" | "list" | "entry" | "skip" }
  | { readonly as: "types"; readonly refId: string | undefined; readonly names: string[] }
  | ObjectFrame
  | LeafFrame;

/** The innermost object that is open. */
export function innermostObject(frames: readonly Frame[]): ObjectFrame | undefined {
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const frame = frames[index];
    if (frame?.as === "object") return frame;
  }
  return undefined;
}
