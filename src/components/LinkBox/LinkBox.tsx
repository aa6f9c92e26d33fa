import { useRef } from "react";
import { grouped } from "../../ui/grouped";
import { SeverityMark } from "../../ui/SeverityMark";
import { TextArea } from "../../ui/TextArea";
import { lengthWarning } from "./lengthWarning";

interface Props {
  readonly link: string;
  /** What to do where the link is too long to be sent: `send the file`. */
  readonly instead: string;
}

/** A link that holds what it shares: the whole of it to be selected, how long it is, and what that means. */
export function LinkBox({ link, instead }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const warning = lengthWarning(link.length, instead);
  return (
    <div>
      <TextArea
        ref={area}
        aria-label="Link"
        mono
        readOnly
        rows={3}
        value={link}
        onChange={() => undefined}
        onFocus={() => area.current?.select()}
      />
      <p role="status" className="mt-1 flex items-start gap-1.5 text-small text-ink-2">
        {warning ? <SeverityMark severity="warning" size={14} className="mt-px shrink-0" /> : null}
        <span>
          {grouped.format(link.length)} characters. {warning}
        </span>
      </p>
      {location.protocol === "file:" ? (
        <p className="mt-1 text-small text-ink-3">
          It leads to this file at its place on this machine. Elsewhere, put what follows # behind
          the address of the Portolan there.
        </p>
      ) : null}
    </div>
  );
}
