import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Step } from "../../core/learn";
import { identityOf, type Organisation } from "../../core/model";
import { workspaceNow } from "../../workspace/hooks";
import { lastSearch } from "../lastSearch";
import type { PlacePath } from "../places";
import { findTarget } from "./aim";
import { connectorsIn, fieldName, groupOfField, placeOf } from "./target";

const focusable =
  "input:not([type=hidden]), textarea, select, button, a[href], [tabindex]:not([tabindex='-1'])";
/** A place that is fetched and drawn takes so long at most. */
const patience = 3000;

/** Leads to the control that the third hint of a step points at, and puts the focus there. */
export function useGo(): (step: Step) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ place, point, check }: Step) => {
      if (!point) return;
      const path: PlacePath = `/${placeOf(point, place)}`;
      const field = "field" in point && path === "/design" ? fieldName(point.field) : undefined;
      const { organisation } = workspaceNow();
      const at = field === undefined ? undefined : named(organisation, connectorsIn(check));
      const group = field === undefined ? undefined : groupOfField(field);
      const here = window.location.pathname === path;
      const search =
        at !== undefined && field !== undefined
          ? { at, pane: "form", field, ...(group !== undefined && { group }) }
          : lastSearch(path);
      if (!here || at !== undefined) void navigate({ to: path, search });
      void focusSoon(() => findTarget(point));
    },
    [navigate],
  );
}

/** The first of these connectors that there is. */
function named(organisation: Organisation, identities: readonly string[]): string | undefined {
  const all = Object.values(organisation.connectors);
  for (const wanted of identities)
    for (const each of all)
      if (identityOf(organisation, each).toLowerCase() === wanted.toLowerCase()) return each.id;
  return undefined;
}

async function focusSoon(find: () => HTMLElement | null): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const target = find();
    if (target) {
      target.scrollIntoView({ block: "nearest" });
      const control = target.querySelector<HTMLElement>("[data-control]") ?? target;
      (control.matches(focusable)
        ? control
        : (control.querySelector<HTMLElement>(focusable) ?? target)
      ).focus({ preventScroll: true });
      return;
    }
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}
