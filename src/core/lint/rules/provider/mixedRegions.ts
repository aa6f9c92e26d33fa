import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { rule } from "../rule";
import { grounded } from "./ground";
import { providerHosts } from "./subject";

/** Where a host name tells its region; no match is the first region. */
const regions: Readonly<Record<string, RegExp>> = {
  "amazon-ses": /^email-smtp(?:-fips)?\.([^.]+)\./,
  mailgun: /^smtp\.(eu)\./,
  sparkpost: /^smtp\.(eu)\.|^(.+)\.mail\.e\./,
  "proofpoint-essentials": /^outbound-([^.]+)\./,
};

/** PV23: a credential belongs to one region. */
export const mixedRegions = rule({
  code: "provider/pv23",
  per: "sender",
  find: enabledSender((sender) => {
    if (!signsInBasic(sender)) return undefined;
    const seen = new Map<string, string>();
    for (const { provider, host, row } of providerHosts(sender)) {
      const region = regionOf(provider.id, host);
      if (region === undefined) continue;
      const before = seen.get(provider.id);
      if (before === undefined) seen.set(provider.id, region);
      else if (before !== region)
        return {
          sender,
          parameter: "SmartHosts",
          row,
          ...grounded(
            { entry: provider, fields: ["how"], severity: "error" },
            { first: value(before), second: value(region) },
          ),
        };
    }
    return undefined;
  }),
});

function regionOf(provider: string, host: string): string | undefined {
  const pattern = Object.hasOwn(regions, provider) ? regions[provider] : undefined;
  if (!pattern) return undefined;
  const found = pattern.exec(host);
  return found?.[1] ?? found?.[2] ?? "us";
}
