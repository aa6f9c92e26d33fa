import { phrase } from "../../../finding";
import type { Sender } from "../../../simulate";
import { isMicrosoft365 } from "../reading/microsoft365";
import { setting } from "../reading/setting";
import { tlsDomain, tlsLevel } from "../reading/tlsLevel";
import { toldSpaces } from "../reading/toldList";
import { rule } from "../rule";

export const cloudHeadersElsewhere = rule({
  code: "hybrid/cloud-headers-elsewhere",
  per: "sender",
  *find({ senders }) {
    for (const sender of senders) {
      if (!sender.enabled || sender.value("CloudServicesMailEnabled") !== true) continue;
      if (isMicrosoft365(sender) || provesItsName(sender)) continue;
      yield {
        sender,
        parameter: "CloudServicesMailEnabled",
        fill: { space: toldSpaces(sender) },
        measured: { values: [...sender.members("AddressSpaces"), ...sender.smartHosts] },
        fixes: [
          setting(sender, phrase`Keep internal headers inside`, false, {
            CloudServicesMailEnabled: false,
          }),
        ],
      };
    }
  },
});

/** A gateway in front of the tenant, whose name is checked. */
const provesItsName = (sender: Sender): boolean =>
  tlsLevel(sender) === "DomainValidation" && tlsDomain(sender) !== undefined;
