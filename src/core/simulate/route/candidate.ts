import type { Phrase } from "../../finding";
import type { AddressSpace } from "../../values";
import type { Sender } from "../sender";
import type { Nearness } from "./fleet";

/** Why a connector that takes the domain stands behind the winner. */
export type RouteBecause = "won" | "specificity" | "cost" | "nearness" | "name";
/** Why a connector is no candidate at all. */
export type Outside = "disabled" | "space" | "gone" | "scope" | "size";

/** A connector that could take the message, with the space that it would take it by. */
export interface RouteCandidate {
  readonly sender: Sender;
  readonly space: AddressSpace;
  /** Row of the space in AddressSpaces. */
  readonly row: number;
  /** Cost of the space plus that of the site links, which is 0 where unknown (S27). */
  readonly cost: number;
  readonly nearness: Nearness;
  readonly won: boolean;
  readonly because: RouteBecause;
  readonly why: Phrase;
}

export interface SetAside {
  readonly sender: Sender;
  readonly because: Outside;
  readonly why: Phrase;
}

export interface RouteCandidates {
  readonly winner: RouteCandidate | undefined;
  /** Best first; those too small, out of sight or off are not among them. */
  readonly candidates: readonly RouteCandidate[];
  readonly setAside: readonly SetAside[];
  /** Connectors between which the name alone decides, the winner first; empty where something else does (S31, S32). */
  readonly tie: readonly Sender[];
}
