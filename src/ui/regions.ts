const focusable =
  'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex="-1"]),[contenteditable=true]';

function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.checkVisibility?.() ?? true,
  );
}

export function hasRegion(name: string): boolean {
  return regions().some((region) => region.dataset.region === name);
}

/** Puts focus on the part of the region that had it last in reading order: its first stop. */
function enter(region: HTMLElement | undefined): boolean {
  if (!region) return false;
  const stop =
    region.querySelector<HTMLElement>("[data-region-stop]") ??
    region.querySelector<HTMLElement>(focusable);
  (stop ?? region).focus();
  return true;
}

/** Focuses the region of this name; false where there is none. */
export function focusRegion(name: string): boolean {
  return enter(regions().find((region) => region.dataset.region === name));
}

/** Focuses the next (1) or previous (−1) region; false past the last, which is the browser's business. */
export function walkRegions(by: 1 | -1): boolean {
  // A region that holds others is only walked through them.
  const all = regions().filter((region) => region.querySelector("[data-region]") === null);
  const here = all.findIndex((region) => region.contains(document.activeElement));
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by;
  return enter(all[next]);
}

/** Focuses the filter of the region that has focus, else of the first that has one. */
export function focusFilter(): boolean {
  const here = document.activeElement?.closest("[data-region]");
  const filter =
    here?.querySelector<HTMLInputElement>("[data-filter]") ??
    document.querySelector<HTMLInputElement>("[data-region] [data-filter]");
  filter?.focus();
  filter?.select();
  return filter !== null;
}
