import { Search } from "lucide-react";
import { Icon } from "../../ui/Icon";
import { Kbd } from "../../ui/Kbd";
import { showOverlay } from "../overlay";

/** Looks like the field that the palette then is. */
export function FindButton() {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={() => showOverlay("palette")}
      className="mx-2 flex h-dense w-55 shrink items-center gap-2 rounded-control border border-line-2 bg-panel px-2 text-ink-3 transition-colors hover:border-line-3 max-laptop:mx-0 max-laptop:w-auto"
    >
      <Icon of={Search} size="row" />
      <span className="min-w-0 flex-1 truncate text-left max-laptop:sr-only">Find or run…</span>
      <Kbd keys="Ctrl K" className="max-laptop:hidden" />
    </button>
  );
}
