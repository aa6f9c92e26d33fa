/*
 * formatList: what Format-List and Format-Table show, as it was saved, pasted or posted.
 * items.ts parts objects, tables and other text; property.ts knows lines, wrapped.ts joins cut values,
 * columns.ts and table.ts part cells. object.ts and row.ts make bags, which ../adopt makes parts of.
 * Values that were cut are never taken: they are refused with their line and the way to get them whole.
 */
export { itemsOf } from "./items";
export { linesOf } from "./lines";
export { readShown } from "./read";
export type { Shown, ShownProperty, ShownRow, ShownTable } from "./shown";
export { tableAt } from "./table";
