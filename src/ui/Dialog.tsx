import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { IconButton } from "./IconButton";

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly width?: "narrow" | "middle" | "wide" | undefined;
  /** Takes focus first; else the first control of the body, never the cross. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
}

const widths = { narrow: "w-100", middle: "w-140", wide: "w-220" };

/** Traps focus and gives it back. On a phone it takes the whole height. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  width = "middle",
  initialFocus,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const first = () =>
    body.current?.querySelector<HTMLElement>(
      "input:not([disabled]),select,textarea,button:not([disabled]),a[href]",
    ) ?? popup.current;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="veil z-dialog" />
        <Base.Popup
          ref={popup}
          initialFocus={initialFocus ?? first}
          className={clsx(
            "popup fixed top-[12vh] left-1/2 z-dialog flex max-h-[76vh] max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-dialog shadow-3 outline-none",
            "max-tablet:inset-0 max-tablet:h-full max-tablet:max-h-none max-tablet:w-full max-tablet:max-w-none max-tablet:translate-x-0 max-tablet:rounded-none max-tablet:border-0",
            widths[width],
          )}
        >
          <div
            className={clsx(
              "flex shrink-0 gap-4 px-5 pt-4 pb-2",
              description ? "items-start" : "items-center",
            )}
          >
            <div className="min-w-0 flex-1">
              <Base.Title className="text-title-2 wrap-anywhere">{title}</Base.Title>
              {description ? (
                <Base.Description className="mt-1 text-ink-2" render={<div />}>
                  {description}
                </Base.Description>
              ) : null}
            </div>
            <Base.Close render={<IconButton name="Close" icon={X} className="-mt-0.5 -mr-1.5" />} />
          </div>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-4 text-ink-2">
            {children}
          </div>
          {footer ? (
            <div className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line-1 px-5 py-3">
              {footer}
            </div>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
