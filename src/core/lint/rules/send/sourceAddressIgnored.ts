import { phrase, value } from "../../../finding";
import { serverNamed } from "../../../model";
import { enabledSender } from "../reading/route/enabledSender";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Windows chooses. */
const unset = "0.0.0.0";

/** On a Mailbox server Windows chooses the address (S93). A server that is not known counts as one. */
export const sourceAddressIgnored = rule({
  code: "send/source-address-ignored",
  per: "sender",
  find: enabledSender((sender, { organisation }) => {
    const address = sender.value("SourceIPAddress");
    if (typeof address !== "string" || address === unset) return undefined;
    if (sender.sources.every((each) => serverNamed(organisation, each)?.role === "Edge"))
      return undefined;
    return {
      sender,
      parameter: "SourceIPAddress",
      fill: { address: value(address) },
      measured: { values: [address] },
      fixes: [setting(sender, phrase`Put back ${value(unset)}`, true, { SourceIPAddress: unset })],
    };
  }),
});
