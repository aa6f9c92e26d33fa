import { useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { changeLogs, useLogs } from "./logsStore";

/** Accounts are masked until a person asks for them; they are shown until the page is left. */
export function Accounts() {
  const { outcome, settling } = useLogs();
  const [asks, setAsks] = useState(false);
  if (!outcome) return null;
  if (outcome.settings.unmasked)
    return (
      <div className="flex flex-col items-start gap-1 text-small">
        <p className="text-warn">
          Accounts and subjects are shown, and are in what you copy and save.
        </p>
        <Button disabled={settling} onClick={() => changeLogs({ unmasked: false })}>
          Mask accounts
        </Button>
      </div>
    );
  return (
    <>
      <Button look="quiet" className="self-start" disabled={settling} onClick={() => setAsks(true)}>
        Show accounts…
      </Button>
      <Dialog
        open={asks}
        onOpenChange={setAsks}
        title="Show accounts?"
        width="narrow"
        footer={
          <>
            <Button onClick={() => setAsks(false)}>Keep masked</Button>
            <Button
              look="primary"
              onClick={() => {
                setAsks(false);
                changeLogs({ unmasked: true });
              }}
            >
              Show accounts
            </Button>
          </>
        }
      >
        <p>
          Names of accounts, and subjects and addresses of listed messages, are then shown here, and
          stand in all that you copy and save. They may fall under the rules of your organisation on
          personal data.
        </p>
        <p className="mt-2">
          It holds until the page is left or you mask them again, and is not stored. Passwords and
          what is sent to sign in are never shown: they were left behind on reading.
        </p>
      </Dialog>
    </>
  );
}
