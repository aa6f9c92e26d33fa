import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { ask } from "../organisations/dialogStore";

/** Asks how a stored organisation is to be shared as a link. */
export async function share(id: string): Promise<void> {
  const organisation = await workspaces.organisationOf(id);
  if (organisation) ask({ is: "share", id, organisation });
  else toast("This organisation is not stored on this machine any more.", { kind: "error" });
}
