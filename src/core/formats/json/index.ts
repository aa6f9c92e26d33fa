/*
 * json: JSON text with the places of its faults, the same in every engine, and what ConvertTo-Json writes.
 * parse.ts reads it, locate.ts finds the line of a path after a schema has complained.
 * Names stay data: a member called __proto__ is a member. Designs and imports are for ../design and ../importJson.ts.
 * exported.ts finds objects of Get- commands; shapes.ts knows how values of Exchange look as objects.
 */
export { readJson } from "./document";
export { readExported } from "./exported";
export { locate } from "./locate";
export { type Json, parseJson } from "./parse";
export { documentsIn, readPasted } from "./pasted";
export { rawOfJson } from "./unwrap";
