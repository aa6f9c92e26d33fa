import type { Chart } from "../../core/chart";
import { Select } from "../../ui/Select";

/** On a phone the chart shows one server at a time: this one. */
export function ServerPicker({
  chart,
  value,
  onChange,
}: {
  chart: Chart;
  value: string | undefined;
  onChange: (server: string) => void;
}) {
  if (chart.groups.length < 2 || value === undefined) return null;
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-line-2 bg-panel px-3 py-1">
      <span className="text-small text-ink-3">Server</span>
      <Select
        aria-label="Server shown"
        value={value}
        options={chart.groups.map(({ server }) => ({ value: server.server, label: server.name }))}
        onChange={onChange}
      />
    </div>
  );
}

/** The server to show: that of the selected connector, else the chosen one, else the first. */
export function onlyServer(
  chart: Chart,
  selected: string | undefined,
  chosen: string | undefined,
): string | undefined {
  if (chosen !== undefined && chart.groups.some(({ server }) => server.server === chosen))
    return chosen;
  const group = chart.groups.find(({ connectors }) => connectors.some(({ id }) => id === selected));
  return (group ?? chart.groups[0])?.server.server;
}
