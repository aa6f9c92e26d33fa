/*
 * chart: the mail flow of a design as nodes and edges by id, without pixels.
 * layOut gives them pixels, lane by lane, linear and pure; viewOf finds what is within a window.
 * tableOf tells the same as rows; nodeName and words.ts say it in words.
 * What did not change between two calls comes back as the same objects, so that screens can skip it.
 * Facts come from the model's effective values; rights and selection follow receive-semantics (R ids).
 */
export type * from "./chart";
export { chartOf } from "./chartOf";
export { beadDrawings, changeDrawings, signWords } from "./drawings";
export { folded, foldOf, serverHolding } from "./folds";
export { inOrderOf } from "./heldOrder";
export type { Lanes } from "./lanes";
export { type LayoutOptions, layOut } from "./layOut";
export { bearersOf, dimmed, type Lens, lenses, litBy, passedBy } from "./lens";
export { nodeOf, waysOf } from "./neighbours";
export { type BeadSign, beadOf, pathOf } from "./path";
export type * from "./placed";
export { type Row, type RowIn, type RowOut, tableOf } from "./table";
export { exceptionTitle, foldName, foldTitle, nodeName, waysText } from "./tell";
export { type Band, type FrameView, type View, viewOf } from "./view";
export * from "./words";
