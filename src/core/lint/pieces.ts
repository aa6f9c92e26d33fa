/**
 * What takes longest to make ready here, in the order in which it is needed: a page makes it ready one piece at a
 * time, and can answer in between. Nothing depends on it: who imports lint has it whole.
 */
export const pieces: readonly (() => Promise<unknown>)[] = [
  () => import("../sources"),
  () => import("./refused"),
  () => import("./rules/receive/list"),
  () => import("./rules/active"),
];
