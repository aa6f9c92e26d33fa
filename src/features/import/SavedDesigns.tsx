import { Button } from "../../ui/Button";
import type { ImportOutcome } from "../../workers/import.protocol";
import { useOpening } from "./opening";
import { countText } from "./sizeText";

/** Saved designs of the drop: each is an organisation of its own, and is opened beside the others. */
export function SavedDesigns({ designs }: { readonly designs: ImportOutcome["designs"] }) {
  const { openOrganisation, busy } = useOpening();
  return (
    <ul aria-label="Saved designs" className="flex flex-col gap-1.5">
      {designs.map(({ file, organisation }) => (
        <li
          key={file}
          className="flex flex-wrap items-center gap-3 rounded-card border border-line-2 bg-raised px-3.5 py-2.5"
        >
          <div className="flex min-w-0 flex-1 flex-col">
            <span className="truncate text-title-3 text-ink-1">{organisation.name}</span>
            <span className="text-small text-ink-3">
              Exchange {organisation.version} ·{" "}
              {countText(Object.keys(organisation.servers).length, "server")} ·{" "}
              {countText(Object.keys(organisation.connectors).length, "connector")}
            </span>
          </div>
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
    </ul>
  );
}
