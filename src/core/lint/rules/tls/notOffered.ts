import { phrase } from "../../../finding";
import { internetDoors } from "../reading/door/internetDoor";
import { measuredOn } from "../reading/door/region";
import { setting, withFlags } from "../reading/telling/setting";
import { rule } from "../rule";

export const notOffered = rule({
  code: "tls/not-offered",
  per: "server",
  *find(unit) {
    for (const { receiver, region } of internetDoors(
      unit,
      (each) => !each.members("AuthMechanism").includes("Tls"),
    ))
      yield {
        receiver,
        parameter: "AuthMechanism",
        measured: measuredOn([], region),
        fixes: [
          setting(receiver, phrase`Offer TLS`, false, {
            AuthMechanism: withFlags(receiver.members("AuthMechanism"), ["Tls"]),
          }),
        ],
      };
  },
});
