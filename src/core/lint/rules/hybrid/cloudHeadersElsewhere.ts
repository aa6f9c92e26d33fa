import { phrase } from "../../../finding";
import type { Sender } from "../../../simulate";
import { isMicrosoft365 } from "../reading/route/microsoft365";
import { tlsDomain, tlsLevel } from "../reading/route/tlsLevel";
import { setting } from "../reading/telling/setting";
import { toldSpaces } from "../reading/telling/toldList";
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
