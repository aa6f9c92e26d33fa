import type { Phrase } from "../../finding";
import { visible } from "../powershell/quote";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as HTML that shows it and nothing else, in an element and in a quoted attribute. */
export const htmlText = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (each) => entities[each] ?? "");

/** A phrase: names in italics, parameters and values as code. */
export const htmlPhrase = (phrase: Phrase): string =>
  phrase
    .map((part) => {
      if (typeof part === "string") return htmlText(part);
      const tag = part.as === "name" ? "i" : "code";
      return `<${tag}>${htmlText(part.text)}</${tag}>`;
    })
    .join("");
