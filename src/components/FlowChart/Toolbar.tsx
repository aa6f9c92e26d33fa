import {
  Ellipsis,
  FileImage,
  FoldVertical,
  Image,
  Table2,
  UnfoldVertical,
  Workflow,
} from "lucide-react";
import { memo } from "react";
import { type Lens, lenses } from "../../core/chart";
import { grouped } from "../../ui/grouped";
import { IconButton } from "../../ui/IconButton";
import { Menu, type MenuAction } from "../../ui/Menu";
import { Segmented } from "../../ui/Segmented";

/** What the chart is saved as. */
export type PictureKind = "svg" | "png";

/** The same facts as a drawing or as rows. */
export type ChartShown = "chart" | "table";

export interface ToolbarProps {
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  readonly shown: ChartShown;
  readonly onToggle: () => void;
  readonly changes: number;
  readonly dimmed: number;
  /** Saves the whole chart as a file; absent: it cannot be. */
  readonly onSave: ((kind: PictureKind) => void) | undefined;
  /** Draws each server, or folds those that are alike; absent: none are. */
  readonly onFoldAll: ((open: boolean) => void) | undefined;
}

/** Lenses, how many connectors the lens dims, and the way to the table. */
export const Toolbar = memo(function Toolbar({
  lens,
  onLens,
  shown,
  onToggle,
  changes,
  dimmed,
  onSave,
  onFoldAll,
}: ToolbarProps) {
  return (
    <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-2 bg-panel px-3">
      <h2 className="shrink-0 text-body max-laptop:sr-only">Mail flow</h2>
      <div className="fades -ml-3 min-w-0 overflow-x-auto px-4 [scrollbar-width:none] max-laptop:-ml-4">
        <div className="w-max">
          <Segmented
            aria-label="Lens"
            options={lenses.map(({ id, label }) => ({
              value: id,
              label,
              count: id === "changes" ? changes : undefined,
            }))}
            value={lens}
            onChange={onLens}
          />
        </div>
      </div>
      <span className="ml-auto shrink-0 text-micro text-ink-3 max-desk:sr-only">
        {dimmed > 0 ? `${grouped.format(dimmed)} dimmed` : null}
      </span>
      <IconButton
        name={shown === "chart" ? "Show as table" : "Show as chart"}
        icon={shown === "chart" ? Table2 : Workflow}
        keys="T"
        onClick={onToggle}
      />
      {onSave || onFoldAll ? (
        <Menu
          align="end"
          trigger={
            <IconButton name={onFoldAll ? "Chart menu" : "Save the chart"} icon={Ellipsis} />
          }
          groups={[
            { actions: onFoldAll ? foldActions(onFoldAll) : [] },
            { actions: onSave ? saveActions(onSave) : [] },
          ]}
        />
      ) : null}
    </div>
  );
});

const foldActions = (onFoldAll: (open: boolean) => void): MenuAction[] => [
  {
    id: "unfold",
    label: "Unfold all",
    help: "Draws every server by itself",
    icon: UnfoldVertical,
    onSelect: () => onFoldAll(true),
  },
  {
    id: "fold",
    label: "Fold all",
    help: "Draws servers that are alike once",
    icon: FoldVertical,
    onSelect: () => onFoldAll(false),
  },
];

const saveActions = (onSave: (kind: PictureKind) => void): MenuAction[] => [
  {
    id: "svg",
    label: "Save as SVG",
    help: "The whole chart, sharp at any size",
    icon: FileImage,
    onSelect: () => onSave("svg"),
  },
  {
    id: "png",
    label: "Save as PNG",
    help: "A picture for documents and mail",
    icon: Image,
    onSelect: () => onSave("png"),
  },
];
