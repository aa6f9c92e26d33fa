import { useSyncExternalStore } from "react";
import type { Organisation } from "../../core/model";
import type { WorkspaceEntry } from "./workspaceEntry";

/** Which question about an organisation is open. */
export type OrganisationQuestion =
  | { readonly is: "create" }
  | { readonly is: "file-changed"; readonly id: string; readonly name: string }
  | { readonly is: "forget" }
  | { readonly is: "leave-private" }
  | { readonly is: "rename"; readonly entry: WorkspaceEntry }
  | { readonly is: "share"; readonly id: string; readonly organisation: Organisation }
  | null;

let question: OrganisationQuestion = null;
const watchers = new Set<() => void>();

export function ask(next: OrganisationQuestion): void {
  question = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useQuestion(): OrganisationQuestion {
  return useSyncExternalStore(watch, () => question);
}
