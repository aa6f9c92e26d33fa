/** What a spreadsheet would read as the beginning of a formula, also behind blanks and quotes and in full width. */
const formula = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A text that no spreadsheet reckons with: an apostrophe stands before what would be a formula. */
export const withoutFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);
