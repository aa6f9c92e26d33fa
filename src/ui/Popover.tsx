import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { ReactElement, ReactNode } from "react";

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly title?: string | undefined;
  /** Name where no title is shown. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  readonly align?: "start" | "center" | "end" | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** Without padding, for lists. */
  readonly flush?: boolean | undefined;
  readonly className?: string | undefined;
}

export function Popover({
  trigger,
  title,
  label,
  children,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  flush,
  className,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-menu"
        >
          <Base.Popup
            aria-label={title ? undefined : label}
            className={clsx(
              "popup max-h-(--available-height) max-w-(--available-width) overflow-y-auto text-body text-ink-2 outline-none",
              flush ? "" : "w-80 p-3",
              className,
            )}
          >
            {title ? <Base.Title className="mb-1 text-title-3">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
