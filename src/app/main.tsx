import "../workers/noEval";
import "../workspace/privacy";
import "../ui/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { listenForKeys } from "../ui/commands/keyListener";
import { UiProvider } from "../ui/UiProvider";
import { sealWhenLeft, storeBeforeLeaving } from "../workspace/browser";
import { workspaces } from "../workspace/current";
import { watchForgetting } from "../workspace/forget";
import { inTurn, rested } from "../workspace/inTurn";
import { queryClient } from "../workspace/queries";
import { watchKeyboard } from "./keyboardUp";
import { workOffline } from "./offline";
import { Forgotten } from "./privacy/Forgotten";
import { onForgotten } from "./privacy/forgotten";
import { router } from "./router";
import { startSession } from "./session";
import { watchAddress } from "./sharing/arrived";
import { fetchLaterParts, phoneBarIfNeeded } from "./shell/laterParts";
import { watchWindowFocus } from "./windowFocus";

storeBeforeLeaving(workspaces);
sealWhenLeft(workspaces);
listenForKeys();
watchWindowFocus();
watchKeyboard();
watchAddress(() => void router.navigate({ to: "/design", search: {} }));
workOffline();

const place = document.getElementById("root");
if (place) void open(place);

/** In steps, as the rest of the opening: the frame of index.html stays on the screen, and the page answers. */
async function open(place: HTMLElement): Promise<void> {
  await rested();
  void startSession();
  void fetchLaterParts();
  await rested();
  const root = createRoot(place);
  const forgotten = () => root.render(<Forgotten />);
  onForgotten(forgotten);
  watchForgetting(forgotten);
  await rested();
  // What fails here fails again where it is drawn, and is told there.
  await Promise.allSettled([router.load(), inTurn([rested, phoneBarIfNeeded])]);
  // In slices, until the place can be shown.
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
}
