import { value } from "../../../finding";
import { apexOf } from "../../../simulate";
import { nameOf } from "../reading/named";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "relay-domain-loop";

/** A relayed domain loses its own address space to a wider one that asks the MX (S8, S9). */
export const relayDomainLoop = risk({
  code,
  *find(change) {
    for (const accepted of Object.values(change.new.acceptedDomains)) {
      if (accepted.type === "Authoritative") continue;
      const domain = accepted.domain.toLowerCase();
      const isItsOwn = (space: string): boolean =>
        space !== "*" &&
        apexOf({ type: "SMTP", space }) === apexOf({ type: "SMTP", space: domain });
      const astray = change.routes.views.find(({ domain: of, old: [was], new: [is] }) => {
        if (of !== domain || !was || !is) return false;
        return (
          isItsOwn(was.entry.space.space) &&
          !isItsOwn(is.entry.space.space) &&
          is.entry.sender.byDns
        );
      });
      const [was, is] = [astray?.old[0]?.entry.sender, astray?.new[0]?.entry.sender];
      if (was && is)
        yield {
          ...placed(change, code, was, is),
          fill: { domain: value(accepted.domain), connector: nameOf(is) },
        };
    }
  },
});
