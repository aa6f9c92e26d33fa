import type { Account } from "./account";
import { type Bag, rawNamed } from "./bag";
import { textsInList } from "./texts";

/** The property by which the export of Portolan's own command says what answered. */
export const listingProperty = "PortolanRead";

/** The cmdlets, in lower case, that answered when the file was made: what they did not show is not there. */
export function adoptListing(bag: Bag, account: Account): readonly string[] {
  for (const { name } of bag.properties)
    if (name === listingProperty) account.use();
    else account.unknown(name);
  account.object();
  const said = rawNamed(bag, listingProperty);
  const names = typeof said === "string" ? [said] : (textsInList(said) ?? []);
  return names.map((name) => name.toLowerCase());
}
