import { Copy } from "lucide-react";
import { useMemo, useState } from "react";
import { type Chart, type Row, type RowIn, type RowOut, tableOf } from "../../core/chart";
import { Button } from "../../ui/Button";
import { grouped } from "../../ui/grouped";
import { SearchField } from "../../ui/SearchField";
import type { Badge } from "../FlowChart/NodeShell";
import { csvOf } from "./csv";
import { type Column, PathTable } from "./PathTable";

export interface FlowTableProps {
  readonly chart: Chart;
  readonly badgeOf: (connector: string) => Badge | undefined;
  /** Ids that the lens lights; undefined = all. */
  readonly lit: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (connector: string, parameter?: string) => void;
  /** `t` or Escape: back to the chart. */
  readonly onClose: () => void;
}

const inwards: readonly Column<RowIn>[] = [
  { id: "from", head: "From", width: 2, parameter: "RemoteIPRanges" },
  { id: "listener", head: "Address and port", width: 1.3, machine: true, parameter: "Bindings" },
  { id: "name", head: "Receive connector", width: 2 },
  { id: "server", head: "Server", width: 1 },
  { id: "tls", head: "TLS", width: 1.1 },
  { id: "signIn", head: "Sign-in", width: 1 },
  { id: "maySend", head: "May send to", width: 2.4, parameter: "PermissionGroups" },
  { id: "state", head: "State", width: 1.2 },
];

const outwards: readonly Column<RowOut>[] = [
  { id: "from", head: "From", width: 1.4, parameter: "SourceTransportServers" },
  { id: "name", head: "Send connector", width: 2 },
  { id: "space", head: "Address space", width: 1.6, machine: true, parameter: "AddressSpaces" },
  { id: "cost", head: "Cost", width: 0.6 },
  { id: "tls", head: "TLS", width: 1.1 },
  { id: "limit", head: "Largest message", width: 1, parameter: "MaxMessageSize" },
  { id: "to", head: "Next hop", width: 2, parameter: "SmartHosts" },
  { id: "state", head: "State", width: 1.2 },
];

/** The chart as two tables, the ways in and the ways out: the same facts, lens and selection. */
export function FlowTable({ chart, badgeOf, lit, selected, onSelect, onClose }: FlowTableProps) {
  const [filter, setFilter] = useState("");
  const rows = useMemo(() => tableOf(chart), [chart]);
  const shown = useMemo(() => rows.filter(matches(filter)), [rows, filter]);
  const ins = useMemo(() => shown.filter((row) => row.way === "in"), [shown]);
  const outs = useMemo(() => shown.filter((row) => row.way === "out"), [shown]);
  const shared = { badgeOf, lit, selected, onSelect };
  const copy = () => {
    const text = `${csvOf(inwards, ins)}\r\n${csvOf(outwards, outs)}`;
    void navigator.clipboard?.writeText(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the tables within
    <div
      className="flex min-h-0 flex-1 flex-col bg-panel"
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLInputElement;
        const plain = !(event.ctrlKey || event.metaKey || event.altKey);
        if (typing || !plain || (event.key !== "t" && event.key !== "Escape")) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="flex shrink-0 items-center gap-2 border-b border-line-1 px-3 py-1">
        <SearchField name="Filter paths" value={filter} onChange={setFilter} className="max-w-60" />
        <span className="shrink-0 text-micro whitespace-nowrap text-ink-3" role="status">
          {shown.length === rows.length
            ? `${grouped.format(rows.length)} paths`
            : `${grouped.format(shown.length)} of ${grouped.format(rows.length)} paths`}
        </span>
        <Button look="quiet" icon={Copy} className="ml-auto" onClick={copy}>
          Copy as CSV
        </Button>
      </div>
      <PathTable caption="Ways in" columns={inwards} rows={ins} share={3} {...shared} />
      <PathTable caption="Ways out" columns={outwards} rows={outs} share={2} {...shared} />
    </div>
  );
}

function matches(filter: string): (row: Row) => boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return () => true;
  return ({ key: _key, connector: _connector, way: _way, ...told }) =>
    Object.values(told).some((text) => text.toLowerCase().includes(wanted));
}
