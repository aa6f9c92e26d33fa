import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The script view in the app's tokens; variables reach into the editor's shadow root. */
export const look = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink-1)",
    backgroundColor: "var(--panel)",
    fontSize: "12px",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "19px",
    fontVariantLigatures: "none",
  },
  ".cm-content": { padding: "8px 0", caretColor: "transparent" },
  ".cm-content:focus-visible": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-line.selected": { backgroundColor: "var(--selected)" },
  ".cm-line.refused": { color: "var(--ink-3)" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--ink-3)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 8px 0 12px", minWidth: "32px" },
  ".bars .cm-gutterElement": { width: "3px", marginRight: "6px" },
  ".bars .current": { backgroundColor: "var(--accent)" },
  ".cm-selectionBackground": { backgroundColor: "var(--selected)" },
});

/** Parameters and commands stand out, strings and comments recede. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.comment, color: "var(--ink-3)", fontStyle: "italic" },
    { tag: tags.string, color: "var(--ok)" },
    { tag: [tags.number, tags.bool, tags.atom], color: "var(--outbound)" },
    { tag: tags.keyword, color: "var(--server)" },
    {
      tag: [tags.standard(tags.variableName), tags.function(tags.variableName)],
      color: "var(--accent)",
    },
    { tag: tags.variableName, color: "var(--server)" },
    { tag: [tags.operator, tags.punctuation], color: "var(--ink-2)" },
  ]),
);
