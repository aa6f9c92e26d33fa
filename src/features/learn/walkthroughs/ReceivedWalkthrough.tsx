import { type RefObject, useMemo, useRef } from "react";
import { baseAddress } from "../../../components/LinkBox/baseAddress";
import { LinkBox } from "../../../components/LinkBox/LinkBox";
import { MarkedText } from "../../../components/MarkedText";
import { longestLink, writeWalkthroughLink } from "../../../core/formats/link";
import type { Walkthrough } from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { CopyButton } from "../../../ui/CopyButton";
import { Dialog } from "../../../ui/Dialog";
import { download } from "../../../ui/download";
import type { Received } from "../../../workers/received.protocol";
import { levelWords } from "./shelf";
import { useBegin } from "./useBegin";

type Refused = Extract<Received, { is: "refused" }>;

interface Props {
  /** Where it came from: the name of a file, or that it came in a link. */
  readonly from: string;
  readonly received: Received;
  /** It came from a file, and can be made a link. */
  readonly shareable?: boolean;
  readonly onClose: () => void;
}

/** A walkthrough that somebody else wrote, shown before anything of it begins; or why it cannot be done. */
export function ReceivedWalkthrough({ from, received, shareable = false, onClose }: Props) {
  if (received.is === "refused")
    return <Refusal from={from} refused={received} onClose={onClose} />;
  if (received.is !== "walkthrough") return null;
  const { walkthrough } = received;
  return shareable ? (
    <ShareablePreview from={from} walkthrough={walkthrough} onClose={onClose} />
  ) : (
    <Preview from={from} walkthrough={walkthrough} onClose={onClose} />
  );
}

interface PreviewProps {
  readonly from: string;
  readonly walkthrough: Walkthrough;
  readonly link?: string;
  readonly onClose: () => void;
}

function ShareablePreview(props: PreviewProps) {
  const { walkthrough } = props;
  const link = useMemo(
    () => `${baseAddress()}#${writeWalkthroughLink(JSON.stringify(walkthrough))}`,
    [walkthrough],
  );
  return <Preview {...props} link={link} />;
}

function Preview({ from, walkthrough, link, onClose }: PreviewProps) {
  const { begin } = useBegin();
  const start: RefObject<HTMLButtonElement | null> = useRef(null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={walkthrough.title}
      description={from}
      initialFocus={start}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          {link === undefined ? null : (
            <CopyButton
              size="form"
              look="plain"
              label="Copy link"
              text={() => link}
              disabled={link.length > longestLink}
            />
          )}
          <Button
            ref={start}
            size="form"
            look="primary"
            onClick={() => {
              onClose();
              void begin(walkthrough, true);
            }}
          >
            Start walkthrough
          </Button>
        </>
      }
    >
      <Contents of={walkthrough} />
      {link === undefined ? null : (
        <section aria-label="Share it" className="mt-4 border-t border-line-1 pt-3">
          <h3 className="mb-1 text-title-3">Share it</h3>
          <p className="mb-2">
            The link holds the walkthrough itself. Whoever opens it is shown this page first.
          </p>
          <LinkBox link={link} instead="send the file" />
        </section>
      )}
    </Dialog>
  );
}

/** What it teaches and asks; it was played through once, and each step can be done. */
function Contents({ of: { minutes, level, outcomes, steps } }: { readonly of: Walkthrough }) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        {minutes} minutes, {levelWords[level]}. Somebody else wrote it; it was played through once
        here, and each step can be done. It runs in a practice organisation of its own.
      </p>
      <ul aria-label="Outcomes" className="list-disc pl-5">
        {outcomes.map((each) => (
          <li key={each}>
            <MarkedText of={each} />
          </li>
        ))}
      </ul>
      <ol aria-label="Steps" className="list-decimal pl-5 text-small">
        {steps.map(({ id, task }) => (
          <li key={id}>
            <MarkedText of={task} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RefusalProps {
  readonly from: string;
  readonly refused: Refused;
  readonly onClose: () => void;
}

/** What is wrong, and in which line; the text of a link can be saved, so that the line can be looked at. */
function Refusal({ from, refused: { fault, text }, onClose }: RefusalProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="This is no walkthrough that can be done"
      description={from}
      footer={
        <>
          {text === undefined ? null : (
            <Button
              size="form"
              onClick={() => download(text, "received.walkthrough.json", "application/json")}
            >
              Save as file
            </Button>
          )}
          <Button size="form" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div role="alert" className="flex flex-col gap-1">
        <p className="font-semibold text-ink-1 wrap-anywhere">
          {fault.line === undefined ? "" : `Line ${fault.line}: `}
          {fault.what}
        </p>
        <p className="wrap-anywhere">{fault.mend}</p>
      </div>
    </Dialog>
  );
}
