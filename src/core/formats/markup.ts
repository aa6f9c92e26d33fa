import { visible } from "./powershell/quote";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Any text as XML and HTML that stand for it and nothing else, in an element and in a quoted attribute; what cannot be
 * seen, and what XML does not know, is spelled out.
 */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (each) => entities[each] ?? "");
