import { clsx } from "clsx";
import { AtSign, Globe, type LucideIcon, Plus, ScrollText } from "lucide-react";
import {
  memo,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import { ChangeMark } from "../../../components/FlowChart/ChangeMark";
import { plainDirection } from "../../../components/wording";
import type { Organisation } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { DirectionMark } from "../../../ui/DirectionMark";
import { Icon } from "../../../ui/Icon";
import { SearchField } from "../../../ui/SearchField";
import { SeverityMark } from "../../../ui/SeverityMark";
import { Tree } from "../../../ui/Tree";
import type { TreeNode, TreeRow } from "../../../ui/treeRows";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { EstateMenu } from "../estate/EstateMenu";
import { AgainstDeployed } from "./AgainstDeployed";
import type { Entry, Part } from "./entry";
import { explorerNodes } from "./explorerNodes";
import { TraitMenu } from "./TraitMenu";

interface Props {
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
  readonly onKey: (id: string, event: React.KeyboardEvent) => void;
  /** What to begin with, shown under the tree while it has no server and no connector. */
  readonly start?: ReactNode;
}

const icons: Record<Part, LucideIcon> = {
  acceptedDomains: AtSign,
  networks: Globe,
  certificates: ScrollText,
};

/** Servers and connectors as a tree, with a filter over names, addresses and domains. */
export const Explorer = memo(function Explorer({ selected, onSelect, onNew, onKey, start }: Props) {
  const readOnly = useReadOnly();
  const [filter, setFilter] = useState("");
  const wanted = useDeferredValue(filter);
  const before = useRef<readonly TreeNode<Entry>[]>([]);
  // A keystroke that changes no row gives the same rows, and then nothing here is drawn again.
  const nodes = useOrganisation(
    useCallback(
      (organisation: Organisation) => {
        before.current = explorerNodes(organisation, wanted, before.current);
        return before.current;
      },
      [wanted],
    ),
  );
  const servers = useOrganisation(serversOf);
  const empty = useOrganisation(isEmpty);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(
    () => new Set(Object.keys(servers).filter((id) => wanted !== "" || !closed.has(id))),
    [servers, closed, wanted],
  );
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <Head filter={filter} onFilter={setFilter} readOnly={readOnly} onNew={onNew} />
      <Tree
        name="Servers and connectors"
        nodes={nodes}
        selected={selected ?? null}
        onSelect={(node) => onSelect(node.id)}
        open={open}
        onOpenChange={(id, isOpen) =>
          setClosed((now) => {
            const next = new Set(now);
            if (isOpen) next.delete(id);
            else next.add(id);
            return next;
          })
        }
        renderRow={drawnRow}
        rowName={rowName}
        onRowKey={(node, event) => onKey(node.id, event)}
        className="pb-3"
      />
      {empty ? start : null}
      <AgainstDeployed nodes={nodes} />
    </div>
  );
});

interface HeadProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly readOnly: boolean;
  readonly onNew: () => void;
}

/** Filter and menus over the tree: what its rows say is not their business. */
const Head = memo(function Head({ filter, onFilter, readOnly, onNew }: HeadProps) {
  return (
    <div className="flex shrink-0 items-center gap-1.5 p-3">
      <SearchField
        id="explorer-filter"
        name="Filter"
        value={filter}
        onChange={onFilter}
        keys="/"
        className="@container min-w-0 flex-1"
      />
      <TraitMenu filter={filter} onChange={onFilter} />
      <Button icon={Plus} disabled={readOnly} onClick={onNew}>
        New
      </Button>
      <EstateMenu readOnly={readOnly} />
    </div>
  );
});

const drawnRow = (row: TreeRow<Entry>) => <EntryRow row={row} />;

const isEmpty = ({ servers, connectors }: Organisation): boolean =>
  Object.keys(servers).length === 0 && Object.keys(connectors).length === 0;

const serversOf = (organisation: Organisation) => organisation.servers;

