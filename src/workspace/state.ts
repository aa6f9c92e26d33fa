import type { History } from "../core/edit";
import type { Organisation } from "../core/model";
import type { BrokenPart } from "./storage/readBack";

/** How far the workspace is stored; never says saved before it is. */
export type Saved =
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "saving" }
  | {
      readonly is: "failed";
      readonly reason: "quota" | "other";
      readonly why: string;
      readonly mend: string;
    }
  /** Another tab writes; this one follows it. */
  | { readonly is: "elsewhere" }
  /** The browser allows no storage: all is gone with the tab. */
  | { readonly is: "memory"; readonly why: string; readonly mend: string };

/** Something that happened to the workspace and that a person must know. */
export interface Notice {
  readonly id: string;
  readonly code:
    | "parts-set-aside"
    | "kept-as-copy"
    | "taken-over"
    | "became-writer"
    | "rescued"
    | "weak-guard"
    | "not-closed";
  readonly what: string;
  readonly mend: string;
  /** Records that could not be read, to be downloaded. */
  readonly parts?: readonly BrokenPart[];
  /** The workspace to look at. */
  readonly workspace?: string;
}

/** How tabs on one workspace are told apart; `none` = only at the moment of storing. */
export type Guard = "locks" | "messages" | "none";

export interface WorkspaceState {
  readonly phase: "closed" | "opening" | "open" | "absent" | "failed";
  /** Id of the open workspace. */
  readonly id: string | undefined;
  readonly organisation: Organisation;
  /** The walkthrough whose practice organisation this is; undefined in one of somebody's own. */
  readonly practice: string | undefined;
  readonly history: History;
  readonly saved: Saved;
  readonly role: "owner" | "reader";
  readonly guard: Guard;
  readonly notices: readonly Notice[];
  /** Why a workspace could not be opened. */
  readonly fault?: { readonly what: string; readonly mend: string } | undefined;
}
