/** Numbers as every text of the page has them: 12,345. */
export const grouped = new Intl.NumberFormat("en-GB");
