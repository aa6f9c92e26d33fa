import type { Severity } from "../../finding";
import type { Palette } from "./palette";

/** The worst of a connector's findings, and how many it has. */
export interface Badge {
  readonly severity: Severity;
  readonly count: number;
}

/** What every part of the picture is drawn with. */
export interface Drawing {
  readonly colours: Palette;
  readonly badges: ReadonlyMap<string, Badge>;
}
