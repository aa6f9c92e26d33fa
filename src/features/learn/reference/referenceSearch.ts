/** What the URL says of the reference: the page, the words that are looked for, the kind of page. */
export interface ReferenceSearch {
  readonly at?: string | undefined;
  readonly find?: string | undefined;
  readonly group?: string | undefined;
}

/** The search of a URL of the reference, without what says nothing. */
export function referenceSearch({ at, find, group }: ReferenceSearch) {
  return {
    view: "reference",
    ...(at && { at }),
    ...(find && { find }),
    ...(group && { group }),
  };
}
