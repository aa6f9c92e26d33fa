import { Copy, Download, Ellipsis } from "lucide-react";
import { memo } from "react";
import type { ScriptStyle } from "../../../core/formats/powershell";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { Select } from "../../../ui/Select";
import { useScriptOptions } from "./scriptOptions";

const styles: readonly { value: ScriptStyle; label: string; help: string }[] = [
  { value: "splat", label: "Splatted", help: "A table of values, then the command" },
  { value: "backtick", label: "Backticks", help: "One parameter a line" },
  { value: "oneline", label: "One line", help: "One line a command" },
];

interface Props {
  /** The head says what it is, where no tab does. */
  readonly titled: boolean;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** Head of the script: how it is written, and the ways to take it away. */
export const ScriptTools = memo(function ScriptTools({ titled, onCopy, onSave }: Props) {
  const [{ style, whatIf, full, comments }, set] = useScriptOptions();
  return (
    <div className="flex min-h-toolbar shrink-0 flex-wrap items-center gap-2 border-b border-line-1 px-3 max-tablet:py-1">
      {titled ? <h2 className="text-title-3">Script</h2> : null}
      <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
        <Select
          aria-label="Style of the script"
          look="quiet"
          value={style}
          options={styles}
          onChange={set.style}
        />
        <Checkbox
          checked={whatIf}
          onChange={set.whatIf}
          label="-WhatIf"
          mono
          className="whitespace-nowrap"
        />
        <Menu
          align="end"
          trigger={<IconButton name="What the script holds" icon={Ellipsis} />}
          groups={[
            {
              actions: [
                {
                  id: "full",
                  label: "Write every value",
                  help: "Defaults too, not only what is explicit",
                  checked: full,
                  onSelect: () => set.full(!full),
                },
                {
                  id: "comments",
                  label: "Write comments",
                  checked: comments,
                  onSelect: () => set.comments(!comments),
                },
              ],
            },
            {
              actions: [
                { id: "download", label: "Download script", icon: Download, onSelect: onSave },
              ],
            },
          ]}
        />
        <Button look="primary" icon={Copy} onClick={onCopy}>
          Copy script
        </Button>
        <IconButton
          name="Download script"
          icon={Download}
          onClick={onSave}
          className="max-tablet:hidden"
        />
      </div>
    </div>
  );
});
