import { phrase, value } from "../../../finding";
import { enabledReceiver } from "../reading/door/enabledReceiver";
import { cloudDomainsOf, isProtectionName } from "../reading/route/microsoft365";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const capabilityToOthers = rule({
  code: "hybrid/capability-to-others",
  per: "receiver",
  find: enabledReceiver((receiver) => {
    const entries = receiver.members("TlsDomainCapabilities");
    if (entries.length === 0) return undefined;
    return cloudDomainsOf(receiver)
      .filter(({ domain }) => !isProtectionName(domain))
      .map(({ domain, row }) => ({
        receiver,
        parameter: "TlsDomainCapabilities",
        row,
        fill: { domain: value(domain) },
        measured: { values: [domain] },
        fixes: [
          setting(receiver, phrase`Take the entry of ${value(domain)} away`, false, {
            TlsDomainCapabilities: entries.filter((_, index) => index !== row),
          }),
        ],
      }));
  }),
});
