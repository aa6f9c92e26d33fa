/**
 * What takes longest to make ready here, in the order in which it is needed: a page makes it ready one piece at a
 * time, and can answer in between. Nothing depends on it: who imports the catalogue has it whole. Each piece holds
 * the one before it, so that none becomes many files.
 */
export const pieces: readonly (() => Promise<unknown>)[] = [
  () => import("./kinds"),
  () => import("./receive/all"),
  () => import("./registry"),
  () => import("./providers/providers"),
];
