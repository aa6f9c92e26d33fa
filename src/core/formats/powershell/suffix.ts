/**
 * What makes a connector's variables its own: the number that its id ends in, else a number made of
 * the id. Digits only, whatever a file put into the id.
 */
export function suffixOf(id: string): string {
  const digits = /^[A-Za-z]{0,16}[-_]?(\d{1,9})$/.exec(id)?.[1];
  if (digits !== undefined) return digits;
  let sum = 2166136261;
  for (let index = 0; index < id.length; index += 1)
    sum = Math.imul(sum ^ id.charCodeAt(index), 16777619) >>> 0;
  return `0${sum}`;
}
