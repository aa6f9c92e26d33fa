import type { AcceptedDomain, Certificate, NamedNetwork } from "../model";
import { type Command, editOf, nextId, nothing, type OrganisationDraft } from "./edit";
import { addListed } from "./facts";
import { type FieldsOf, writeFields } from "./fields";

interface PartTypes {
  acceptedDomains: AcceptedDomain;
  certificates: Certificate;
  networks: NamedNetwork;
}
type Section = keyof PartTypes;
type Fields<S extends Section> = Omit<PartTypes[S], "id">;

/** How the three kinds of part are called in labels, and where a change of one touches others. */
const sections: {
  readonly [S in Section]: {
    readonly word: string;
    title(part: Fields<S>): string;
    settle?(draft: OrganisationDraft, id: string): void;
  };
} = {
  acceptedDomains: {
    word: "accepted domain",
    title: ({ domain }) => domain,
    settle: oneDefault,
  },
  certificates: { word: "certificate", title: ({ subject }) => subject },
  networks: { word: "network", title: ({ name }) => name },
};

/** One accepted domain is the default: the newest to say so. */
function oneDefault({ acceptedDomains }: OrganisationDraft, id: string): void {
  if (!acceptedDomains[id]?.isDefault) return;
  for (const each of Object.values(acceptedDomains))
    if (each.id !== id && each.isDefault) delete each.isDefault;
}

/** Drafts of one section, as plain records. */
const partsOf = (draft: OrganisationDraft, section: Section) =>
  draft[section] as Record<string, object>;

const adding =
  <S extends Section>(section: S) =>
  (fields: Fields<S>): Command =>
  (organisation) => {
    const { word, title, settle } = sections[section];
    const made: string[] = [];
    const change = (draft: OrganisationDraft): void => {
      const id = nextId(draft);
      const part = { id };
      writeFields(part, fields);
      partsOf(draft, section)[id] = part;
      settle?.(draft, id);
      if (section === "acceptedDomains") addListed(draft, section);
      made.push(id);
    };
    return editOf(organisation, `Add ${word} ${title(fields)}`, change, { made });
  };

const changing =
  <S extends Section>(section: S) =>
  ({ id, ...fields }: { readonly id: string } & FieldsOf<Fields<S>>): Command =>
  (organisation) => {
    const { word, title, settle } = sections[section];
    if (!Object.hasOwn(organisation[section], id)) return nothing(`Change the ${word}`);
    const part = organisation[section][id] as PartTypes[S];
    const change = (draft: OrganisationDraft): void => {
      writeFields(partsOf(draft, section)[id] as object, fields);
      settle?.(draft, id);
    };
    return editOf(organisation, `Change ${word} ${title(part)}`, change, {
      merge: `${id}/${Object.keys(fields).sort().join()}`,
    });
  };

const removing =
  <S extends Section>(section: S) =>
  ({ id }: { readonly id: string }): Command =>
  (organisation) => {
    const { word, title } = sections[section];
    if (!Object.hasOwn(organisation[section], id)) return nothing(`Remove the ${word}`);
    const part = organisation[section][id] as PartTypes[S];
    return editOf(organisation, `Remove ${word} ${title(part)}`, (draft) => {
      delete partsOf(draft, section)[id];
    });
  };

export const addAcceptedDomain = adding("acceptedDomains");
export const changeAcceptedDomain = changing("acceptedDomains");
export const removeAcceptedDomain = removing("acceptedDomains");
export const addCertificate = adding("certificates");
export const removeCertificate = removing("certificates");
export const addNetwork = adding("networks");
export const changeNetwork = changing("networks");
export const removeNetwork = removing("networks");
