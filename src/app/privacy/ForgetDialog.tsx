import { useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { grouped } from "../../ui/grouped";
import { forgetEverything } from "../../workspace/forget";
import { useWorkspaces } from "../../workspace/queries";
import { showForgotten } from "./forgotten";

/** Asks once, and says what goes. */
export function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const count = useWorkspaces().data?.length ?? 0;
  const [fault, setFault] = useState<string | null>(null);
  const forget = () =>
    forgetEverything().then(showForgotten, (error: unknown) =>
      setFault(error instanceof Error ? error.message : String(error)),
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Forget everything on this machine?"
      width="narrow"
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button size="form" look="danger" onClick={() => void forget()}>
            Forget everything
          </Button>
        </>
      }
    >
      <p>
        {count === 1 ? "1 organisation" : `${grouped.format(count)} organisations`}, the progress of
        walkthroughs, preferences and the copy for working offline are removed from this browser, in
        all tabs. Files that were saved stay where they are. There is no way back.
      </p>
      {fault === null ? null : (
        <p role="alert" className="mt-2 text-error">
          {fault}
        </p>
      )}
    </Dialog>
  );
}
