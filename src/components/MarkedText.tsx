import { createElement, Fragment } from "react";

/** A text of a walkthrough: `*names*` in italics; a star that stands alone, or after a backslash, is a star. */
export function MarkedText({ of }: { readonly of: string }) {
  const parts = of.split(/(?<!\\)\*([^\s*](?:[^*]*[^\s*\\])?)\*/);
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => {
      const text = part.replaceAll("\\*", "*");
      return index % 2 === 1 ? createElement("i", null, text) : text;
    }),
  );
}
