import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { readKept, saveDesign } from "./keptFile";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The file on the disk is not the one that was read: neither side is lost unasked. */
export function FileChangedDialog({ id, name, onClose }: Props) {
  const done = (act: () => Promise<void>) => () => {
    onClose();
    void act();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`${name} was changed on the disk`}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button
            size="form"
            look="danger"
            onClick={done(() => saveDesign(id, { overwrite: true }))}
          >
            Write over it
          </Button>
          <Button size="form" look="primary" onClick={done(() => readKept(id))}>
            Read the file
          </Button>
        </>
      }
    >
      <p>
        Something wrote it since it was read here, as git does when it brings the changes of others.
        Nothing was saved yet. Reading it puts it in the place of what is open; one undo brings that
        back.
      </p>
    </Dialog>
  );
}
