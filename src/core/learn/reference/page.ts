import type { SourceId, Standing } from "../../sources";

/** Kinds of pages, in the order in which they are listed. */
export const pageKinds = [
  "term",
  "parameter",
  "rule",
  "refusal",
  "risk",
  "reply",
  "cause",
  "right",
  "group",
] as const;

export type PageKind = (typeof pageKinds)[number];
/** `parameter/receive/MaxMessageSize`, `rule/receive/open-relay`, `cause/relay-denied`: fixed, as links hold it. */
export type PageId = `${PageKind}/${string}`;

/** What a list shows of a page. */
export interface PageHead {
  readonly id: PageId;
  readonly kind: PageKind;
  readonly title: string;
  /** Its exact name for machines: parameter, code, reply. */
  readonly name?: string;
  /** One sentence. */
  readonly summary: string;
  /** More words that find it. */
  readonly also?: string;
  /** Side of Exchange that it speaks of: a parameter named in it is that side's. */
  readonly side?: "receive" | "send";
}

/** Text, with the pages that it names. */
export type Linked = readonly (string | { readonly text: string; readonly to: PageId })[];

/** A part of a page: paragraphs, or a list. */
export interface Part<Line = Linked> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly isList?: boolean;
}

/** A page as its kind writes it: links are found later, in the words. */
export interface Draft extends PageHead {
  readonly severity?: string;
  readonly standing?: Standing;
  /** Short facts, as a name and its words. */
  readonly facts: readonly (readonly [string, string])[];
  readonly parts: readonly Part<string>[];
  /** Pages that it belongs with beyond what its words name. */
  readonly see: readonly PageId[];
  readonly cites: readonly SourceId[];
  /** Sources that are told in words. */
  readonly said?: string;
}

/** A page of the reference. */
export interface Page extends Omit<Draft, "facts" | "parts" | "see"> {
  readonly facts: readonly (readonly [string, Linked])[];
  readonly parts: readonly Part[];
  /** Pages that it names, and pages that name it, by kind and title, without itself. */
  readonly names: readonly PageHead[];
  readonly namedBy: readonly PageHead[];
}
