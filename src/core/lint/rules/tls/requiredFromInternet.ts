import { phrase } from "../../../finding";
import { internetDoors } from "../reading/door/internetDoor";
import { measuredOn } from "../reading/door/region";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

export const requiredFromInternet = rule({
  code: "tls/required-from-internet",
  per: "server",
  *find(unit) {
    for (const { receiver, region } of internetDoors(
      unit,
      (each) => each.connector.explicit.RequireTLS === true,
    ))
      yield {
        receiver,
        parameter: "RequireTLS",
        measured: measuredOn([], region),
        fixes: [
          setting(receiver, phrase`Offer TLS without demanding it`, false, { RequireTLS: false }),
        ],
      };
  },
});
