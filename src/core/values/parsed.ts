import type { Complaint } from "./complaint";

/** What every reader of a value answers: the value, or one complaint that names the place and the mend. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly note?: Complaint }
  | { readonly ok: false; readonly complaint: Complaint };

/** The value was read; `note` says what had to be understood (host bits cleared, case mended). */
export function read<T>(value: T, note?: Complaint): Parsed<T> {
  return note ? { ok: true, value, note } : { ok: true, value };
}

/** The value was refused for a reason that people can act on. */
export function refused(complaint: Complaint): Parsed<never> {
  return { ok: false, complaint };
}
