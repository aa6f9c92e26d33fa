import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { focusAsked } from "./focusAsked";

const controls =
  "input, textarea, button, [role=switch], [role=checkbox], [role=combobox], [tabindex]";
const usable = ":not([tabindex='-1']):not(:disabled):not([aria-hidden=true])";

/** A problem, a script line or an edge of the chart leads to the field: it comes into view and takes the focus. */
export function useFocusField(
  body: RefObject<HTMLElement | null>,
  field: string | undefined,
  connector: string,
  group: string,
): void {
  const asked = useSyncExternalStore(focusAsked.watch, focusAsked.get);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new connector or group draws other fields; asked again is a wish of its own
  useEffect(() => {
    if (!field) return;
    const frame = body.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (!frame || frame.contains(document.activeElement)) return;
    frame.scrollIntoView({ block: "nearest" });
    const control = frame.querySelector("[data-control]");
    const target =
      control?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      control?.querySelector<HTMLElement>(`:is(${controls})${usable}`);
    target?.focus({ preventScroll: true });
  }, [body, field, connector, group, asked]);
}
