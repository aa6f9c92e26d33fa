import { measuredOn, publicIn, toldCount } from "../../../lint";
import { placed } from "../reading/placed";
import { hasPublic, reachesOf } from "../reading/reach";
import { risk } from "../risk";
import { opensSignIn } from "./signIn";

const code = "sign-in-opened";

/** Accounts can sign in from public addresses, from where they could not (R45, R48, R104). */
export const signInOpened = risk({
  code,
  *find(change) {
    for (const { actor, region } of reachesOf(change, "gains", change.cells.filter(opensSignIn)))
      if (hasPublic(region))
        yield {
          ...placed(change, code, actor),
          fill: { addresses: toldCount(publicIn(region)) },
          measured: measuredOn([actor.connector.name], publicIn(region)),
        };
  },
});
