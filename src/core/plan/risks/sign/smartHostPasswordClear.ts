import type { Sender } from "../../../simulate";
import { nameOf } from "../reading/named";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "smart-host-password-clear";

/** Name and password may cross the network readable (S162, S163). */
export const smartHostPasswordClear = risk({
  code,
  *find(change) {
    for (const pair of change.senders)
      if (pair.new && isClear(pair.new) && !(pair.old && isClear(pair.old)))
        yield { ...atPair(code, pair), fill: { connector: nameOf(pair.new) } };
  },
});

const isClear = (sender: Sender): boolean =>
  sender.value("SmartHostAuthMechanism") === "BasicAuth" && sender.value("RequireTLS") === false;
