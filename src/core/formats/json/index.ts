/*
 * json: JSON text with the places of its faults, the same in every engine.
 * parse.ts reads it, locate.ts finds the line of a path after a schema has complained.
 * Names stay data: a member called __proto__ is a member.
 * What the members mean is for ../design and ../importJson.ts.
 */
export { locate } from "./locate";
export { type Json, parseJson } from "./parse";
