import { Bookmark } from "lucide-react";
import { useId, useState } from "react";
import { addExpectation } from "../../core/edit";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Segmented } from "../../ui/Segmented";
import { TextField } from "../../ui/TextField";
import { run as edit, useReadOnly } from "../../workspace/hooks";
import { expectationOf, nameOf, type Run, type Wanted } from "./keep";

/** Keeps the question with the answer that it is to have: asked again at every edit. */
export function KeepButton({ run }: { readonly run: Run }) {
  const [open, setOpen] = useState(false);
  const readOnly = useReadOnly();
  return (
    <div className="px-5 pb-4">
      <Button icon={Bookmark} disabled={readOnly} onClick={() => setOpen(true)}>
        Keep as expectation
      </Button>
      {open ? <KeepDialog run={run} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

const choices: readonly { readonly value: Wanted; readonly label: string }[] = [
  { value: "as now", label: "As it is now" },
  { value: "accepted", label: "Accepted" },
  { value: "refused", label: "Refused" },
];

function KeepDialog({ run, onClose }: { readonly run: Run; readonly onClose: () => void }) {
  const [wanted, want] = useState<Wanted>("as now");
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const name = typed ?? nameOf(run, wanted);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Keep as expectation"
      width="narrow"
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit" form={id} disabled={name.trim() === ""}>
            Keep expectation
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          edit(addExpectation(expectationOf(run, name.trim(), wanted)));
          onClose();
        }}
      >
        <div>
          <label htmlFor={`${id}-name`} className="font-semibold text-ink-1">
            Name
          </label>
          <TextField id={`${id}-name`} value={name} onChange={setTyped} className="w-full" />
        </div>
        {"in" in run ? (
          <div>
            <p id={`${id}-wanted`} className="mb-1 font-semibold text-ink-1">
              The answer is to be
            </p>
            <Segmented
              aria-labelledby={`${id}-wanted`}
              value={wanted}
              onChange={want}
              options={choices}
            />
          </div>
        ) : null}
        <p className="text-small text-ink-3">
          It is asked again at every edit, shows red or green in Design, and portolan check asks it
          in a pipeline.
        </p>
      </form>
    </Dialog>
  );
}
