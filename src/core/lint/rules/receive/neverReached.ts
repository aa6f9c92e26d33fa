import { neverReached as unreached } from "../../../exposure";
import { contestedOn } from "../reading/door/contested";
import { rule } from "../rule";

/** Narrower connectors take each of its addresses, or families do not meet (R11 to R15). Ties are another rule's. */
export const neverReached = rule({
  code: "receive/never-reached",
  per: "server",
  *find({ server, receivers }) {
    if (!server) return;
    const found = unreached(server, receivers);
    if (found.length === 0) return;
    const untold = contestedOn(server, receivers);
    for (const receiver of found)
      if (!untold.has(receiver)) yield { receiver, parameter: "RemoteIPRanges" };
  },
});
