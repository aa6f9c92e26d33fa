import { type SourceId, source } from "./sourceOf";

/** Ids of our notes: a document's key is told beside its title, a row without a place of its own stands for itself. */
const isKey = (id: string): boolean => /^[A-Z]+(?:13|\d{4})?$/.test(id);
const isRow = (id: string): boolean => /^[A-Z]+\d+$/.test(id);

/** What a statement rests on, in one line: `Receive connectors (RC); Set-ReceiveConnector, RequireTLS (V3); R12, R60`. */
export function cited(cites: readonly SourceId[]): string {
  const placed: string[] = [];
  const rows: string[] = [];
  for (const id of cites) {
    const { title, section } = source(id);
    if (section === id) rows.push(id);
    else {
      const place = section === undefined ? title : `${title}, ${section}`;
      placed.push(isKey(id) || isRow(id) ? `${place} (${id})` : place);
    }
  }
  return [...placed, ...(rows.length > 0 ? [rows.join(", ")] : [])].join("; ");
}
