import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { EmptyState } from "../../ui/EmptyState";

/** A place that failed as a whole; its regions catch their own. */
export function PlaceFailed({ error, reset }: ErrorComponentProps) {
  return (
    <div role="alert" className="grid flex-1 place-items-center bg-panel">
      <EmptyState
        title="This place could not be shown"
        actions={
          <>
            <Button onClick={reset}>Show again</Button>
            <CopyButton
              text={() => (error instanceof Error ? (error.stack ?? error.message) : String(error))}
              label="Copy details"
            />
          </>
        }
      >
        <p>The design is stored and untouched. The other places go on working.</p>
      </EmptyState>
    </div>
  );
}
