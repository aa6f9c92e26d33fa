import { measuredOn, toldCount } from "../reading/door/region";
import { relayRule } from "../reading/door/relay";
import { strangersRights } from "../reading/door/strangers";

/** A whole network inside, where one infected machine is enough (R104). */
export const wideRelay = relayRule("receive/wide-relay", "wide", (receiver, region) => ({
  receiver,
  parameter: "RemoteIPRanges",
  fill: { addresses: toldCount(region) },
  measured: measuredOn(strangersRights(receiver), region),
}));
