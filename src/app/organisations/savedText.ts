import { isPrivate } from "../../workspace/privacy";
import { when } from "./when";

/** How far the design is stored. */
export type SavedState =
  | { readonly is: "saved"; readonly at: number }
  | { readonly is: "saving" }
  | { readonly is: "failed"; readonly why: string }
  | { readonly is: "elsewhere" }
  | { readonly is: "memory" };

/** The line beside the name: never says saved before it is. */
export function savedText(state: SavedState, now: number): string {
  switch (state.is) {
    case "saved":
      return `Saved on this machine ${when(state.at, now)}`;
    case "saving":
      return "Saving…";
    case "failed":
      return "Not saved";
    case "elsewhere":
      return "Open in another tab";
    case "memory":
      return isPrivate() ? "Private: gone with this tab" : "Not stored: gone with this tab";
  }
}
