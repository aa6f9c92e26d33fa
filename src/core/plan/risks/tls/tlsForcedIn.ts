import type { Region } from "../../../exposure";
import type { Cell } from "../reading/cells";
import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";

const code = "tls-forced-in";

/** A session without TLS is refused from now on, where somebody could hand in mail (R71). */
export const forcesTls = ({ old, was, is }: Cell): boolean =>
  was?.value("RequireTLS") === false &&
  is?.value("RequireTLS") === true &&
  old !== null &&
  someSubmit(old);

const someSubmit = ({ stranger, user, server }: Region): boolean =>
  [stranger, user, server].some((each) => each?.submit === true);

export const tlsForcedIn = risk({ code, find: reachHits(code, "gains", forcesTls) });
