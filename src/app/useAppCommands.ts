import { useNavigate } from "@tanstack/react-router";
import type { Command } from "../ui/commands/command";
import { useCommands } from "../ui/commands/useCommands";
import { chooseDensity, shownDensity } from "../ui/density";
import { focusFilter, focusRegion, hasRegion, walkRegions } from "../ui/regions";
import { chooseTheme, shownTheme } from "../ui/theme";
import { lastSearch } from "./lastSearch";
import { showOverlay } from "./overlay";
import { places } from "./places";

/** Regions that have a key of their own wherever they are shown: `w` and then the letter. */
const regionKeys = [
  ["e", "explorer", "Go to the explorer"],
  ["c", "chart", "Go to the chart"],
  ["f", "form", "Go to the form"],
  ["p", "problems", "Go to the problems"],
  ["s", "script", "Go to the script"],
] as const;

/** What can be done in every place. */
export function useAppCommands(): void {
  const navigate = useNavigate();
  useCommands([
    {
      id: "palette",
      label: "Find or run",
      group: "Everywhere",
      keys: "Ctrl K",
      hidden: true,
      run: () => showOverlay("palette"),
    },
    ...places.map(
      (place): Command => ({
        id: `go-${place.path}`,
        label: place.label,
        group: "Places",
        keys: place.keys,
        run: () => void navigate({ to: place.path, search: lastSearch(place.path) }),
      }),
    ),
    {
      id: "next-region",
      label: "Next region",
      group: "Moving about",
      keys: "F6",
      hidden: true,
      run: () => (walkRegions(1) ? undefined : false),
    },
    {
      id: "previous-region",
      label: "Previous region",
      group: "Moving about",
      keys: "Shift F6",
      hidden: true,
      run: () => (walkRegions(-1) ? undefined : false),
    },
    {
      id: "filter",
      label: "Filter what is shown",
      group: "Moving about",
      keys: "/",
      run: () => (focusFilter() ? undefined : false),
    },
    ...regionKeys.map(
      ([letter, region, label]): Command => ({
        id: `focus-${region}`,
        label,
        group: "Moving about",
        keys: `w ${letter}`,
        when: () => hasRegion(region),
        run: () => (focusRegion(region) ? undefined : false),
      }),
    ),
    {
      id: "theme",
      label: "Dark or light",
      group: "Everywhere",
      also: "theme colours night",
      run: () => chooseTheme(shownTheme() === "dark" ? "light" : "dark"),
    },
    {
      id: "theme-system",
      label: "Theme of the system",
      group: "Everywhere",
      also: "dark light automatic",
      run: () => chooseTheme("system"),
    },
    {
      id: "density",
      label: "Roomy or dense",
      group: "Everywhere",
      also: "density compact larger text size zoom",
      run: () => chooseDensity(shownDensity() === "roomy" ? "dense" : "roomy"),
    },
    {
      id: "shortcuts",
      label: "Keys",
      group: "Help",
      keys: "?",
      also: "shortcuts keyboard help",
      run: () => showOverlay("shortcuts"),
    },
    {
      id: "organisations",
      label: "Organisations on this machine",
      group: "Organisation",
      also: "workspace switch open list",
      run: () => showOverlay("organisations"),
    },
  ]);
}
