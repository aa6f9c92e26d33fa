import { useNavigate } from "@tanstack/react-router";
import type { Walkthrough } from "../../../core/learn";
import { toast } from "../../../ui/toast";
import { beginWalkthrough } from "../../../workspace/practice/texts";

/** Begins walkthroughs, and goes to where they do. */
export function useBegin() {
  const navigate = useNavigate();
  const goTo = async (walkthrough: Walkthrough, step?: string) => {
    const found = walkthrough.steps.find(({ id }) => id === step) ?? walkthrough.steps[0];
    if (found) await navigate({ to: `/${found.place}`, search: {} });
  };
  const begin = async (walkthrough: Walkthrough, own: boolean) => {
    const begun = await beginWalkthrough(walkthrough, { own });
    if (begun.ok) await goTo(walkthrough);
    else toast(begun.why, { kind: "error" });
  };
  return { begin, goTo };
}
