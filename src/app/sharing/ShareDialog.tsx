import { useMemo, useState } from "react";
import { baseAddress } from "../../components/LinkBox/baseAddress";
import { LinkBox } from "../../components/LinkBox/LinkBox";
import {
  type LeavablePart,
  leaveOut,
  longestLink,
  partsIn,
  writeLink,
} from "../../core/formats/link";
import type { Organisation } from "../../core/model";
import { Button } from "../../ui/Button";
import { Checkbox } from "../../ui/Checkbox";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { grouped } from "../../ui/grouped";

interface Props {
  readonly organisation: Organisation;
  readonly onSaveFile: () => void;
  readonly onClose: () => void;
}

/** Makes a link that holds a design, with a choice of what it leaves out. */
export function ShareDialog({ organisation, onSaveFile, onClose }: Props) {
  const [without, setWithout] = useState<ReadonlySet<LeavablePart>>(new Set());
  const parts = useMemo(() => partsIn(organisation), [organisation]);
  const link = useMemo(
    () => `${baseAddress()}#${writeLink(leaveOut(organisation, without))}`,
    [organisation, without],
  );
  const leave = (part: LeavablePart, out: boolean) => {
    const next = new Set(without);
    if (out) next.add(part);
    else next.delete(part);
    setWithout(next);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Share ${organisation.name}`}
      description="The link holds the design itself. Whoever has the link can read it; no server gets it, as browsers keep what follows # to themselves. Passwords are in no design."
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Close
          </Button>
          <Button size="form" onClick={onSaveFile}>
            Save as file instead
          </Button>
          <CopyButton
            size="form"
            look="primary"
            label="Copy link"
            text={() => link}
            disabled={link.length > longestLink}
          />
        </>
      }
    >
      {parts.length > 0 ? (
        <fieldset className="mb-3 flex flex-col gap-1.5">
          <legend className="mb-1 text-title-3">In the link</legend>
          <p className="text-small text-ink-3">
            Connectors, servers and accepted domains always are.
          </p>
          {parts.map(({ part, label, without: lost, count }) => (
            <Checkbox
              key={part}
              checked={!without.has(part)}
              onChange={(on) => leave(part, !on)}
              label={`${label} (${grouped.format(count)})`}
              help={without.has(part) ? lost : undefined}
            />
          ))}
        </fieldset>
      ) : null}
      <LinkBox link={link} instead="leave parts out, or save the design as a file" />
    </Dialog>
  );
}
