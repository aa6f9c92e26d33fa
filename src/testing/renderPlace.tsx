import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";

/** Draws a place with a router around it, which its links need. */
export async function renderPlace(place: () => ReactNode): Promise<void> {
  const router = createRouter({
    routeTree: createRootRoute({ component: place }),
    history: createMemoryHistory(),
  });
  await router.load();
  // The app registers its own router; this one is smaller.
  render(<RouterProvider router={router as never} />);
}
