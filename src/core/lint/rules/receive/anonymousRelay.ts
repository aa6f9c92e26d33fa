import { measuredOn, toldCount } from "../reading/region";
import { relayRule } from "../reading/relay";
import { strangersRights } from "../reading/strangers";

/** A relay for devices as it is meant to be; told so that each such door is known (R100). */
export const anonymousRelay = relayRule(
  "receive/anonymous-relay",
  "listed",
  (receiver, region) => ({
    receiver,
    parameter: "RemoteIPRanges",
    fill: { addresses: toldCount(region) },
    measured: measuredOn(strangersRights(receiver), region),
  }),
);
