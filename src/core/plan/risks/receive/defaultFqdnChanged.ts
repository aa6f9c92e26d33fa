import { defaultNamed } from "../../../lint";
import type { Receiver } from "../../../simulate";
import { nameOf } from "../reading/named";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "default-fqdn-changed";

/** Servers find each other by the Fqdn of Default <Server> (SRC, V13). With one server there is nobody else. */
export const defaultFqdnChanged = risk({
  code,
  *find(change) {
    const mailbox = Object.values(change.new.servers).filter(({ role }) => role === "Mailbox");
    for (const pair of change.receivers)
      if (isBoth(pair) && isDefaultFqdn(pair) && differs(pair, "Fqdn"))
        yield {
          ...atPair(code, pair, "Fqdn"),
          fill: { connector: nameOf(pair.new) },
          ...(mailbox.length === 1 && { severity: "warning" }),
        };
  },
});

/** The connector that setup calls Default <Server>, of the Transport service of a Mailbox server. */
export const isDefaultFqdn = ({ new: now }: Both<Receiver>): boolean =>
  now.server.role === "Mailbox" &&
  now.service === "transport" &&
  defaultNamed(now)?.kind === "Default";
