import type { Part } from "../../../finding";
import { toldList } from "../../../lint";
import type { Sender } from "../../../simulate";
import { takersIn } from "../reading/classes";
import { nameOf } from "../reading/named";
import { differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "next-hop-changed";
const hop = ["SmartHosts", "DNSRoutingEnabled", "Port", "UseExternalDNSServersEnabled"];

/** The same connector hands the same mail to another host (S80, S86, S89, S91). */
export const nextHopChanged = risk({
  code,
  *find(change) {
    const { both } = takersIn(change);
    for (const pair of change.senders) {
      if (!isBoth(pair) || !both.has(pair.id)) continue;
      if (!hop.some((each) => differs(pair, each))) continue;
      const { old, new: now } = pair;
      yield {
        ...atPair(code, pair),
        fill: { connector: nameOf(now), old: hopOf(old), new: hopOf(now) },
      };
    }
  },
});

function hopOf(sender: Sender): Part {
  const port = sender.value("Port");
  const at = typeof port === "number" && port !== 25 ? `:${port}` : "";
  if (sender.byDns)
    return sender.value("UseExternalDNSServersEnabled") === true
      ? `MX records of external DNS servers${at && `, port ${at.slice(1)}`}`
      : `MX records${at && `, port ${at.slice(1)}`}`;
  return toldList(sender.smartHosts.map((each) => `${each}${at}`));
}
