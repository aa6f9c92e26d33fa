import { NoPicture, pngOf } from "../../../components/chartImage";
import type { PictureKind } from "../../../components/FlowChart/Toolbar";
import { download } from "../../../ui/download";
import { shownTheme } from "../../../ui/theme";
import { toast } from "../../../ui/toast";
import { workspaceNow } from "../../../workspace/hooks";
import { loadRules, problemsNow } from "../../../workspace/problems";

/** Saves the whole chart of the open organisation, in the theme that is on, with the problems of its connectors. */
export async function saveChart(kind: PictureKind): Promise<void> {
  const [{ chartSvg }] = await Promise.all([import("../../../core/formats/svg"), loadRules()]);
  const { organisation } = workspaceNow();
  const svg = chartSvg(organisation, {
    theme: shownTheme(),
    findings: problemsNow(organisation).all,
  });
  const name = `${organisation.name} mail-flow.${kind}`;
  if (kind === "svg") {
    download(svg, name, "image/svg+xml");
    return;
  }
  try {
    download(await pngOf(svg), name, "image/png");
  } catch (error) {
    if (!(error instanceof NoPicture)) throw error;
    toast(error.message, { kind: "error" });
  }
}
