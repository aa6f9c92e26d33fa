import type { Account, Counted } from "./account";
import { type Bag, textNamed } from "./bag";
import { lastOfName } from "./directoryName";
import type { ImportedServer } from "./imported";

const identifying = new Set(["Name", "Identity"]);

const transportService: Counted = [
  "setting of a transport service",
  "settings of transport services",
];
const organisation: Counted = ["setting of the organisation", "settings of the organisation"];

/** The server whose transport service an object of Get-TransportService shows; null where it has no name. */
export function adoptTransportService(bag: Bag, account: Account): ImportedServer | null {
  // The front end's object is `EX01\Frontend`.
  const named = textNamed(bag, "Name") ?? lastOfName(textNamed(bag, "Identity")?.split("\\")[0]);
  const name = adoptName(bag, named, "transport service", transportService, account);
  return name === null ? null : { name };
}

/** The name of the organisation, as Get-OrganizationConfig shows it; null where it has none. */
export const adoptOrganisation = (bag: Bag, account: Account): string | null => {
  const named = textNamed(bag, "Name") ?? lastOfName(textNamed(bag, "Identity"));
  return adoptName(bag, named, "organisation", organisation, account);
};

/** Of some objects a design takes the name alone; all that they set is counted and set aside. */
function adoptName(
  bag: Bag,
  name: string | undefined,
  what: string,
  settings: Counted,
  account: Account,
): string | null {
  const count = bag.properties.length;
  if (name === undefined) {
    const line = bag.line === undefined ? {} : { line: bag.line };
    account.refuseObject({ ...line, reason: `This ${what} has neither Name nor Identity.` }, count);
    return null;
  }
  const rest = bag.properties.filter((each) => !identifying.has(each.name)).length;
  account.use(count - rest);
  if (rest > 0) account.setAsideThings(settings, rest, rest);
  account.object();
  return name;
}
