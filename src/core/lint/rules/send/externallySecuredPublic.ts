import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { smartHostsOf } from "../reading/route/smartHosts";
import { isPrivate } from "../reading/server/privateAddress";
import { rule } from "../rule";

/** ExternalAuthoritative demands neither TLS nor sign-in: on a public path only a tunnel protects it (S169). */
export const externallySecuredPublic = rule({
  code: "send/externally-secured-public",
  per: "sender",
  find: enabledSender((sender) => {
    if (sender.value("SmartHostAuthMechanism") !== "ExternalAuthoritative") return undefined;
    return smartHostsOf(sender)
      .filter(({ address }) => address && !isPrivate(address))
      .map(({ row, text }) => ({
        sender,
        parameter: "SmartHosts",
        row,
        fill: { host: value(text) },
        measured: { values: [text] },
      }));
  }),
});
