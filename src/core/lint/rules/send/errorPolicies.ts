import { phrase } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { isInternetConnector } from "../reading/route/internetConnector";
import { setting } from "../reading/telling/setting";
import { toldList } from "../reading/telling/toldList";
import { rule } from "../rule";

/** Errors become retries, or the other way round, for every domain (S84, S150). */
export const errorPolicies = rule({
  code: "send/error-policies",
  per: "sender",
  find: enabledSender((sender) => {
    const others = sender.members("ErrorPolicies").filter((each) => each !== "Default");
    if (others.length === 0 || !isInternetConnector(sender)) return undefined;
    return {
      sender,
      parameter: "ErrorPolicies",
      fill: { value: toldList(others) },
      measured: { values: others },
      fixes: [setting(sender, phrase`Put back Default`, false, { ErrorPolicies: ["Default"] })],
    };
  }),
});
