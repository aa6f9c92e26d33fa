import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";

export function RuleDialog({
  code,
  onClose,
}: {
  readonly code: string;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={code}
      footer={
        <Button size="form" onClick={onClose}>
          Close
        </Button>
      }
    />
  );
}
