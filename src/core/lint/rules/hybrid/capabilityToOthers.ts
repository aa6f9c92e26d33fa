import { phrase, value } from "../../../finding";
import { cloudDomainsOf, isProtectionName } from "../reading/microsoft365";
import { setting } from "../reading/setting";
import { rule } from "../rule";

export const capabilityToOthers = rule({
  code: "hybrid/capability-to-others",
  per: "receiver",
  *find({ receivers }) {
    for (const receiver of receivers) {
      if (!receiver.enabled) continue;
      const entries = receiver.members("TlsDomainCapabilities");
      for (const { domain, row } of cloudDomainsOf(receiver)) {
        if (isProtectionName(domain)) continue;
        yield {
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
        };
      }
    }
  },
});
