import { Minus, Plus } from "lucide-react";
import { memo } from "react";
import type { ViewportControl } from "./useViewport";
import { scales } from "./viewport";

/** − % + Fit, at the bottom right of the water. */
export const ZoomButtons = memo(function ZoomButtons({
  scale,
  control,
}: {
  scale: number;
  control: ViewportControl;
}) {
  const button =
    "hit flex items-center px-2 text-micro text-ink-2 not-disabled:hover:bg-hover disabled:text-ink-off";
  return (
    <fieldset
      aria-label="Zoom"
      data-still
      className="flex h-6.5 w-max items-stretch divide-x divide-line-1 overflow-hidden rounded-control border border-line-2 bg-panel max-tablet:h-11"
    >
      <button
        type="button"
        className={button}
        aria-label="Zoom out"
        disabled={scale <= scales.least}
        onClick={() => control.zoomBy(1 / scales.step)}
      >
        <Minus size={14} strokeWidth={1.5} aria-hidden />
      </button>
      <button
        type="button"
        className={`${button} min-w-13 justify-center`}
        aria-label={`Zoom ${Math.round(scale * 100)} %; show at 100 %`}
        onClick={() => control.zoomTo(1)}
      >
        {Math.round(scale * 100)} %
      </button>
      <button
        type="button"
        className={button}
        aria-label="Zoom in"
        disabled={scale >= scales.most}
        onClick={() => control.zoomBy(scales.step)}
      >
        <Plus size={14} strokeWidth={1.5} aria-hidden />
      </button>
      <button type="button" className={button} onClick={control.showWhole}>
        Fit
      </button>
    </fieldset>
  );
});
