import {
  Copy,
  Download,
  Ellipsis,
  FileDown,
  FolderOpen,
  Link2,
  Pencil,
  Plus,
  Trash2,
} from "lucide-react";
import { versions } from "../../core/catalogue";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { Segmented } from "../../ui/Segmented";
import { when } from "./when";
import type { WorkspaceEntry } from "./workspaceEntry";

export interface OrganisationActions {
  readonly open: (id: string) => void;
  readonly create: () => void;
  readonly rename: (entry: WorkspaceEntry) => void;
  readonly duplicate: (entry: WorkspaceEntry) => void;
  readonly remove: (entry: WorkspaceEntry) => void;
  readonly openFile: () => void;
  /** Save as a .portolan.json file. */
  readonly saveFile: (entry: WorkspaceEntry) => void;
  /** A link that holds the design. */
  readonly share: (entry: WorkspaceEntry) => void;
  readonly setVersion: (version: string) => void;
  readonly importExport: () => void;
}

export interface OrganisationListProps {
  readonly entries: readonly WorkspaceEntry[];
  readonly current: string;
  /** The open workspace can only be read here, as another tab writes it. */
  readonly readOnly: boolean;
  readonly actions: OrganisationActions;
}

const choices = versions.map(({ id }) => ({ value: id, label: id }));

/** The open organisation and the others that are stored on this machine. */
export function OrganisationList({ entries, current, readOnly, actions }: OrganisationListProps) {
  const open = entries.find((entry) => entry.id === current);
  const others = entries
    .filter((entry) => entry.id !== current)
    .sort((a, b) => b.changed - a.changed);
  const now = Date.now();
  return (
    <div className="flex min-h-0 flex-col">
      {open ? (
        <div className="flex flex-col gap-2 border-b border-line-1 px-3 pt-2.5 pb-3">
          <div className="flex items-center gap-1">
            <h2 className="min-w-0 flex-1 truncate text-title-3">{open.name}</h2>
            <EntryMenu entry={open} actions={actions} readOnly={readOnly} />
          </div>
          <div className="flex items-center justify-between gap-3">
            <span className="text-small text-ink-3">Exchange version</span>
            <Segmented
              aria-label="Exchange version"
              options={choices}
              value={open.version}
              disabled={readOnly}
              onChange={actions.setVersion}
            />
          </div>
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul aria-label="Other organisations" className="min-h-0 overflow-y-auto py-1">
          {others.map((entry) => (
            <li key={entry.id} className="flex items-center pr-2 hover:bg-hover">
              <button
                type="button"
                onClick={() => actions.open(entry.id)}
                className="focus-inside flex min-h-10 min-w-0 flex-1 flex-col justify-center px-3 py-1 text-left"
              >
                <span className="w-full truncate text-ink-1">{entry.name}</span>
                <span className="text-micro font-normal text-ink-3">
                  Exchange {entry.version} · {connectors(entry.connectors)} ·{" "}
                  {when(entry.changed, now)}
                </span>
              </button>
              <EntryMenu entry={entry} actions={actions} readOnly={false} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-1 border-t border-line-1 px-2 py-2">
        <Button look="quiet" icon={Plus} onClick={actions.create}>
          New
        </Button>
        <Button look="quiet" icon={FolderOpen} onClick={actions.openFile}>
          Open file…
        </Button>
        <Button look="quiet" icon={Download} onClick={actions.importExport}>
          Import exports
        </Button>
      </div>
    </div>
  );
}

function connectors(count: number): string {
  return count === 1 ? "1 connector" : `${count} connectors`;
}

interface EntryMenuProps {
  readonly entry: WorkspaceEntry;
  readonly actions: OrganisationActions;
  readonly readOnly: boolean;
}

function EntryMenu({ entry, actions, readOnly }: EntryMenuProps) {
  return (
    <Menu
      align="end"
      trigger={<IconButton name={`More for ${entry.name}`} icon={Ellipsis} size="row" />}
      groups={[
        {
          actions: [
            {
              id: "rename",
              label: "Rename…",
              icon: Pencil,
              disabled: readOnly,
              onSelect: () => actions.rename(entry),
            },
            {
              id: "duplicate",
              label: "Duplicate",
              icon: Copy,
              onSelect: () => actions.duplicate(entry),
            },
            {
              id: "save",
              label: "Save as file",
              icon: FileDown,
              help: ".portolan.json",
              onSelect: () => actions.saveFile(entry),
            },
            {
              id: "share",
              label: "Share as a link…",
              icon: Link2,
              onSelect: () => actions.share(entry),
            },
          ],
        },
        {
          actions: [
            {
              id: "delete",
              label: "Delete organisation",
              icon: Trash2,
              danger: true,
              disabled: readOnly,
              onSelect: () => actions.remove(entry),
            },
          ],
        },
      ]}
    />
  );
}
