import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton";

export interface SheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly side?: "right" | "left" | "bottom" | undefined;
  /** A sheet that is not modal lies over the page and leaves it usable. */
  readonly modal?: boolean | undefined;
  /** Hides the head; the children then show the title themselves. */
  readonly headless?: boolean | undefined;
  readonly className?: string | undefined;
}

const sides = {
  right:
    "inset-y-0 right-0 w-95 max-w-full border-l data-ending-style:translate-x-full data-starting-style:translate-x-full",
  left: "inset-y-0 left-0 w-80 max-w-full border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full",
  bottom:
    "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-dialog border-t pb-[env(safe-area-inset-bottom)] data-ending-style:translate-y-full data-starting-style:translate-y-full",
};

export function Sheet({
  open,
  onOpenChange,
  title,
  children,
  side = "right",
  modal = true,
  headless,
  className,
}: SheetProps) {
  return (
    <Base.Root
      open={open}
      modal={modal}
      disablePointerDismissal={!modal}
      onOpenChange={(next) => onOpenChange(next)}
    >
      <Base.Portal>
        {modal ? <Base.Backdrop className="veil z-sheet" /> : null}
        <Base.Popup
          className={clsx(
            "fixed z-sheet flex flex-col border-line-2 bg-panel shadow-3 outline-none transition-transform duration-slow",
            sides[side],
            className,
          )}
        >
          {headless ? (
            <Base.Title className="sr-only">{title}</Base.Title>
          ) : (
            <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line-1 pr-2 pl-4">
              <Base.Title className="min-w-0 flex-1 truncate text-title-3">{title}</Base.Title>
              <Base.Close render={<IconButton name="Close" icon={X} />} />
            </div>
          )}
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
