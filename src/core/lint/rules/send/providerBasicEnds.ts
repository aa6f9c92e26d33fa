import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { hostNamed } from "../reading/route/smartHosts";
import { rule } from "../rule";

/** Providers that stop taking passwords for SMTP; looked up in 2026 (S165). */
const hosts = new Set(["smtp.office365.com", "smtp.gmail.com"]);

export const providerBasicEnds = rule({
  code: "send/provider-basic-ends",
  per: "sender",
  find: enabledSender((sender) => {
    const host = signsInBasic(sender) ? hostNamed(sender, (name) => hosts.has(name)) : undefined;
    return (
      host && {
        sender,
        parameter: "SmartHosts",
        row: host.row,
        fill: { host: value(host.text) },
        measured: { values: [host.text] },
      }
    );
  }),
});
