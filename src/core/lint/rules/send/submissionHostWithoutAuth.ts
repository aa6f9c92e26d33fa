import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { signsInNowhere } from "../reading/route/smartHostSignIn";
import { hostNamed } from "../reading/route/smartHosts";
import { rule } from "../rule";

/** Hosts that refuse MAIL FROM before a sign-in; looked up in 2026 (S165). */
const submits = /^(?:smtp\.office365\.com|smtp\.gmail\.com|email-smtp\.[^.]+\.amazonaws\.com)$/;

export const submissionHostWithoutAuth = rule({
  code: "send/submission-host-without-auth",
  per: "sender",
  find: enabledSender((sender) => {
    const host = signsInNowhere(sender)
      ? hostNamed(sender, (name) => submits.test(name))
      : undefined;
    return (
      host && {
        sender,
        parameter: "SmartHostAuthMechanism",
        fill: { host: value(host.text) },
        measured: { values: [host.text] },
      }
    );
  }),
});
