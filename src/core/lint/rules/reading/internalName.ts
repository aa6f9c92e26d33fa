/** Last labels that public DNS does not serve. */
const inside = new Set([
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
  "arpa",
]);

/** A host name without a dot, or with a last label that public DNS does not serve. Not for addresses. */
export function isInternalName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot < 0 || inside.has(name.slice(dot + 1).toLowerCase());
}
