/*
 * sources: the documents that facts come from, cited by typed id.
 * A fact in the catalogue, a rule or a reply names the id; screens show the title, its standing and the link.
 * documents.ts holds public documents, rows.ts statements of our own semantics notes with their exact place;
 * noted.ts all keys and rows of the notes (AR, R12, S20, F8), made from them by scripts/sources.mjs.
 * No other module spells a document's address.
 */
export { cited } from "./cited";
export { type Statement, statements } from "./noted";
export type { Source } from "./source";
export { type SourceId, source, sources } from "./sourceOf";
export type { Standing } from "./standing";
