import { memo, useMemo } from "react";
import { ScriptView } from "../../../components/ScriptView/ScriptView";
import { scriptText } from "../../../components/ScriptView/scriptLines";
import { plain } from "../../../core/finding";
import { scriptOf, withBom } from "../../../core/formats/powershell";
import { download } from "../../../ui/download";
import { toast } from "../../../ui/toast";
import { useSteady } from "../../../ui/useSteady";
import { useOrganisation } from "../../../workspace/hooks";
import { problemsNow } from "../../../workspace/problems";
import { ScriptTools } from "./ScriptTools";
import { useScriptOptions } from "./scriptOptions";

interface Props {
  readonly connector: string | undefined;
  readonly field: string | undefined;
  readonly titled: boolean;
  readonly onOpen: (connector: string, parameter: string | undefined) => void;
}

/** The script that makes the design, live; copied or downloaded as it stands. */
export const ScriptPane = memo(function ScriptPane({ connector, field, titled, onOpen }: Props) {
  const organisation = useOrganisation((each) => each);
  const [options] = useScriptOptions();
  const { blocks } = useMemo(() => {
    const refusals = new Map<string, string>();
    for (const { code, severity, place, what } of problemsNow(organisation).all)
      if (isRefusal(code, severity) && place.connector && !refusals.has(place.connector))
        refusals.set(place.connector, plain(what));
    return scriptOf(organisation, { ...options, refusals });
  }, [organisation, options]);
  const copy = useSteady(async () => {
    const text = scriptText(blocks);
    try {
      await navigator.clipboard.writeText(text);
      toast(`Copied, ${text.split("\n").length - 1} lines`);
    } catch {
      toast("The browser did not allow copying. Download the script instead.", { kind: "error" });
    }
  });
  const save = useSteady(() =>
    download(withBom(scriptText(blocks)), `${organisation.name}.ps1`, "text/plain"),
  );
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <ScriptTools titled={titled} onCopy={copy} onSave={save} />
      <div className="min-h-0 flex-1 contain-strict">
        <ScriptView blocks={blocks} connector={connector} parameter={field} onOpen={onOpen} />
      </div>
    </div>
  );
});

/** What Exchange itself will refuse, by a document's word; other errors are ours to tell, not the script's. */
const isRefusal = (code: string, severity: string): boolean =>
  severity === "error" && code.startsWith("refused/");
