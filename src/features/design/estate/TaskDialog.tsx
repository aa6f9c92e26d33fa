import type { ReactNode } from "react";
import type { Command } from "../../../core/edit";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { toast } from "../../../ui/toast";
import { run } from "../../../workspace/hooks";
import { undoAction } from "../../../workspace/undoAction";

interface Props {
  readonly title: string;
  readonly description: string;
  /** Verb and objects of the button. */
  readonly action: string;
  readonly disabled: boolean;
  /** All of the task as one step. */
  readonly command: Command;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One task over many connectors: done as one step, and told in a line that offers to undo it. */
export function TaskDialog({ title, description, children, ...props }: Props) {
  const { action, disabled, command, onClose } = props;
  const finish = () => {
    const edit = run(command);
    if (edit) toast(`${edit.label}.`, { action: undoAction(edit) });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={description}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" size="form" disabled={disabled} onClick={finish}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
