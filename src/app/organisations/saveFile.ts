import { download } from "../../ui/download";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { designFileOf } from "../../workspace/files";

/** Saves a stored organisation as a `.portolan.json` file. */
export async function saveFile(id: string): Promise<void> {
  const file = await designFileOf(id, workspaces);
  if (file) download(file.text, file.name, "application/json");
  else toast("This organisation is not stored on this machine any more.", { kind: "error" });
}
