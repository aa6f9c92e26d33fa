import { accountsSubmit } from "../../../lint";
import { authWords, type Held, type Receiver } from "../../../simulate";
import type { Cell } from "../reading/cells";

/** Whether some account may hand in mail after sign-in; nobody's connector offers none. */
const submits = (receiver: Receiver | null): Held => (receiver ? accountsSubmit(receiver) : false);

/** A mechanism, and whether it is offered before TLS too (R45). */
const wordsOf = (receiver: Receiver): readonly string[] => [
  ...authWords(receiver, true),
  ...authWords(receiver, false).map((each) => `${each} without TLS`),
];

const kept = new WeakMap<Receiver, WeakMap<Receiver, readonly string[]>>();

/**
 * Mechanisms with which accounts could sign in and hand in mail, and now cannot: those not offered any more, or all
 * of them where accounts lose Submit (R45, R48). One that is lost with and without TLS is named once.
 */
export function lostWords({ was, is }: Cell): readonly string[] {
  if (!was || !is || was === is) return [];
  const known = kept.get(was) ?? new WeakMap<Receiver, readonly string[]>();
  kept.set(was, known);
  const words = known.get(is) ?? lostBetween(was, is);
  known.set(is, words);
  return words;
}

function lostBetween(was: Receiver, is: Receiver): readonly string[] {
  if (submits(was) !== true) return [];
  const now = submits(is);
  if (now === "unknown") return [];
  const left = new Set(now ? wordsOf(is) : []);
  const lost = wordsOf(was).filter((each) => !left.has(each));
  return lost.filter(
    (each) => !lost.includes(each.replace(/ without TLS$/, "")) || !each.includes(" "),
  );
}

/** LOGIN is offered before TLS (R45). */
export const offersClearText = (receiver: Receiver | null): boolean =>
  receiver !== null && authWords(receiver, false).includes("LOGIN");

/** Accounts can sign in and hand in mail, who could not. */
export const opensSignIn = ({ was, is }: Cell): boolean =>
  submits(is) === true && submits(was) === false;