function EntryRow({ row }: { readonly row: TreeRow<Entry> }) {
  const entry = row.node.data;
  if (!entry) return <span className="truncate">{row.node.label}</span>;
  if (entry.kind === "part")
    return (
      <>
        <Icon of={icons[entry.part]} size="row" className="text-ink-3" />
        <span className="truncate">{row.node.label}</span>
        <Right>{entry.count}</Right>
      </>
    );
  if (entry.kind === "server")
    return (
      <>
        <span className="truncate font-semibold">{entry.server.name}</span>
        <Right>{entry.server.role === "Edge" ? "Edge" : entry.server.version}</Right>
      </>
    );
  if (entry.kind === "removed")
    return (
      <>
        <Named label={row.node.label} of={entry} dim />
        <Right>
          <span className="inline-flex items-center gap-0.5 text-error">
            <ChangeMark change="removed" />
            removed
          </span>
        </Right>
      </>
    );
  return (
    <>
      <Named label={row.node.label} of={entry} dim={entry.disabled} />
      <Right>
        {entry.worst ? <SeverityMark severity={entry.worst} size={14} /> : null}
        {entry.changed ? <Changed of={entry.changed} /> : null}
        <span
          className={clsx(
            "font-machine",
            entry.side === "send" ? "min-w-12 flex-1 truncate text-right" : "shrink-0",
          )}
        >
          {entry.disabled ? "off" : entry.place}
        </span>
      </Right>
    </>
  );
}

/** Arrow and name; the server's own name at its end gives way first. */
function Named({
  label,
  of: { side, suffix },
  dim,
}: {
  readonly label: string;
  readonly of: { readonly side: "receive" | "send"; readonly suffix: string };
  readonly dim: boolean;
}) {
  return (
    <>
      <DirectionMark
        direction={side === "receive" ? "inbound" : "outbound"}
        size={14}
        className={clsx("shrink-0", dim && "opacity-50")}
      />
      <span
        className={clsx(
          "flex h-lh flex-1 flex-wrap overflow-hidden",
          side === "send" ? "min-w-2/5" : "min-w-0",
          dim && "text-ink-3",
        )}
      >
        <span className="max-w-full truncate whitespace-pre">
          {label.slice(0, label.length - suffix.length)}
        </span>
        <span className="font-normal whitespace-pre text-ink-3">{suffix}</span>
      </span>
    </>
  );
}

/** The diamond of what differs from what is deployed, with its word. */
function Changed({ of }: { readonly of: number | "new" }) {
  const isNew = of === "new";
  return (
    <span
      className={clsx("inline-flex items-center gap-0.5", isNew ? "text-ok" : "text-accent")}
      title={isNew ? "New: not deployed" : `Changed: ${of} ${of === 1 ? "value" : "values"}`}
    >
      <ChangeMark change={isNew ? "new" : "changed"} />
      {isNew ? "new" : of}
    </span>
  );
}

function Right({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="ml-auto inline-flex min-w-0 items-center gap-1.5 pl-2 text-small font-normal text-ink-3 tabular-nums">
      {children}
    </span>
  );
}

function rowName({ node }: TreeRow<Entry>): string {
  const entry = (node as TreeNode<Entry>).data;
  if (entry?.kind === "server")
    return `Server ${entry.server.name}, ${entry.count} receive ${entry.count === 1 ? "connector" : "connectors"}`;
  if (entry?.kind === "removed")
    return `${plainDirection(entry.side)} ${node.label}, to be removed: deployed and not in the design`;
  if (entry?.kind !== "connector") return node.label;
  return [
    `${plainDirection(entry.side)} ${node.label}`,
    entry.place,
    entry.disabled ? "disabled" : "",
    entry.changed === "new" ? "new" : entry.changed ? "changed" : "",
    entry.count > 0 ? `${entry.count} ${entry.count === 1 ? "problem" : "problems"}` : "",
  ]
    .filter((each) => each !== "")
    .join(", ");
}
