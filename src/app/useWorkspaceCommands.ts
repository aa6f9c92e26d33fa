import { useCommands } from "../ui/commands/useCommands";
import { useRedoLabel, useUndoLabel, useWorkspaceState } from "../workspace/hooks";
import { canKeep } from "./organisations/canKeep";
import { ask } from "./organisations/dialogStore";
import { useOpenFile } from "./organisations/openFile";
import { session, useIsReader } from "./session";
import { share } from "./sharing/share";

/** Files bring the reader of designs along, which the first paint does not wait for. */
const kept = () => import("./organisations/keptFile");

/** What can be done with the open organisation wherever one is. */
export function useWorkspaceCommands(): void {
  const undo = useUndoLabel();
  const redo = useRedoLabel();
  const readOnly = useIsReader();
  const current = useWorkspaceState(({ id }) => id);
  const openFile = useOpenFile();
  useCommands([
    {
      id: "undo",
      label: undo ? `Undo: ${undo}` : "Undo",
      group: "Everywhere",
      keys: "Ctrl Z",
      when: () => undo !== null && !readOnly,
      run: () => session.undo(),
    },
    {
      id: "redo",
      label: redo ? `Redo: ${redo}` : "Redo",
      group: "Everywhere",
      keys: ["Ctrl Shift Z", "Ctrl Y"],
      when: () => redo !== null && !readOnly,
      run: () => session.redo(),
    },
    {
      id: "save-file",
      label: "Save as file",
      group: "Organisation",
      keys: "Ctrl S",
      also: "export download portolan.json",
      when: () => current !== undefined,
      run: () => void kept().then(({ saveDesign }) => saveDesign(current ?? "")),
    },
    {
      id: "keep-in-file",
      label: "Keep in a file, saved in place…",
      group: "Organisation",
      also: "git folder disk save as",
      when: () => canKeep() && current !== undefined,
      run: () => void kept().then(({ keepInFile }) => keepInFile(current ?? "")),
    },
    {
      id: "open-kept",
      label: "Open a design file to save it in place…",
      group: "Organisation",
      also: "git folder disk portolan.json",
      when: canKeep,
      run: () => void kept().then(({ openKept }) => openKept()),
    },
    {
      id: "share-link",
      label: "Share as a link…",
      group: "Organisation",
      also: "send url design",
      when: () => current !== undefined,
      run: () => void share(current ?? ""),
    },
    {
      id: "open-file",
      label: "Open file",
      group: "Organisation",
      keys: "Ctrl O",
      also: "load portolan.json",
      run: openFile,
    },
    {
      id: "new-organisation",
      label: "New organisation",
      group: "Organisation",
      also: "workspace create blank",
      run: () => ask({ is: "create" }),
    },
  ]);
}
