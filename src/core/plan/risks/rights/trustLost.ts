import type { Cell } from "../reading/cells";
import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";
import { loses } from "./powers";

const code = "trust-lost";

/** Strangers are filtered, or no longer count as inside senders (R61, R100). */
export const losesTrust = (cell: Cell): boolean =>
  loses(cell, "skipFilters") || loses(cell, "countsAsInternal");

export const trustLost = risk({ code, find: reachHits(code, "losses", losesTrust) });
