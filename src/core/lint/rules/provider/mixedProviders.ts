import type { Provider } from "../../../catalogue";
import { value } from "../../../finding";
import { enabledSender } from "../reading/route/enabledSender";
import { signsInBasic } from "../reading/route/smartHostSignIn";
import { rule } from "../rule";
import { grounded } from "./ground";
import { subjectsOf } from "./subject";

/** PV22: one port, one mechanism and one credential serve the whole list, which is no order of preference (S87). */
export const mixedProviders = rule({
  code: "provider/pv22",
  per: "sender",
  find: enabledSender((sender) => {
    const subjects = subjectsOf(sender);
    const [first, second] = subjects;
    if (!first || !second) return undefined;
    const all = subjects.map(({ provider }) => provider);
    if (!signsInBasic(sender) && shareAPort(all)) return undefined;
    return {
      sender,
      parameter: "SmartHosts",
      row: second.row,
      ...grounded(
        { entry: first.provider, fields: ["ports"], severity: "error" },
        { hosts: value(subjects.map(({ host }) => host).join(", ")) },
      ),
    };
  }),
});

const shareAPort = ([first, ...others]: readonly Provider[]): boolean =>
  first?.outbound.ports.some((port) =>
    others.every(({ outbound }) => outbound.ports.includes(port)),
  ) ?? false;
