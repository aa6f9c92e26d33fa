import { castDraft } from "immer";
import type { Organisation } from "../model";
import { type Command, editOf } from "./edit";

/** Takes connectors as those that are deployed, in place of those that were known to be. */
export const takeAsDeployed =
  (deployed: Organisation["deployed"]): Command =>
  (organisation) =>
    editOf(organisation, "Read back what is deployed", (draft) => {
      draft.deployed = castDraft(deployed);
    });
