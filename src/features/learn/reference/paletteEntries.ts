import { referenceHeads } from "../../../core/learn";
import { kindOf } from "./kindWords";

/** Pages of the reference as the palette shows them; loaded when it is opened. */
export const referenceLines = (): readonly {
  readonly page: string;
  readonly label: string;
  readonly detail: string;
  readonly also: string;
}[] =>
  referenceHeads().map((head) => ({
    page: head.id,
    label: head.title,
    detail: `${kindOf(head)}${head.name === undefined ? "" : ` ${head.name}`}`,
    also: head.also ?? "",
  }));
