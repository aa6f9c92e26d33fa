import type { Cell } from "../reading/cells";
import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";
import { gains } from "./powers";

const code = "trust-widened";

/** Strangers pass the filters, or count as inside senders who signed in (R61, R100). */
export const gainsTrust = (cell: Cell): boolean =>
  gains(cell, "skipFilters") || gains(cell, "countsAsInternal");

export const trustWidened = risk({ code, find: reachHits(code, "gains", gainsTrust) });
