import { phrase, value } from "../../../finding";
import { isInternalName } from "../reading/name/internalName";
import { enabledSender } from "../reading/route/enabledSender";
import { smartHostsOf } from "../reading/route/smartHosts";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** The external DNS list of the servers does not know inside names (S85, S89). */
export const externalDnsInternalName = rule({
  code: "send/external-dns-internal-name",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("UseExternalDNSServersEnabled") !== true) return undefined;
    return smartHostsOf(sender)
      .filter(({ name }) => name !== undefined && isInternalName(name))
      .map(({ row, text }) => ({
        sender,
        parameter: "SmartHosts",
        row,
        fill: { host: value(text) },
        measured: { values: [text] },
        fixes: [
          setting(sender, phrase`Ask the inside DNS`, false, {
            UseExternalDNSServersEnabled: false,
          }),
        ],
      }));
  }),
});
