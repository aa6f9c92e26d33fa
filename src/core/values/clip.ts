/** Text as a complaint quotes it: whole if short, else its beginning. */
export function clip(text: string): string {
  return text.length > 48 ? `${text.slice(0, 45)}…` : text;
}
