import { useEffect, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ProgressBar } from "./ProgressBar";

interface Props {
  readonly title: string;
  readonly onCancel: () => void;
}

/** Something of unknown length is being read, and can be given up. What is quick leaves no flicker. */
export function ReadingDialog({ title, onCancel }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <Dialog
      open
      onOpenChange={onCancel}
      title={title}
      width="narrow"
      footer={
        <Button size="form" onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      <ProgressBar name={title} value={null} text="This takes long. Nothing was changed so far." />
    </Dialog>
  );
}
