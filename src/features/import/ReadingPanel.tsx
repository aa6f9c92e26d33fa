import { sizeText } from "../../components/sizeText";
import { Button } from "../../ui/Button";
import { ProgressBar } from "../../ui/ProgressBar";
import type { Progress } from "../../workers/import.protocol";
import { cancelReading } from "./importStore";

/** Bytes read of how many, and the way out. */
export function ReadingPanel({ progress }: { readonly progress: Progress }) {
  const { read, of } = progress;
  return (
    <div className="flex items-center gap-4 border-b border-line-1 px-5 py-2">
      <div className="min-w-0 flex-1">
        <ProgressBar
          name="Reading"
          value={read}
          max={Math.max(1, of)}
          text={`${sizeText(read)} of ${sizeText(of)} read`}
        />
      </div>
      <Button onClick={cancelReading}>Cancel reading</Button>
    </div>
  );
}
