import { undelegated } from "./undelegated";

/** A host name without a dot, or with a last label that public DNS does not serve. Not for addresses. */
export function isInternalName(name: string): boolean {
  const dot = name.lastIndexOf(".");
  const last = name.slice(dot + 1).toLowerCase();
  // arpa is held, and names no host of mail.
  return dot < 0 || undelegated.has(last) || last === "arpa";
}
