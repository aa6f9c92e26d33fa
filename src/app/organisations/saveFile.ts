import { writeDesign } from "../../core/formats/design";
import { download } from "../../ui/download";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";

/** Saves a stored organisation as a `.portolan.json` file. */
export async function saveFile(id: string): Promise<void> {
  const organisation = await workspaces.organisationOf(id);
  if (organisation)
    download(writeDesign(organisation), `${organisation.name}.portolan.json`, "application/json");
  else toast("This organisation is not stored on this machine any more.", { kind: "error" });
}
