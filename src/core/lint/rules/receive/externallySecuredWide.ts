import { trustsAll } from "../../../simulate";
import { countIn, measuredOn, publicIn, type Region, toldCount } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { lacksOfStrangers, strangersRights, strangersSubmit } from "../reading/door/strangers";
import { rule } from "../rule";

/** Their mail skips filters and counts as internal, whatever sender it bears (R61, R100). */
export const externallySecuredWide = rule({
  code: "receive/externally-secured-wide",
  per: "server",
  lacks: lacksOfStrangers,
  *find(unit) {
    for (const { receiver, served } of servingIn(unit))
      if (trustsAll(receiver) && strangersSubmit(receiver) && isWide(served))
        yield {
          receiver,
          parameter: "RemoteIPRanges",
          fill: { addresses: toldCount(served) },
          measured: measuredOn(strangersRights(receiver), served),
        };
  },
});

/** Any public address, or more than a list of trusted hosts: 32 of IPv4, one /64 of IPv6. */
function isWide(region: Region): boolean {
  const outside = countIn(publicIn(region));
  const { v4, v6 } = countIn(region);
  return outside.v4 + outside.v6 > 0n || v4 > 32n || v6 > 1n << 64n;
}
