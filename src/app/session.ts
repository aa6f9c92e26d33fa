import type { SavedState } from "./organisations/savedText";
import type { WorkspaceEntry } from "./organisations/workspaceEntry";

const entries: WorkspaceEntry[] = [
  { id: "a", name: "corp.example", version: "2019", connectors: 12, changed: Date.now() },
  {
    id: "b",
    name: "A very long organisation name that goes on for ever.example",
    version: "SE",
    connectors: 1,
    changed: Date.now() - 1e9,
  },
];
export function useSession() {
  return {
    entries,
    current: "a",
    name: "corp.example",
    version: "2019",
    saved: { is: "saved", at: Date.now() } as SavedState,
    readOnly: false,
    undo: "Set MaxMessageSize" as string | null,
    redo: null as string | null,
  };
}
export const session = {
  open(_: string) {},
  create(_: string) {},
  rename(_: string, __: string) {},
  duplicate(_: string) {},
  remove(_: string) {},
  openFile() {},
  saveFile(_: string) {},
  setVersion(_: string) {},
  takeOver() {},
  undo() {},
  redo() {},
};
