import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { ScriptLine } from "./ScriptLine";
import { type BlockLike, firstLineOf, lineAt, lineNames, starts } from "./scriptLines";

interface Props {
  readonly blocks: readonly BlockLike[];
  readonly connector: string | undefined;
  readonly parameter: string | undefined;
  readonly onOpen: (connector: string, parameter: string | undefined) => void;
}

/** Below this all lines are drawn, so that selecting and find-in-page work over the whole. */
const virtualFrom = 400;
const height = 19;
/** The window is told of lines by so many: a line more or less would have it measure all of them again. */
const step = 1024;

/**
 * The script, read-only, line by line. Only lines in view are drawn when it is long, and a line is drawn
 * again only when its own text changed: an editor here cost more than a keystroke has.
 */
export function ScriptView({ blocks, connector, parameter, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const begins = useMemo(() => starts(blocks), [blocks]);
  const count = begins[blocks.length] ?? 0;
  const virtual = count > virtualFrom;
  const virtualizer = useVirtualizer({
    count: Math.ceil(count / step) * step,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  const open = useRef(onOpen);
  open.current = onOpen;
  const onLine = useRef((block: string | null, of: string | undefined) => {
    if (block !== null && getSelection()?.isCollapsed !== false) open.current(block, of);
  });

  // A newly selected connector's lines come into view; typing does not scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    if (!connector) return;
    const first = firstLineOf(blocks, begins, connector);
    const frame = scroller.current;
    if (first === undefined || !frame) return;
    const top = first * height;
    const show = () => {
      const seen =
        top >= frame.scrollTop && top + 4 * height <= frame.scrollTop + frame.clientHeight;
      if (!seen) frame.scrollTop = Math.max(0, top - 2 * height);
    };
    // The panels find their sizes after the first drawing.
    const later = requestAnimationFrame(() => requestAnimationFrame(show));
    return () => cancelAnimationFrame(later);
  }, [connector]);

  const nameOf = lineNames();
  const row = (index: number) => {
    const found = lineAt(blocks, begins, index);
    if (!found) return null;
    const own = found.block.connector !== null && found.block.connector === connector;
    return (
      <ScriptLine
        key={nameOf(found.block, found.line)}
        text={found.line.text}
        connector={found.block.connector}
        parameter={found.line.parameter}
        own={own}
        lit={own && parameter !== undefined && found.line.parameter === parameter}
        refused={found.line.refused === true}
        onOpen={onLine.current}
      />
    );
  };
  const shown = virtual
    ? virtualizer.getVirtualItems().flatMap(({ index }) => (index < count ? [index] : []))
    : Array.from({ length: count }, (_, index) => index);
  const first = shown[0] ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the text is made of lines that can be pressed
    <div
      ref={scroller}
      role="group"
      aria-label="Lines of the script"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
      tabIndex={0}
      translate="no"
      data-testid="script-text"
      className="focus-inside h-full overflow-auto bg-panel py-2 font-machine text-code"
    >
      <div
        className="w-max min-w-full"
        style={{
          counterReset: `line ${first}`,
          ...(virtual ? { height: count * height, paddingTop: first * height } : {}),
        }}
      >
        {shown.map(row)}
      </div>
    </div>
  );
}
