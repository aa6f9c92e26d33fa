import type { PageHead, PageKind } from "../../../core/learn";

/** What a kind of page is called: one, and many. */
export const kindWords: Readonly<
  Record<PageKind, { readonly one: string; readonly many: string }>
> = {
  term: { one: "Term", many: "Terms" },
  parameter: { one: "Parameter", many: "Parameters" },
  rule: { one: "Rule", many: "Rules" },
  refusal: { one: "Refused by the cmdlet", many: "What cmdlets refuse" },
  risk: { one: "Risk of a change", many: "Risks of a change" },
  reply: { one: "SMTP reply", many: "SMTP replies" },
  cause: { one: "Cause of a failure", many: "Causes of failures" },
  right: { one: "Right", many: "Rights" },
  group: { one: "Permission group", many: "Permission groups" },
};

/** What a page is, with its side where both have one of that name. */
export const kindOf = ({ kind, side }: PageHead): string =>
  kind === "parameter" && side ? `${kindWords[kind].one}, ${side}` : kindWords[kind].one;
