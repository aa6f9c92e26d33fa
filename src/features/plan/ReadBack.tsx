import { RefreshCw } from "lucide-react";
import { Button } from "../../ui/Button";
import { toast } from "../../ui/toast";
import { useReadOnly, useWorkspaceState } from "../../workspace/hooks";
import { readBack } from "../../workspace/practice/readBack";
import { undoAction } from "../../workspace/undoAction";

/** Stands for running the scripts and importing again, where there is no server to run them on. */
export function ReadBack({ without }: { readonly without: readonly string[] }) {
  const practice = useWorkspaceState((state) => state.practice !== undefined);
  const readOnly = useReadOnly();
  if (!practice) return null;
  return (
    <Button
      icon={RefreshCw}
      disabled={readOnly}
      title="Takes the state that the scripts would make as the deployed one"
      onClick={() => {
        const edit = readBack(without);
        if (edit) toast("Read back: the scripts count as run", { action: undoAction(edit) });
      }}
    >
      Read back
    </Button>
  );
}
