import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";
import { loses } from "./powers";

const code = "anonymous-refused";

/** Strangers lose Submit where some connector still takes them (R60, R75). */
export const anonymousRefused = risk({
  code,
  find: reachHits(code, "losses", (cell) => loses(cell, "submit")),
});
