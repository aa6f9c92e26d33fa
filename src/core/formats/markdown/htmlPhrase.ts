import type { Phrase } from "../../finding";
import { escaped } from "../markup";

/** A phrase: names in italics, parameters and values as code. */
export const htmlPhrase = (phrase: Phrase): string =>
  phrase
    .map((part) => {
      if (typeof part === "string") return escaped(part);
      const tag = part.as === "name" ? "i" : "code";
      return `<${tag}>${escaped(part.text)}</${tag}>`;
    })
    .join("");
