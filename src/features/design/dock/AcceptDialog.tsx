import { useId, useRef, useState } from "react";
import { PhraseText } from "../../../components/PhraseText";
import { acceptFinding, together } from "../../../core/edit";
import type { Finding } from "../../../core/finding";
import { acceptancesOf } from "../../../core/lint";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { TextArea } from "../../../ui/TextArea";
import { run } from "../../../workspace/hooks";
import { today } from "../../../workspace/today";

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Why a finding may stand. The reason is kept in the design; a larger region or another value brings the finding back. */
export function AcceptDialog({ finding, onClose }: Props) {
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const said = reason.trim();
  const accept = () => {
    const commands = acceptancesOf(finding, said, today()).map(acceptFinding);
    run(together(`Accept ${finding.code}`, commands));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Accept this finding"
      width="narrow"
      initialFocus={field}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" disabled={said === ""} onClick={accept}>
            Accept finding
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-2">
        <PhraseText of={finding.what} />
        {finding.also ? ` (${finding.also.length + 1} places)` : ""}
      </p>
      <label htmlFor={id} className="font-semibold text-ink-1">
        Reason
      </label>
      <TextArea
        ref={field}
        id={id}
        rows={3}
        value={reason}
        onChange={setReason}
        aria-describedby={`${id}-help`}
      />
      <p id={`${id}-help`} className="mt-1 text-small text-ink-3">
        Kept in the design with today's date. A larger range or another right brings the finding
        back.
      </p>
    </Dialog>
  );
}
