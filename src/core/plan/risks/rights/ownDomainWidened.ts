import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";
import { gains } from "./powers";

const code = "own-domain-widened";

/** Strangers may use sender addresses of the organisation (R76, R100). */
export const ownDomainWidened = risk({
  code,
  find: reachHits(code, "gains", (cell) => gains(cell, "sendAsInternal")),
});
