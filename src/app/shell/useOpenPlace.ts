import { useRouterState } from "@tanstack/react-router";
import { type Place, places } from "../places";

/** The place that the URL names. */
export function useOpenPlace(): Place | undefined {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return places.find((place) => path === place.path || path.startsWith(`${place.path}/`));
}
