import { castDraft } from "immer";
import type { Organisation } from "../model";
import { type Command, editOf } from "./edit";

/** Puts another organisation in the place of this one, whole; one step back brings this one again. */
export const replaceOrganisation =
  (next: Organisation): Command =>
  (organisation) =>
    editOf(organisation, `Replace all with ${next.name}`, (draft) => {
      Object.assign(draft, castDraft(next));
    });
