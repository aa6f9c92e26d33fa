import type { LinkKind } from "../core/formats/link";
import type { Walkthrough, WalkthroughFault } from "../core/learn";
import type { Organisation } from "../core/model";

/** What somebody else made and is to be looked at: a link, or the text of a walkthrough's file. */
export type ReceivedRequest = {
  /** Walkthroughs are played once, on this day. */
  readonly today: string;
} & (
  | { readonly is: "link"; readonly fragment: string }
  | { readonly is: "walkthrough"; readonly text: string }
);

/** What it is, or why it cannot be taken. Nothing of it was begun or opened. */
export type Received =
  | { readonly is: "design"; readonly organisation: Organisation }
  | { readonly is: "walkthrough"; readonly walkthrough: Walkthrough }
  | {
      readonly is: "refused";
      readonly of: LinkKind;
      readonly fault: WalkthroughFault;
      /** The text whose line the fault names, where it came in a link and can be saved to be looked at. */
      readonly text?: string;
    };
