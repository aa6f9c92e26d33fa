import type { Organisation } from "../../../model";
import { certificateFor, offersTls, type Receiver } from "../../../simulate";
import type { Change } from "../change";
import type { Cell } from "../reading/cells";
import { reachHits } from "../reading/reachHits";
import { risk } from "../risk";

const code = "tls-loosened-in";

/** TLS is no longer demanded, or not offered any more, where a connector takes them before and after (R43, R50, R71). */
export const loosensTls = (change: Change, { was, is }: Cell): boolean => {
  if (!was || !is || was === is) return false;
  if (was.value("RequireTLS") === true && is.value("RequireTLS") === false) return true;
  return offers(change.old, was, change.today) && !offers(change.new, is, change.today);
};

interface Kept {
  readonly certificates: Organisation["certificates"];
  readonly servers: Organisation["servers"];
  readonly today: string | undefined;
  readonly offers: boolean;
}
const kept = new WeakMap<Receiver, Kept>();

/** STARTTLS is offered; a server whose certificates nobody knows has one. */
function offers(
  { certificates, servers }: Organisation,
  receiver: Receiver,
  today: string | undefined,
): boolean {
  if (!offersTls(receiver)) return false;
  const known = kept.get(receiver);
  if (known?.certificates === certificates && known.servers === servers && known.today === today)
    return known.offers;
  const found = certificateFor({ certificates, servers }, receiver, today);
  const isOffered = !found.known || found.certificate !== undefined;
  const made = { certificates, servers, today, offers: isOffered };
  kept.set(receiver, made);
  return made.offers;
}

export const tlsLoosenedIn = risk({
  code,
  find: (change) => reachHits(code, "losses", (cell) => loosensTls(change, cell))(change),
});
