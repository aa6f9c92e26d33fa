import { name } from "../../../finding";
import { sendsByMx, takesAllDomains } from "../reading/route/internetConnector";
import { rule } from "../rule";
import { grounded } from "./ground";
import { providerHosts } from "./subject";

/** PV24: a second way to the Internet, past the gateway, by cost, size or scope (S20, S28, S35). */
export const pastTheGateway = rule({
  code: "provider/pv24",
  per: "organisation",
  *find({ senders }) {
    for (const gateway of senders) {
      if (!gateway.enabled || !takesAllDomains(gateway)) continue;
      const host = providerHosts(gateway).find(({ provider }) => provider.kind === "gateway");
      if (!host) continue;
      for (const sender of senders.filter(sendsByMx))
        yield {
          sender,
          parameter: "AddressSpaces",
          ...grounded(
            { entry: host.provider, fields: ["how"], severity: "warning" },
            { gateway: name(gateway.connector.name) },
          ),
        };
      return;
    }
  },
});
