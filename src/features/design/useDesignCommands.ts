import type { Finding } from "../../core/finding";
import { orderedConnectors } from "../../core/model";
import { useCommands } from "../../ui/commands/useCommands";
import { useReadOnly, workspaceNow } from "../../workspace/hooks";
import { problemsNow } from "../../workspace/problems";
import { saveChart } from "./chart/laterSave";
import { askFor } from "./dialogs/asked";
import { duplicateAndOpen, removeWithUndo } from "./form/connectorActions";
import { foldSignals } from "./layout/folds";
import { saveDocument } from "./saveDocument";
import type { Selection } from "./selection";

/** What can be done in the Design place, for keys, palette and shortcut sheet. */
export function useDesignCommands(
  selection: Selection,
  open: (at: string | undefined, field?: string) => void,
  openFinding: (finding: Finding) => void,
): void {
  const connector = () =>
    selection.at ? workspaceNow().organisation.connectors[selection.at] : undefined;
  const step = (by: 1 | -1) => {
    const { all } = problemsNow(workspaceNow().organisation);
    if (all.length === 0) return false;
    const here = all.findIndex(
      ({ place }) => place.connector === selection.at && place.parameter === selection.field,
    );
    const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : (here + by + all.length) % all.length;
    openFinding(all[next] as Finding);
    return undefined;
  };
  const readOnly = useReadOnly();
  useCommands([
    {
      id: "new-connector",
      label: "New connector",
      group: "Design",
      keys: "n",
      when: () => !readOnly,
      run: () => askFor({ dialog: "new" }),
    },
    {
      id: "duplicate-connector",
      label: "Duplicate connector",
      group: "Design",
      when: () => connector() !== undefined,
      run: () => {
        const at = connector();
        if (at) duplicateAndOpen(at.id, open);
      },
    },
    {
      id: "rename-connector",
      label: "Rename connector",
      group: "Design",
      keys: "F2",
      when: () => connector() !== undefined,
      run: () => open(selection.at, "Name"),
    },
    {
      id: "remove-connector",
      label: "Remove connector",
      group: "Design",
      when: () => connector() !== undefined,
      run: () => {
        const at = connector();
        if (at) removeWithUndo(at);
      },
    },
    {
      id: "several-connectors",
      label: "Compare or change several connectors",
      group: "Design",
      also: "bulk edit differences side by side",
      run: () => askFor({ dialog: "several" }),
    },
    {
      id: "find-uses",
      label: "Find uses of an address",
      group: "Design",
      also: "ip range host where used",
      run: () => askFor({ dialog: "uses" }),
    },
    {
      id: "replace-certificate",
      label: "Replace a certificate",
      group: "Design",
      also: "renew renewal TlsCertificateName",
      run: () => askFor({ dialog: "certificate" }),
    },
    {
      id: "copy-server",
      label: "Copy a server's connectors",
      group: "Design",
      also: "migration new server",
      when: () => !readOnly,
      run: () => askFor({ dialog: "copy-server" }),
    },
    {
      id: "next-problem",
      label: "Next problem",
      group: "Design",
      keys: "F8",
      run: () => step(1),
    },
    {
      id: "previous-problem",
      label: "Previous problem",
      group: "Design",
      keys: "Shift F8",
      run: () => step(-1),
    },
    {
      id: "fold-explorer",
      label: "Fold the explorer",
      group: "Design",
      keys: "Ctrl \\",
      run: () => foldSignals.fold("explorer"),
    },
    {
      id: "fold-dock",
      label: "Fold problems and script",
      group: "Design",
      keys: "Ctrl J",
      run: () => foldSignals.fold("dock"),
    },
    {
      id: "save-chart-svg",
      label: "Save the chart as SVG",
      group: "Design",
      run: () => void saveChart("svg"),
    },
    {
      id: "save-chart-png",
      label: "Save the chart as PNG",
      group: "Design",
      run: () => void saveChart("png"),
    },
    {
      id: "save-design-html",
      label: "Save the design as a document to print",
      group: "Design",
      also: "HTML change board report",
      run: () => void saveDocument("html"),
    },
    {
      id: "save-design-markdown",
      label: "Save the design as a document in Markdown",
      group: "Design",
      also: "report",
      run: () => void saveDocument("markdown"),
    },
    {
      id: "show-organisation",
      label: "Show the organisation",
      group: "Design",
      run: () => open(undefined),
    },
    {
      id: "first-connector",
      label: "Open the first connector",
      group: "Design",
      hidden: true,
      when: () => orderedConnectors(workspaceNow().organisation).length > 0,
      run: () => open(orderedConnectors(workspaceNow().organisation)[0]?.id),
    },
  ]);
}
