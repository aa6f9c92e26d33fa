import type { Provider } from "../../../catalogue";
import { name } from "../../../finding";
import { internetDoors } from "../reading/door/internetDoor";
import { measuredOn } from "../reading/door/region";
import { rule, type Unit } from "../rule";
import { gatewayOf } from "./gatewayDoor";
import { grounded } from "./ground";

/**
 * PV25: a connector takes the mail of a gateway, so the MX points there, and another takes anonymous mail
 * from everywhere. What the firewall closes a design does not show.
 */
export const besideTheGateway = rule({
  code: "provider/pv25",
  per: "organisation",
  *find(unit) {
    const gateway = inUse(unit);
    if (!gateway) return;
    for (const { receiver, region } of internetDoors(unit, (each) => each.service === "frontend"))
      yield {
        receiver,
        parameter: "RemoteIPRanges",
        ...grounded(
          {
            entry: gateway.provider,
            fields: ["inbound"],
            exchange: "inferred",
            severity: "warning",
          },
          { connector: name(gateway.connector) },
        ),
        measured: measuredOn([gateway.provider.id], region),
      };
  },
});

interface InUse {
  readonly provider: Provider;
  readonly connector: string;
}

function inUse(unit: Unit): InUse | undefined {
  for (const receiver of unit.receivers) {
    const provider = receiver.enabled ? gatewayOf(unit, receiver) : undefined;
    if (provider) return { provider, connector: receiver.connector.name };
  }
  return undefined;
}
