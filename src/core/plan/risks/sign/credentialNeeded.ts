import { nameOf } from "../reading/named";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { asksPassword } from "./password";

const code = "credential-needed";

/** A command of the plan gives AuthenticationCredential, which nobody may write into a file (S166, S203). */
export const credentialNeeded = risk({
  code,
  *find(change) {
    for (const pair of change.senders)
      if (pair.new && asksPassword(change, pair))
        yield { ...atPair(code, pair), fill: { connector: nameOf(pair.new) } };
  },
});
