import "../workers/noEval";
import "../workspace/privacy";
import "../ui/index.css";
import { inTurn } from "../workspace/inTurn";
import { painted } from "./opening";

/*
 * The entry of the site. The frame in index.html is on the screen before anything here is worked off; what the page
 * needs is fetched meanwhile, and made ready piece by piece, so that none of it holds the page up for long.
 */
void painted()
  .then(() =>
    inTurn([
      () => import("react-dom/client"),
      () => import("@tanstack/react-router"),
      () => import("@base-ui/react/tooltip"),
      () => import("../ui/UiProvider"),
      () => import("../workspace/queries"),
      () => import("./shell/TopBar"),
      () => import("./router"),
      () => import("./main"),
    ]),
  )
  .catch(() => {
    const place = document.getElementById("root");
    if (place) place.textContent = "Portolan could not be loaded. Reload the page.";
  });
