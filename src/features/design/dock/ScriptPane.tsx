import { Copy, Download } from "lucide-react";
import { memo, useMemo } from "react";
import { ScriptView } from "../../../components/ScriptView/ScriptView";
import { scriptText } from "../../../components/ScriptView/scriptLines";
import { plain } from "../../../core/finding";
import { type ScriptStyle, scriptOf, withBom } from "../../../core/formats/powershell";
import { problemsOf } from "../../../core/lint";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { IconButton } from "../../../ui/IconButton";
import { Menu } from "../../../ui/Menu";
import { Select } from "../../../ui/Select";
import { toast } from "../../../ui/toast";
import { useOrganisation } from "../../../workspace/hooks";
import { usePreference } from "../../../workspace/preferences";
import { download } from "../download";

interface Props {
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly onOpen: (connector: string, parameter: string | undefined) => void;
}

const styles: readonly { value: ScriptStyle; label: string; help: string }[] = [
  { value: "splat", label: "Splatted", help: "A table of values, then the command" },
  { value: "backtick", label: "Backticks", help: "One parameter a line" },
  { value: "oneline", label: "One line", help: "One line a command" },
];

/** The script that makes the design, live; copied or downloaded as it stands. */
export const ScriptPane = memo(function ScriptPane({ connector, field, onOpen }: Props) {
  const organisation = useOrganisation((each) => each);
  const [style, setStyle] = usePreference<ScriptStyle>("script.style", "splat");
  const [whatIf, setWhatIf] = usePreference("script.whatIf", false);
  const [full, setFull] = usePreference("script.full", false);
  const [comments, setComments] = usePreference("script.comments", true);
  const script = useMemo(() => {
    const refusals = new Map<string, string>();
    for (const { code, severity, place, what } of problemsOf(organisation).all)
      if (isRefusal(code, severity) && place.connector && !refusals.has(place.connector))
        refusals.set(place.connector, plain(what));
    return scriptOf(organisation, { style, whatIf, full, comments, refusals });
  }, [organisation, style, whatIf, full, comments]);

  const copy = async () => {
    const text = scriptText(script.blocks);
    try {
      await navigator.clipboard.writeText(text);
      toast(`Copied, ${text.split("\n").length - 1} lines`);
    } catch {
      toast("The browser did not allow copying. Download the script instead.", { kind: "error" });
    }
  };
  const save = () =>
    download(withBom(scriptText(script.blocks)), `${organisation.name}.ps1`, "text/plain");
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div className="flex h-toolbar shrink-0 items-center gap-2 border-b border-line-1 px-3">
        <h2 className="text-title-3">Script</h2>
        <div className="ml-auto flex min-w-0 items-center gap-2">
          <Select
            aria-label="Style of the script"
            look="quiet"
            value={style}
            options={styles}
            onChange={setStyle}
          />
          <Checkbox checked={whatIf} onChange={setWhatIf} label="-WhatIf" mono />
          <Menu
            align="end"
            trigger={<Button look="quiet">More</Button>}
            groups={[
              {
                actions: [
                  {
                    id: "full",
                    label: "Write every value",
                    help: "Defaults too, not only what is explicit",
                    checked: full,
                    onSelect: () => setFull(!full),
                  },
                  {
                    id: "comments",
                    label: "Write comments",
                    checked: comments,
                    onSelect: () => setComments(!comments),
                  },
                ],
              },
            ]}
          />
          <Button look="primary" icon={Copy} onClick={copy}>
            Copy script
          </Button>
          <IconButton name="Download script" icon={Download} onClick={save} />
        </div>
      </div>
      <div className="min-h-0 flex-1 contain-strict">
        <ScriptView
          blocks={script.blocks}
          connector={connector}
          parameter={field}
          onOpen={onOpen}
        />
      </div>
    </div>
  );
});

/** What Exchange itself will refuse, by a document's word; other errors are ours to tell, not the script's. */
const isRefusal = (code: string, severity: string): boolean =>
  severity === "error" && code.startsWith("refused/");
