import { loadWalkthrough } from "../../content/walkthroughs";
import { startOf, type Walkthrough, walkthroughSchema } from "../../core/learn";
import { today } from "../today";
import type { Progress } from "./progress";
import { startPractice } from "./run";

/** The walkthrough of a progress: the one that its file held, else ours; undefined where it is gone or cannot be read. */
export async function textOf({
  walkthrough,
  own,
}: Pick<Progress, "walkthrough" | "own">): Promise<Walkthrough | undefined> {
  if (own === undefined) return loadWalkthrough(walkthrough);
  const read = walkthroughSchema.safeParse(own);
  return read.success ? read.data : undefined;
}

/** Tells one version of a text from another: 64 bits of its content. */
export function versionOf(walkthrough: Walkthrough): string {
  const text = JSON.stringify(walkthrough);
  let [a, b] = [0x811c9dc5, 0x9e3779b1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ code, 0x85ebca6b) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}

/** The key of a walkthrough from a file: one of our ids must not hide ours. */
export const ownKey = (id: string): string => `own:${id}`;

export type Begun = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** Begins a walkthrough in a practice organisation of its own; `own`: it came from a file. */
export async function beginWalkthrough(
  walkthrough: Walkthrough,
  { own = false }: { readonly own?: boolean } = {},
): Promise<Begun> {
  const started = startOf(walkthrough, today());
  if (!started.ok) return { ok: false, why: started.why };
  const opened = await startPractice({
    walkthrough: own ? ownKey(walkthrough.id) : walkthrough.id,
    version: versionOf(walkthrough),
    steps: walkthrough.steps,
    organisation: started.state.organisation,
    ...(own && { own: walkthrough }),
  });
  return opened
    ? { ok: true }
    : { ok: false, why: "The last edits of the open organisation could not be stored." };
}
