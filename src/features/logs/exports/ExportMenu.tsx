import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { announce } from "../../../ui/announce";
import { Button } from "../../../ui/Button";
import { grouped } from "../../../ui/grouped";
import { Menu } from "../../../ui/Menu";
import { ProgressBar } from "../../../ui/ProgressBar";
import {
  copySessions,
  type ExportProgress,
  mostCopied,
  saveEvidence,
  saveSchema,
  saveSessions,
} from "./exportSessions";

interface Props {
  /** The sessions that the filters let through. */
  readonly list: Uint32Array | undefined;
  /** The session that is open. */
  readonly selected: number | undefined;
  readonly busy: boolean;
}

/** Takes the sessions that are shown away: as a file, to the clipboard, or as evidence for others. */
export function ExportMenu({ list, selected, busy }: Props) {
  const [progress, setProgress] = useState<ExportProgress>();
  const wanted = useRef(true);
  const tell = (error: unknown): void =>
    announce(error instanceof Error ? error.message : String(error), { urgent: true });
  const save = (form: "csv" | "ndjson" | "bulk"): void => {
    if (!list) return;
    wanted.current = true;
    setProgress({ done: 0, of: list.length });
    saveSessions(list, form, setProgress, () => wanted.current)
      .catch(tell)
      .finally(() => setProgress(undefined));
  };
  if (progress)
    return (
      <div className="flex items-center gap-3">
        <div className="w-52">
          <ProgressBar
            name="Saving"
            value={progress.done}
            max={Math.max(1, progress.of)}
            text={`${grouped.format(progress.done)} of ${grouped.format(progress.of)} saved`}
          />
        </div>
        <Button
          onClick={() => {
            wanted.current = false;
          }}
        >
          Cancel
        </Button>
      </div>
    );
  const one = selected === undefined ? undefined : Uint32Array.of(selected);
  const count = grouped.format(list?.length ?? 0);
  return (
    <Menu
      side="top"
      align="end"
      trigger={
        <Button look="quiet" icon={Download} disabled={busy || !list || list.length === 0}>
          Export
        </Button>
      }
      groups={[
        {
          heading: `${count} sessions`,
          actions: [
            {
              ...{ id: "csv", label: "Save as CSV", onSelect: () => save("csv") },
              help: "For a spreadsheet; no cell begins as a formula",
            },
            {
              ...{ id: "ndjson", label: "Save as NDJSON", onSelect: () => save("ndjson") },
              help: "Elastic Common Schema names, for ClickHouse and others",
            },
            {
              ...{ id: "bulk", label: "Save for _bulk", onSelect: () => save("bulk") },
              help: "The same for Elasticsearch and OpenSearch",
            },
            {
              ...{
                id: "copy",
                label: "Copy rows",
                onSelect: () => list && copySessions(list).catch(tell),
              },
              help: `Cells to paste; ${grouped.format(mostCopied)} at most`,
            },
            {
              id: "evidence",
              label: "Save evidence",
              onSelect: () => list && saveEvidence(list).catch(tell),
              help: "Markdown with masked lines, cause and next steps, to send",
            },
          ],
        },
        {
          heading: "The session that is open",
          actions: one
            ? [
                {
                  id: "copy-one",
                  label: "Copy its row",
                  onSelect: () => copySessions(one).catch(tell),
                },
                {
                  id: "evidence-one",
                  label: "Save its evidence",
                  onSelect: () => saveEvidence(one).catch(tell),
                },
              ]
            : [],
        },
        {
          heading: "To load them",
          actions: [
            {
              id: "template",
              label: "Index template",
              onSelect: () => saveSchema("index-template").catch(tell),
              help: "For Elasticsearch and OpenSearch, before _bulk",
            },
            {
              id: "table",
              label: "Table for ClickHouse",
              onSelect: () => saveSchema("table").catch(tell),
              help: "CREATE TABLE that takes the NDJSON",
            },
          ],
        },
      ]}
    />
  );
}
