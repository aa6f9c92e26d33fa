import { referenceHeads } from "../../../core/learn";
import { kindWords } from "./kindWords";

/** Pages of the reference as the palette shows them; loaded when it is opened. */
export const referenceLines = (): readonly {
  readonly page: string;
  readonly label: string;
  readonly detail: string;
  readonly also: string;
}[] =>
  referenceHeads().map(({ id, kind, title, name, also }) => ({
    page: id,
    label: title,
    detail: `${kindWords[kind].one}${name === undefined ? "" : ` ${name}`}`,
    also: also ?? "",
  }));
