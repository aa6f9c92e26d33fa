import { castDraft } from "immer";
import type { Acceptance } from "../model";
import { type Command, editOf, nextId, nothing } from "./edit";

/** Accepts a finding with a reason; an older acceptance of the same finding is replaced. */
export function acceptFinding(acceptance: Omit<Acceptance, "id">): Command {
  return (organisation) =>
    editOf(organisation, `Accept ${acceptance.code}`, (draft) => {
      for (const each of Object.values(organisation.accepted))
        if (sameFinding(each, acceptance)) delete draft.accepted[each.id];
      const id = nextId(draft);
      draft.accepted[id] = castDraft({ id, ...acceptance });
    });
}

/** Takes an acceptance back: the finding is told again. */
export function withdrawAcceptance({ id }: { readonly id: string }): Command {
  return (organisation) => {
    if (!Object.hasOwn(organisation.accepted, id)) return nothing("Withdraw the acceptance");
    return editOf(organisation, `Withdraw ${organisation.accepted[id]?.code}`, (draft) => {
      delete draft.accepted[id];
    });
  };
}

const sameFinding = (a: Omit<Acceptance, "id">, b: Omit<Acceptance, "id">): boolean =>
  a.code === b.code &&
  a.connector === b.connector &&
  a.server === b.server &&
  a.parameter === b.parameter &&
  // A rule may tell several things at one place: each has its own values.
  a.values.length === b.values.length &&
  a.values.every((each) => b.values.includes(each));
