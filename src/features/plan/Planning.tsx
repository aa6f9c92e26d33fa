import { Button } from "../../ui/Button";
import { grouped } from "../../ui/grouped";
import { ProgressBar } from "../../ui/ProgressBar";
import { cancelPlanning } from "./planStore";

/** A plan is under way; what is quick is not told. */
export function Planning({ connectors }: { readonly connectors: number }) {
  return (
    <div className="flex shrink-0 items-center gap-4 border-b border-line-1 bg-panel px-5 py-1.5">
      <div className="min-w-0 flex-1">
        <ProgressBar
          name="Planning"
          value={null}
          text={`Comparing ${grouped.format(connectors)} connectors, ordering the steps`}
        />
      </div>
      <Button onClick={cancelPlanning}>Cancel planning</Button>
    </div>
  );
}
