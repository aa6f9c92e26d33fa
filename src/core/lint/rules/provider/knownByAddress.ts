import { value } from "../../../finding";
import { nameIn } from "../reading/certificate/namedCertificates";
import { sendsFrom } from "../reading/route/sendsFrom";
import { grounded } from "./ground";
import { mechanismOf } from "./mechanism";
import { providerRule } from "./subject";

/** PV16: the provider knows its customer by address, and more than one may show (S61, S62, S93). */
export const knownByAddress = providerRule("provider/pv16", ({ sender, provider }, unit) => {
  const { auth } = provider.outbound;
  if (mechanismOf(sender) !== "None" || !auth.includes("ip")) return undefined;
  if (auth.includes("certificate") && nameIn(sender)) return undefined;
  const servers = sendsFrom(unit.organisation, sender).map(({ name }) => name);
  if (servers.length < 2 && sender.value("FrontendProxyEnabled") !== true) return undefined;
  return {
    sender,
    parameter: "SourceTransportServers",
    ...grounded(
      { entry: provider, fields: ["auth.ways"], exchange: "inferred", severity: "warning" },
      { servers: value(servers.join(", ")) },
    ),
  };
});
