import "../workers/noEval";
import "../ui/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { listenForKeys } from "../ui/commands/keyListener";
import { UiProvider } from "../ui/UiProvider";
import { storeBeforeLeaving } from "../workspace/browser";
import { workspaces } from "../workspace/current";
import { queryClient } from "../workspace/queries";
import { watchKeyboard } from "./keyboardUp";
import { router } from "./router";
import { startSession } from "./session";
import { watchAddress } from "./sharing/arrived";
import { fetchLaterParts } from "./shell/laterParts";
import { watchWindowFocus } from "./windowFocus";

storeBeforeLeaving(workspaces);
void startSession();
listenForKeys();
watchWindowFocus();
watchKeyboard();
watchAddress(() => void router.navigate({ to: "/design", search: {} }));
fetchLaterParts();

const place = document.getElementById("root");
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
