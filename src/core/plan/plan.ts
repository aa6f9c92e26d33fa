import type { Finding, Phrase } from "../finding";
import type { Connector } from "../model";
import type { IpSet, Value } from "../values";
import type { Comparison } from "./comparison";

/** Rules of plan-order.md: T1 to T15 for what stands in one command, O1 to O22 for the order. */
export type OrderRule = `T${number}` | `O${number}`;

/** One parameter from an old value to a new one; undefined: nobody says it, null: said to be empty. */
export interface ParameterChange {
  /** As in the catalogue; `Permissions` for entries of Add-ADPermission, `Name` for a rename. */
  readonly parameter: string;
  readonly old: Value | undefined;
  readonly new: Value | undefined;
}

/**
 * One step: one connector goes from `before` to `after`, in one New-, Set- or Remove- command, or by its
 * explicit permissions alone. Both are whole connectors with the id of the plan's ends, so that the state
 * between two steps is an organisation, the way back is the step reversed, and scripts need nothing else.
 */
export interface Step {
  /** Stable within a plan: the connector's id and a number. */
  readonly id: string;
  /** 1-based place in the plan. */
  readonly n: number;
  readonly action: "create" | "change" | "remove";
  readonly before: Connector | null;
  readonly after: Connector | null;
  /** Parameters that hold a value of neither end after this step (O21). */
  readonly temporary: readonly string[];
  /** What decided its place or its form. */
  readonly rules: readonly OrderRule[];
  /** Why it stands here, in words. */
  readonly why: Phrase;
  /** Ids of steps without which this one is refused, or unsafe: left out together. */
  readonly needs: readonly string[];
  /** It asks for a confirmation of its own: the last connector of a port or domain goes (O10). */
  readonly final: boolean;
}

/** The difference of one connector between the two ends, whatever steps make it. */
export interface Difference {
  readonly connector: string;
  readonly action: Step["action"];
  readonly changes: readonly ParameterChange[];
}

interface GapBase {
  /** Ids of the steps after which it stands open, in their order; the step after the last of them closes it. */
  readonly steps: readonly string[];
}

/** Clients that both ends serve, and that no safe order serves throughout (O12). */
export interface ReceiveGap extends GapBase {
  readonly kind: "receive";
  /** Id of the server. */
  readonly server: string;
  /** Local address and port, `10.0.0.11:25`; a wildcard where no address of the server is known. */
  readonly endpoint: string;
  readonly set: IpSet;
  /** `service`: no connector takes them; else what both ends grant and a state between does not: `stranger relay`. */
  readonly lost: readonly string[];
}

/** A domain that leaves by none of the connectors of the two ends for a moment. */
export interface SendGap extends GapBase {
  readonly kind: "send";
  readonly domain: string;
}

export type Gap = ReceiveGap | SendGap;

/** Why a step of one connector stands after that of another. */
export interface OrderReason {
  /** Ids of the two steps. */
  readonly step: string;
  readonly after: string;
  /** The cmdlet would refuse it before; clients would lose or gain in between; mail would leave by another way. */
  readonly because: "refused" | "clients" | "mail";
}

/** Two connectors of the ends, by id, that a plan treats as one or as the follower of the other. */
export interface Pair {
  readonly old: string;
  readonly new: string;
}

/** What changes a deployed organisation into the designed one. */
export interface Plan extends Comparison {
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
  /** Codes of risks.json, in the shape of all findings; `place` names connector and parameter of `new`, else of `old`. */
  readonly risks: readonly Finding[];
  /** Why the steps stand in this order, one line a thought. */
  readonly order: readonly Phrase[];
  /** What of the order hangs on pairs of steps; `order` tells them by their numbers. */
  readonly reasons: readonly OrderReason[];
  /** What cannot be planned: text that cannot be read, values that no command sets. */
  readonly held: readonly Phrase[];
  /** Where no order serves everybody throughout. */
  readonly gaps: readonly Gap[];
  /**
   * A connector that the design lacks becomes another one by Set- (O3): in `new` the latter stands under the old id;
   * `new` here is the id that the caller's design has for it.
   */
  readonly turned: readonly Pair[];
  /** A receive connector that changes its server: `old` is removed, `new` is created. */
  readonly moved: readonly Pair[];
}
