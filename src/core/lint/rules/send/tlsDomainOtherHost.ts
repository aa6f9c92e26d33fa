import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { smartHostsOf } from "../reading/route/smartHosts";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { rule } from "../rule";

/** Hosts usually show a certificate for their own name (S111, S113). */
export const tlsDomainOtherHost = rule({
  code: "send/tlsdomain-other-host",
  per: "sender",
  find: enabledSender((sender) => {
    const domain = tlsDomain(sender);
    if (domain === undefined || tlsLevel(sender) !== "DomainValidation") return undefined;
    const hosts = smartHostsOf(sender);
    const bare = domain.replace(/^\*\./, "").toLowerCase();
    const foreign = ({ name }: { readonly name?: string }) =>
      name !== undefined && name !== bare && !name.endsWith(`.${bare}`);
    if (hosts.length === 0 || !hosts.every(foreign)) return undefined;
    return {
      sender,
      parameter: "TlsDomain",
      fill: { domain: value(domain) },
      measured: { values: [domain, ...sender.smartHosts] },
    };
  }),
});
