import { measuredOn, toldCount } from "../reading/door/region";
import { relayRule } from "../reading/door/relay";
import { strangersRights } from "../reading/door/strangers";

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
