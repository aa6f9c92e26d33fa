import { clsx } from "clsx";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import {
  Panel as BasePanel,
  Group,
  type Layout,
  type PanelImperativeHandle,
  Separator,
  usePanelRef,
} from "react-resizable-panels";

export type PanelHandle = RefObject<PanelImperativeHandle | null>;
export type PanelLayout = Layout;

/** Handle of a panel: give it to the Panel and to its Splitter. */
export function usePanelHandle(): PanelHandle {
  return usePanelRef();
}

export interface PanelsProps {
  readonly direction: "row" | "column";
  readonly children: ReactNode;
  /** As `onLayout` gave it: percent by panel id. */
  readonly layout?: PanelLayout | undefined;
  readonly onLayout?: ((layout: PanelLayout) => void) | undefined;
  readonly className?: string | undefined;
}

export function Panels({ direction, children, layout, onLayout, className }: PanelsProps) {
  return (
    <Group
      orientation={direction === "row" ? "horizontal" : "vertical"}
      resizeTargetMinimumSize={{ fine: 9, coarse: 44 }}
      className={clsx("min-h-0 min-w-0", className)}
      {...(layout ? { defaultLayout: layout } : {})}
      {...(onLayout
        ? {
            onLayoutChanged: (next, meta) => {
              if (meta.isUserInteraction) onLayout(next);
            },
          }
        : {})}
    >
      {children}
    </Group>
  );
}

export interface PanelProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly handle?: PanelHandle | undefined;
  /** Pixels; one panel of a group has none of these and takes what is left. */
  readonly defaultSize?: number | undefined;
  readonly min?: number | undefined;
  /** Pixels, or a share such as `60%`. */
  readonly max?: number | string | undefined;
  /** Pixels that stay when folded. */
  readonly folded?: number | undefined;
  readonly onFold?: ((folded: boolean) => void) | undefined;
  readonly className?: string | undefined;
}

export function Panel({
  id,
  children,
  handle,
  defaultSize,
  min,
  max,
  folded,
  onFold,
  className,
}: PanelProps) {
  return (
    <BasePanel
      id={id}
      panelRef={handle}
      defaultSize={defaultSize}
      minSize={min}
      maxSize={max}
      collapsible={folded !== undefined}
      collapsedSize={folded}
      groupResizeBehavior={
        defaultSize === undefined ? "preserve-relative-size" : "preserve-pixel-size"
      }
      {...(onFold ? { onResize: () => onFold(handle?.current?.isCollapsed() ?? false) } : {})}
      className={clsx("flex min-h-0 min-w-0 flex-col", className)}
    >
      {children}
    </BasePanel>
  );
}

export interface SplitterProps {
  /** What is resized: `Width of the explorer`. */
  readonly name: string;
  readonly panel: PanelHandle;
  /** Pixels that Enter and a double click bring back. */
  readonly defaultSize: number;
  /** Where the panel lies as seen from the splitter. */
  readonly side: "before" | "after";
  readonly direction: "row" | "column";
}

/** 1 px drawn, 9 px grabbable; arrows 8 px, with Shift 40; Enter or a double click: the default. */
export function Splitter({ name, panel, defaultSize, side, direction }: SplitterProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const separator = element.current;
    if (!separator) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const handle = panel.current;
      if (!handle || event.ctrlKey || event.altKey || event.metaKey) return;
      const grow = direction === "row" ? "ArrowRight" : "ArrowDown";
      const shrink = direction === "row" ? "ArrowLeft" : "ArrowUp";
      if (event.key === "Enter") handle.resize(defaultSize);
      else if (event.key === grow || event.key === shrink) {
        const by = (event.key === grow) === (side === "before") ? 1 : -1;
        handle.resize(handle.getSize().inPixels + by * (event.shiftKey ? 40 : 8));
      } else return;
      event.preventDefault();
    };
    // Before the library's own listener, which steps by five per cent.
    separator.addEventListener("keydown", onKeyDown, true);
    return () => separator.removeEventListener("keydown", onKeyDown, true);
  }, [panel, defaultSize, side, direction]);
  return (
    <Separator
      elementRef={element}
      aria-label={name}
      disableDoubleClick
      onDoubleClick={() => panel.current?.resize(defaultSize)}
      className={clsx(
        "relative z-splitter shrink-0 bg-line-2 transition-colors outline-none forced-colors:bg-[CanvasText]",
        "data-[separator=active]:bg-accent data-[separator=hover]:bg-accent focus-visible:bg-focus focus-visible:ring-1 focus-visible:ring-focus",
        direction === "row" ? "w-px" : "h-px",
      )}
    />
  );
}
