import "../workers/noEval";
import "../workspace/privacy";
import "../ui/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { listenForKeys } from "../ui/commands/keyListener";
import { UiProvider } from "../ui/UiProvider";
import { storeBeforeLeaving } from "../workspace/browser";
import { workspaces } from "../workspace/current";
import { watchForgetting } from "../workspace/forget";
import { queryClient } from "../workspace/queries";
import { watchKeyboard } from "./keyboardUp";
import { workOffline } from "./offline";
import { inTurn, rested } from "./opening";
import { Forgotten } from "./privacy/Forgotten";
import { onForgotten } from "./privacy/forgotten";
import { router } from "./router";
import { startSession } from "./session";
import { watchAddress } from "./sharing/arrived";
import { fetchLaterParts, phoneBarIfNeeded } from "./shell/laterParts";
import { watchWindowFocus } from "./windowFocus";

storeBeforeLeaving(workspaces);
void startSession();
listenForKeys();
watchWindowFocus();
watchKeyboard();
watchAddress(() => void router.navigate({ to: "/design", search: {} }));
void fetchLaterParts();
workOffline();

const place = document.getElementById("root");
if (place) {
  const root = createRoot(place);
  const forgotten = () => root.render(<Forgotten />);
  onForgotten(forgotten);
  watchForgetting(forgotten);
  const draw = () =>
    // In slices: the frame of index.html stays on the screen, and the page answers, until the place can be shown.
    startTransition(() =>
      root.render(
        <StrictMode>
          <QueryClientProvider client={queryClient}>
            <UiProvider>
              <RouterProvider router={router} />
            </UiProvider>
          </QueryClientProvider>
        </StrictMode>,
      ),
    );
  // What fails here fails again where it is drawn, and is told there.
  void Promise.allSettled([router.load(), inTurn([rested, phoneBarIfNeeded])]).then(draw);
}
