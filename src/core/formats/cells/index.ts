/*
 * cells: a value as it stands in text that people read, to what a kind of the catalogue takes.
 * Lists in braces, lists that a script joined, blank cells, and values that were lost in printing.
 * What a value means is for the catalogue; whose it is, for ../formatList and ../csv.
 */
export { cellOf } from "./cell";
export { cutReason, isCut } from "./cut";
export { holdsValues, isFreeText, kindOf } from "./kindOf";
export { isTypeName } from "./typeName";
