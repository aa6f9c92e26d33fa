import { X } from "lucide-react";
import { IconButton } from "../../../ui/IconButton";
import type { LayoutProps } from "./layout";
import { FormPane } from "./panes";

/** The form over the chart, where both do not fit side by side; it leaves the chart usable. */
export function FormSheet(props: LayoutProps) {
  const { selection, select } = props;
  const open =
    selection.pane === undefined ? selection.at !== undefined : selection.pane === "form";
  if (!open) return null;
  const close = () => select({ pane: "chart", field: undefined });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the controls inside, on its way up
    <div
      className="absolute inset-y-0 right-0 z-sheet flex w-95 flex-col border-l border-line-2 bg-panel shadow-3"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <div className="flex h-toolbar shrink-0 items-center border-b border-line-1 pr-2 pl-4">
        <span className="min-w-0 flex-1 text-title-3 text-ink-1">Properties</span>
        <IconButton name="Close the properties" keys="Esc" icon={X} onClick={close} />
      </div>
      <div className="min-h-0 flex-1">
        <FormPane {...props} />
      </div>
    </div>
  );
}
