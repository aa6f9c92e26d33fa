import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { pieces } from "../core/catalogue/pieces";
import { inTurn, rested } from "../workspace/inTurn";
import { rememberSearch } from "./lastSearch";
import { parseSearch, printSearch, readSearch } from "./search";
import { NoSuchPlace } from "./shell/NoSuchPlace";
import { PlaceFailed } from "./shell/PlaceFailed";
import { Shell } from "./shell/Shell";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPlace,
  validateSearch: readSearch,
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/design", replace: true });
  },
});

/** The parameters, which every place needs, piece by piece: so that nothing takes long. */
const parameters = () =>
  inTurn([rested, ...pieces, async () => (await import("../core/catalogue")).properties]);

/** With the panes that it shows first, so that it comes whole. */
async function fetchDesign() {
  await parameters();
  const { DesignPlace, fetchPanes } = await import("../features/design/DesignPlace");
  await inTurn([rested, fetchPanes]);
  return { DesignPlace };
}

const design = createRoute({
  getParentRoute: () => root,
  path: "/design",
  component: lazyRouteComponent(fetchDesign, "DesignPlace"),
});

const simulating = createRoute({
  getParentRoute: () => root,
  path: "/simulate",
  component: lazyRouteComponent(async () => {
    await parameters();
    return import("../features/simulate/SimulatePlace");
  }, "SimulatePlace"),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: lazyRouteComponent(async () => {
    await parameters();
    return import("../features/import/ImportPlace");
  }, "ImportPlace"),
});

const planning = createRoute({
  getParentRoute: () => root,
  path: "/plan",
  component: lazyRouteComponent(async () => {
    await parameters();
    return import("../features/plan/PlanPlace");
  }, "PlanPlace"),
});

const readingLogs = createRoute({
  getParentRoute: () => root,
  path: "/logs",
  component: lazyRouteComponent(async () => {
    await parameters();
    return import("../features/logs/LogsPlace");
  }, "LogsPlace"),
});

const learning = createRoute({
  getParentRoute: () => root,
  path: "/learn",
  component: lazyRouteComponent(() => import("../features/learn/LearnPlace"), "LearnPlace"),
});

// The bare address opens Design: named before the router looks, it need not look twice.
if (
  location.protocol !== "file:" &&
  location.pathname === "/" &&
  !location.search &&
  !location.hash
)
  history.replaceState(history.state, "", "/design");

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    design,
    simulating,
    importing,
    planning,
    readingLogs,
    learning,
  ]),
  // A file has one address; places stand behind its #.
  ...(location.protocol === "file:" && { history: createHashHistory() }),
  parseSearch,
  stringifySearch: printSearch,
  defaultPreload: "intent",
  defaultErrorComponent: PlaceFailed,
  // A place keeps its own scroll; the page itself never scrolls.
  scrollRestoration: false,
});

router.subscribe("onResolved", ({ toLocation }) =>
  rememberSearch(toLocation.pathname, toLocation.search),
);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
