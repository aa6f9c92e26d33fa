/** Last labels that public DNS does not hold: no stranger's domain ends with one. */
export const undelegated: ReadonlySet<string> = new Set([
  "local",
  "lan",
  "internal",
  "intranet",
  "corp",
  "home",
  "private",
  "localdomain",
  "localhost",
  "test",
  "invalid",
]);
