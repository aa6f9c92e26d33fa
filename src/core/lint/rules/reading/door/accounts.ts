import { principalOf, principals, sameAccount } from "../../../../catalogue";
import { type Held, type Receiver, rightNames, userOf } from "../../../../simulate";

/**
 * Whether some account may hand in mail after sign-in: every one by the groups, or one that was named (R48, R62).
 * False where no sign-in is offered.
 */
export function accountsSubmit(receiver: Receiver): Held {
  const everyone = userOf(receiver);
  if (!everyone) return false;
  const held = everyone.holds(rightNames.submit);
  if (held === true || everyone.because(rightNames.submit)?.denied) return held;
  return oneIsNamed(receiver) || held;
}

const submit = rightNames.submit.toLowerCase();
const sessions = new Set<string | undefined>(Object.values(principals));

/** An entry gives an account the right, and none denies it to the same one. */
function oneIsNamed({ connector }: Receiver): boolean {
  const entries = (connector.permissions ?? []).filter(
    ({ user, rights }) =>
      !sessions.has(principalOf(user)) && rights.some((each) => each.toLowerCase() === submit),
  );
  return entries.some(
    ({ user, deny }) =>
      !deny && !entries.some((other) => other.deny && sameAccount(other.user, user)),
  );
}
