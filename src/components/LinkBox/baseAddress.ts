/** The address of this page without what is behind its # and without a place: a shared design opens there. */
export const baseAddress = (): string =>
  location.protocol === "file:" ? location.href.replace(/#.*$/s, "") : `${location.origin}/`;
