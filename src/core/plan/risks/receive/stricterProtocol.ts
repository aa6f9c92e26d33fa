import { parameterName } from "../../../finding";
import type { Receiver } from "../../../simulate";
import type { Cell } from "../reading/cells";
import { nameOf } from "../reading/named";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "stricter-protocol";

const switches = [
  "BareLinefeedRejectionEnabled",
  "RequireEHLODomain",
  "RejectReservedTopLevelRecipientDomains",
  "RejectReservedSecondLevelRecipientDomains",
  "RejectSingleLabelRecipientDomains",
];
const policies = ["None", "Allow", "Require"];

/** Clients that broke a rule unseen are refused from now on (R49, R83, R85). */
export const stricterProtocol = risk({
  code,
  *find(change) {
    const told = new Set<string>();
    for (const cell of change.cells)
      for (const parameter of stricterIn(cell)) {
        const receiver = cell.is as Receiver;
        const key = `${receiver.connector.id}\n${receiver.server.id}\n${parameter}`;
        if (told.has(key)) continue;
        told.add(key);
        yield {
          ...placed(change, code, receiver, cell.was),
          parameter,
          fill: { connector: nameOf(receiver), parameter: parameterName(parameter) },
        };
      }
  },
});

function stricterIn({ was, is }: Cell): readonly string[] {
  if (!was || !is || was === is) return [];
  const found = switches.filter((each) => was.value(each) === false && is.value(each) === true);
  return policyOf(is) > policyOf(was) ? [...found, "ExtendedProtectionPolicy"] : found;
}

const policyOf = (receiver: Receiver): number =>
  policies.indexOf(String(receiver.value("ExtendedProtectionPolicy") ?? "None"));
