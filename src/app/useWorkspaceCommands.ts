import { useCommands } from "../ui/commands/useCommands";
import { ask } from "./organisations/dialogStore";
import { useOpenFile } from "./organisations/openFile";
import { saveFile } from "./organisations/saveFile";
import { session, useSession } from "./session";
import { share } from "./sharing/share";

/** What can be done with the open organisation wherever one is. */
export function useWorkspaceCommands(): void {
  const { undo, redo, readOnly, current } = useSession();
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
      run: () => void saveFile(current ?? ""),
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
