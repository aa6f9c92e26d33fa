import { focusRegion } from "../../ui/regions";
import type { Place } from "../places";

/** The first stops of the page, seen only when they have focus. */
export function SkipLinks({ place }: { place: Place | undefined }) {
  const links = place?.skips.length ? place.skips : [{ region: "place", label: "Skip to content" }];
  return (
    <nav aria-label="Skip">
      {links.map(({ region, label }) => (
        <button
          key={region}
          type="button"
          onClick={() => focusRegion(region)}
          className="fixed -top-20 left-3 z-skip rounded-control border border-line-2 bg-raised px-3 py-1.5 font-medium shadow-2 focus:top-2"
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
