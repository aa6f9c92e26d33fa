import { useState } from "react";
import { countText } from "../../components/sizeText";
import type { Organisation } from "../../core/model";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import type { ImportOutcome } from "../../workers/import.protocol";
import { useOrganisation, useReadOnly } from "../../workspace/hooks";
import { useOpening } from "./opening";

/** Saved designs of the drop: each is an organisation of its own, opened beside the others or in the place of the open one. */
export function SavedDesigns({ designs }: { readonly designs: ImportOutcome["designs"] }) {
  const { openOrganisation, replace, busy } = useOpening();
  const current = useOrganisation(({ name }) => name);
  const readOnly = useReadOnly();
  const [asked, setAsked] = useState<Organisation | null>(null);
  return (
    <ul aria-label="Saved designs" className="flex flex-col gap-1.5">
      {designs.map(({ file, organisation }) => (
        <li
          key={file}
          className="flex flex-wrap items-center gap-2 rounded-card border border-line-2 bg-raised px-3.5 py-2.5"
        >
          <div className="flex min-w-0 flex-1 basis-60 flex-col">
            <span className="truncate text-title-3 text-ink-1">{organisation.name}</span>
            <span className="text-small text-ink-3">
              Exchange {organisation.version} · {contents(organisation)}
            </span>
          </div>
          <Button
            size="form"
            disabled={busy || readOnly}
            onClick={() => setAsked(organisation)}
            className="max-w-full"
          >
            <span className="truncate">Replace {current}…</span>
          </Button>
          <Button
            look="primary"
            size="form"
            disabled={busy}
            onClick={() => void openOrganisation(organisation)}
          >
            Open this organisation
          </Button>
        </li>
      ))}
      {asked ? (
        <Replacing
          next={asked}
          current={current}
          onClose={() => setAsked(null)}
          onReplace={() => replace(asked)}
        />
      ) : null}
    </ul>
  );
}

const contents = ({ servers, connectors }: Organisation): string =>
  `${countText(Object.keys(servers).length, "server")}, ${countText(Object.keys(connectors).length, "connector")}`;

interface ReplacingProps {
  readonly next: Organisation;
  readonly current: string;
  readonly onClose: () => void;
  readonly onReplace: () => void;
}

function Replacing({ next, current, onClose, onReplace }: ReplacingProps) {
  const now = useOrganisation(contents);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Replace ${current}`}
      width="narrow"
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Keep {current}
          </Button>
          <Button size="form" look="danger" onClick={onReplace}>
            Replace all
          </Button>
        </>
      }
    >
      <p>
        {current} holds {now}. All of it gives way to {next.name} with {contents(next)}. Undo brings
        it back.
      </p>
    </Dialog>
  );
}
