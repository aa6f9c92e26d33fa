import type { Facts, ListName } from "../model";
import { type Command, editOf, type OrganisationDraft } from "./edit";
import { type FieldsOf, writeFields } from "./fields";

/** Takes over what else is known to be complete; nothing that was known is forgotten. */
export function addFacts(draft: OrganisationDraft, facts: Facts): void {
  const { whole, listed, transportConfig } = draft.facts;
  for (const each of facts.whole) if (!whole.includes(each)) whole.push(each);
  for (const each of facts.listed) if (!listed.includes(each)) listed.push(each);
  if (facts.transportConfig)
    draft.facts.transportConfig = { ...transportConfig, ...facts.transportConfig } as NonNullable<
      typeof transportConfig
    >;
  if (facts.organisation !== undefined) draft.facts.organisation = facts.organisation;
}

/** Who types a part of a list tells that the list is there. */
export const addListed = (draft: OrganisationDraft, list: ListName): void =>
  addFacts(draft, { whole: [], listed: [list] });

/** Says of which lists it is known that they hold all there is, and which limits the organisation has; undefined forgets them. */
export function changeFacts(facts: FieldsOf<Facts>): Command {
  return (organisation) =>
    editOf(
      organisation,
      "Change what is known of the organisation",
      (draft) => {
        writeFields(draft.facts, facts);
      },
      { merge: `facts/${Object.keys(facts).sort().join()}` },
    );
}
