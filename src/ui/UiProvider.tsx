import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";
import { LiveRegion } from "./LiveRegion";
import { ToastHost } from "./ToastHost";

/** What the parts below rely on: no injected styles (content policy), one tooltip clock, toasts, the live region. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400} closeDelay={0}>
        {children}
        <ToastHost />
        <LiveRegion />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
