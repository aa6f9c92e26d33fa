import type { Style } from "./render";

/** How a script is written. */
export interface Options {
  readonly style: Style;
  /** Write every value that is in force and known, not only explicit ones. */
  readonly full: boolean;
  /** A dry run: every command that changes something carries -WhatIf. */
  readonly whatIf: boolean;
  readonly comments: boolean;
  /** Connector id → one sentence saying why Exchange refuses its command as it stands. */
  readonly refusals?: ReadonlyMap<string, string>;
}
