/** New values of some fields; undefined takes a field away, absent leaves it. */
export type FieldsOf<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** Writes fields on a draft; those that are equal stay the same object. */
export function writeFields(draft: object, fields: object): void {
  const target = draft as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields))
    if (value === undefined) delete target[key];
    else if (JSON.stringify(target[key]) !== JSON.stringify(value)) target[key] = value;
}
