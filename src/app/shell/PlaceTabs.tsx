import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Icon } from "../../ui/Icon";
import { lastSearch } from "../lastSearch";
import { places } from "../places";
import { PlanBadge } from "./laterParts";

/** Places as words in the top bar; the open one is underlined on the bar's edge. */
export function PlaceTabs() {
  return (
    <nav aria-label="Places" className="flex items-stretch gap-0.5">
      {places.map((place) => (
        <Link
          key={place.path}
          to={place.path}
          search={lastSearch(place.path)}
          activeOptions={{ includeSearch: false }}
          className={clsx(
            "focus-inside relative flex items-center gap-1.5 px-3 font-medium text-ink-2 transition-colors hover:text-ink-1",
            "data-[status=active]:font-semibold data-[status=active]:text-ink-1",
            "data-[status=active]:after:absolute data-[status=active]:after:inset-x-2.5 data-[status=active]:after:-bottom-px data-[status=active]:after:h-0.5 data-[status=active]:after:bg-accent forced-colors:data-[status=active]:after:bg-[Highlight]",
          )}
        >
          {place.label}
          {place.path === "/plan" ? <PlanBadge /> : null}
        </Link>
      ))}
    </nav>
  );
}

/** The same at the thumb of a phone: icon and word. */
export function PhonePlaces() {
  return (
    <nav
      aria-label="Places"
      className="z-nav flex border-t border-line-2 bg-app px-1 pb-[env(safe-area-inset-bottom)] in-data-[keyboard=up]:hidden"
    >
      {places.map((place) => (
        <Link
          key={place.path}
          to={place.path}
          search={lastSearch(place.path)}
          activeOptions={{ includeSearch: false }}
          className={clsx(
            "focus-inside relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-micro text-ink-2",
            "data-[status=active]:font-semibold data-[status=active]:text-accent",
            "data-[status=active]:after:absolute data-[status=active]:after:inset-x-4 data-[status=active]:after:-top-px data-[status=active]:after:h-0.5 data-[status=active]:after:bg-accent forced-colors:data-[status=active]:after:bg-[Highlight]",
          )}
        >
          <Icon of={place.icon} size="bar" />
          {place.label}
        </Link>
      ))}
    </nav>
  );
}
