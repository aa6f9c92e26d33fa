import { sameAccount } from "../catalogue";
import { ofOthers, type Receiver, userOf } from "../simulate";
import { type Powers, powersOf, sharedPowers } from "./powers";
import type { Region } from "./region";

/** What one account, or the members of one group, may do after sign-in beside what all accounts may (R62, R65). */
export interface AccountPowers {
  readonly user: string;
  readonly powers: Powers;
}

const nobody: readonly AccountPowers[] = [];

/** Those of a region. */
export const accountsIn = ({ receiver, tie }: Pick<Region, "receiver" | "tie">) =>
  accountsOf(tie.length > 0 ? tie : receiver ? [receiver] : []);

/** Accounts and groups with entries of their own that may do something else than any account; of a tie it may be any. */
export function accountsOf(winners: readonly Receiver[]): readonly AccountPowers[] {
  const named: string[] = [];
  for (const receiver of winners) {
    if (!userOf(receiver)) continue;
    for (const { user } of ofOthers(receiver))
      if (!named.some((each) => sameAccount(each, user))) named.push(user);
  }
  if (named.length === 0) return nobody;
  const all = powersIn(winners, undefined);
  return named.flatMap((user) => {
    const powers = powersIn(winners, user);
    return isSame(powers, all) ? [] : [{ user, powers }];
  });
}

const powersIn = (winners: readonly Receiver[], account: string | undefined): Powers =>
  winners
    .map((receiver) => powersOf(userOf(receiver, account)))
    .reduce((sum, each) => sharedPowers(sum, each));

const isSame = (a: Powers, b: Powers): boolean =>
  Object.entries(a).every(([power, held]) => b[power as keyof Powers] === held);
