import type { SourceId, Standing } from "../sources";
import type { Value } from "../values";
import type { Phrase } from "./phrase";

/**
 * error: will be refused, or mail is lost, or the world may relay; warning: works, and will hurt;
 * advice: could be better.
 */
export const severities = ["error", "warning", "advice"] as const;
export type Severity = (typeof severities)[number];

/** Where a finding points; ids are those of the organisation. */
export interface Place {
  readonly connector?: string;
  readonly server?: string;
  /** An accepted domain, where the finding speaks of one. */
  readonly domain?: string;
  readonly parameter?: string;
  /** 0-based row of a list value. */
  readonly row?: number;
}

/** One value set by a fix; `undefined` takes the explicit value away, back to the default. */
export interface ValueChange {
  readonly connector: string;
  readonly parameter: string;
  readonly value: Value | undefined;
}

/** All entries of Add-ADPermission on a receive connector, set by a fix. */
export interface PermissionChange {
  readonly connector: string;
  readonly permissions: readonly {
    readonly user: string;
    readonly rights: readonly string[];
    readonly deny: boolean;
  }[];
}

export type Change = ValueChange | PermissionChange;

/** What a finding was found on: an accepted one comes back when values differ or a range is larger. */
export interface Measured {
  readonly values: readonly string[];
  readonly ranges?: readonly string[];
}

/** A mend that the app can make. `safe` fixes lose nothing and widen nothing. */
export interface Fix {
  readonly label: Phrase;
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** The one shape of everything we tell: what, why, mend, and on whose word. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly what: Phrase;
  readonly why: Phrase;
  readonly mend: Phrase;
  readonly cites: readonly SourceId[];
  readonly standing: Standing;
  readonly fixes: readonly Fix[];
  /** Absent: an acceptance holds as long as the finding stands at its place. */
  readonly measured?: Measured;
  /** The same at other servers, told together with this one; each has its own place, value and fixes. */
  readonly also?: readonly Finding[];
}
