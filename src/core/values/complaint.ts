/**
 * Why a value was not read, in words for a person: what is wrong, and how to mend it.
 * `at` is the offending piece within the text; `instead` is a text that would be right (offered as a button).
 */
export interface Complaint {
  /** Stable name of the reason, such as `ip-part-too-large`; tests and folding go by it. */
  readonly code: string;
  /** One sentence that says what is: "256 is not part of an IPv4 address." */
  readonly what: string;
  /** One sentence that says what to do: "Each part is 0 to 255." */
  readonly mend: string;
  readonly at?: { readonly start: number; readonly length: number };
  readonly instead?: string;
}
