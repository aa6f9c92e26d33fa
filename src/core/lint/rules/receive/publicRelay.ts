import { measuredOn, publicIn, toldCount } from "../reading/door/region";
import { relayRule } from "../reading/door/relay";
import { strangersRights } from "../reading/door/strangers";

/** A few addresses outside: whoever holds one of them relays (R100, R104). */
export const publicRelay = relayRule("receive/public-relay", "public", (receiver, region) => ({
  receiver,
  parameter: "RemoteIPRanges",
  fill: { addresses: toldCount(publicIn(region)) },
  measured: measuredOn(strangersRights(receiver), region),
}));
