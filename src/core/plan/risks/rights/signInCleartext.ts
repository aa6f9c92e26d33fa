import type { Cell } from "../reading/cells";
import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";
import { offersClearText } from "./signIn";

const code = "sign-in-cleartext";

/** LOGIN is offered before TLS where it was not (R45). */
export const gainsClearText = ({ was, is }: Cell): boolean =>
  offersClearText(is) && !offersClearText(was);

export const signInCleartext = risk({ code, find: reachHits(code, "gains", gainsClearText) });
