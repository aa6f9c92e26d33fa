import { Children, createElement, Fragment, type ReactNode } from "react";
import type { Part, Phrase } from "../core/finding";

/** A phrase on screen: names in italics, parameters and values in mono. Its parts never move, so they need no keys. */
export function PhraseText({ of }: { readonly of: Phrase }) {
  return createElement(Fragment, null, ...Children.toArray(of.map(shown)));
}

function shown(part: Part): ReactNode {
  if (typeof part === "string") return part;
  if (part.as === "name") return <i className="wrap-anywhere">{part.text}</i>;
  return (
    <span className="font-machine text-[0.94em] wrap-anywhere" translate="no">
      {part.text}
    </span>
  );
}
