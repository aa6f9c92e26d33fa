import { RefreshCw } from "lucide-react";
import { Button } from "../../ui/Button";
import { toast } from "../../ui/toast";
import { undo, useReadOnly, useWorkspaceState } from "../../workspace/hooks";
import { readBack } from "../../workspace/practice/readBack";

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
        readBack(without);
        toast("Read back: the scripts count as run", {
          action: { label: "Undo", run: () => void undo() },
        });
      }}
    >
      Read back
    </Button>
  );
}
