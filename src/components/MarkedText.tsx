import { marked } from "../core/learn";
import { PhraseText } from "./PhraseText";

/** A text of a walkthrough with the names and values that it marks set apart, as phrases are. */
export const MarkedText = ({ of }: { readonly of: string }) => <PhraseText of={marked(of)} />;
