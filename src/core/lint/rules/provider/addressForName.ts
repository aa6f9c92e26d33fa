import { type Provider, providerData, providerOfHost } from "../../../catalogue";
import { value } from "../../../finding";
import type { Sender } from "../../../simulate";
import { enabledSender } from "../reading/route/enabledSender";
import { isRoutedToTenant } from "../reading/route/microsoft365";
import { smartHostsOf } from "../reading/route/smartHosts";
import { tlsDomain } from "../reading/route/tlsLevel";
import { rule } from "../rule";
import { grounded } from "./ground";
import { providerHosts } from "./subject";

/** PV14: Microsoft's addresses change and are not supported; a name is. */
export const addressForName = rule({
  code: "provider/pv14",
  per: "sender",
  find: enabledSender((sender) => {
    const provider = meantProvider(sender);
    const host = smartHostsOf(sender).find(({ address }) => address !== undefined);
    if (!provider || !host) return undefined;
    return {
      sender,
      parameter: "SmartHosts",
      row: host.row,
      ...grounded(
        { entry: provider, fields: ["how"], severity: "error" },
        { host: value(host.text), name: value(provider.outbound.smartHosts[0] ?? "its host name") },
      ),
    };
  }),
});

const byName: readonly string[] = ["m365-relay", "azure-acs"];

/** What the connector itself says of where it leads: TlsDomain, another host of its list, or the routing domain. */
function meantProvider(sender: Sender): Provider | undefined {
  const domain = tlsDomain(sender)?.replace(/^\*\./, "");
  const said = [
    domain === undefined ? undefined : providerOfHost(domain),
    ...providerHosts(sender).map(({ provider }) => provider),
  ].find((each) => each && byName.includes(each.id));
  if (said) return said;
  return isRoutedToTenant(sender)
    ? providerData.providers.find(({ id }) => id === "m365-relay")
    : undefined;
}
