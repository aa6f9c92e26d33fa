import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./Kbd";

export interface TooltipProps {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  /** The element that it speaks about; must take a ref and the event handlers of a button. */
  readonly children: ReactElement;
}

/** Repeats or completes what is already named: nothing is told by a tooltip alone. */
export function Tooltip({ text, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-tip">
          <Base.Popup
            // The name of what it points at says the same to a screen reader.
            aria-hidden
            className="popup flex max-w-80 items-center gap-2 rounded-control px-2 py-1 text-small wrap-anywhere"
          >
            {text}
            {keys ? <Kbd keys={keys} /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
