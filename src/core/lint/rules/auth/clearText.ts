import { phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { defaultOf } from "../reading/door/defaultConnector";
import { isNowhere, measuredOn, publicIn, type Region } from "../reading/door/region";
import { servingIn } from "../reading/door/served";
import { setting, withFlags } from "../reading/telling/setting";
import { type Rule, rule } from "../rule";

/** LOGIN is offered before TLS: to the Internet, or inside alone. */
const clearTextRule = (code: string, where: "outside" | "inside"): Rule =>
  rule({
    code,
    per: "server",
    *find(unit) {
      if (!unit.receivers.some(offersInClear)) return;
      for (const { receiver, served } of servingIn(unit)) {
        if (!offersInClear(receiver) || reach(served) !== where) continue;
        const mechanisms = receiver.members("AuthMechanism");
        yield {
          receiver,
          parameter: "AuthMechanism",
          measured: measuredOn([], served),
          fixes: [
            setting(receiver, phrase`Offer it after TLS only`, false, {
              AuthMechanism: withFlags(mechanisms, ["BasicAuthRequireTLS", "Tls"]),
            }),
          ],
        };
      }
    },
  });

export const basicClearText = clearTextRule("auth/basic-clear-text", "outside");
export const basicClearTextInside = clearTextRule("auth/basic-clear-text-inside", "inside");

/** On the back end of setup no client signs in, and a document lists it so (R103). */
function offersInClear(receiver: Receiver): boolean {
  const mechanisms = receiver.members("AuthMechanism");
  if (!receiver.enabled || !mechanisms.includes("BasicAuth")) return false;
  if (mechanisms.includes("BasicAuthRequireTLS")) return false;
  const made = defaultOf(receiver);
  return made?.port !== 2525 && made?.port !== 465;
}

function reach(region: Region): "outside" | "inside" | undefined {
  if (isNowhere(region)) return undefined;
  return isNowhere(publicIn(region)) ? "inside" : "outside";
}
