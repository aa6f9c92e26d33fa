import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { workspaceNow } from "../../workspace/hooks";
import { setPrivate } from "../../workspace/privacy";
import { saveFile } from "../organisations/saveFile";

/** What was designed in a private session goes with it. */
export function LeavePrivateDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Leave the private session?"
      width="narrow"
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Stay
          </Button>
          <Button size="form" onClick={() => void saveFile(workspaceNow().id ?? "")}>
            Save as file
          </Button>
          <Button size="form" look="danger" onClick={() => setPrivate(false)}>
            Leave
          </Button>
        </>
      }
    >
      <p>
        Nothing of it was stored, so all that was designed here is gone. Save what is to stay as a
        file before.
      </p>
    </Dialog>
  );
}
