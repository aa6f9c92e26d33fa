import type { ExchangeVersion } from "../catalogue";
import { type Command, editOf } from "./edit";

/** Gives the organisation another name; typing it is one step. */
export const renameOrganisation =
  ({ name }: { readonly name: string }): Command =>
  (organisation) =>
    editOf(
      organisation,
      `Rename the organisation to ${name}`,
      (draft) => {
        draft.name = name;
      },
      { merge: "organisation/name" },
    );

/** Says which Exchange the design is for; servers may say another. */
export const setVersion =
  ({ version }: { readonly version: ExchangeVersion }): Command =>
  (organisation) =>
    editOf(organisation, `Set the version to Exchange ${version}`, (draft) => {
      draft.version = version;
    });
