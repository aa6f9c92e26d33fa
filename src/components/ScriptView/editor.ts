import { StreamLanguage } from "@codemirror/language";
import { powerShell } from "@codemirror/legacy-modes/mode/powershell";
import { type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  GutterMarker,
  gutter,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { type BlockLike, lineAt } from "./difference";
import { highlighting, look } from "./look";

/** What the view knows besides the text: the blocks behind it, and what is selected. */
export interface Shown {
  readonly blocks: readonly BlockLike[];
  readonly connector: string | undefined;
  readonly parameter: string | undefined;
}

export const show = StateEffect.define<Shown>();

const shown = StateField.define<Shown>({
  create: () => ({ blocks: [], connector: undefined, parameter: undefined }),
  update: (before, transaction) => {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return before;
  },
});

const selectedLine = Decoration.line({ class: "selected" });
const refusedLine = Decoration.line({ class: "refused" });

/** Washes the lines of the selected parameter or connector; only lines in view are looked at. */
const washes = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = wash(view);
    }
    update(update: ViewUpdate) {
      const told = update.transactions.some((each) => each.effects.some((one) => one.is(show)));
      if (told || update.docChanged || update.viewportChanged) this.decorations = wash(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function wash(view: EditorView): DecorationSet {
  const { blocks, connector, parameter } = view.state.field(shown);
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const found = lineAt(blocks, line.number - 1);
      const of = found?.block.lines[found.index] as
        | { parameter?: string; refused?: boolean }
        | undefined;
      if (of?.refused) marks.push(refusedLine.range(line.from));
      if (parameter && found?.block.connector === connector && of?.parameter === parameter)
        marks.push(selectedLine.range(line.from));
      at = line.to + 1;
    }
  return Decoration.set(marks);
}

class BlockMark extends GutterMarker {
  override elementClass = "current";
}
const blockMark = new BlockMark();

/** A bar beside the lines of the selected connector. */
const bars = gutter({
  class: "bars",
  markers: (view) => {
    const { blocks, connector } = view.state.field(shown);
    if (!connector) return RangeSet.empty;
    const marks: Range<GutterMarker>[] = [];
    for (const { from, to } of view.visibleRanges)
      for (let at = from; at <= to; ) {
        const line = view.state.doc.lineAt(at);
        if (lineAt(blocks, line.number - 1)?.block.connector === connector)
          marks.push(blockMark.range(line.from));
        at = line.to + 1;
      }
    return RangeSet.of(marks);
  },
});

/** A read-only view of a script; `onOpen` hears of a line that was clicked. */
export function extensions(
  onOpen: (connector: string, parameter: string | undefined) => void,
): Extension {
  return [
    shown,
    washes,
    bars,
    lineNumbers(),
    StreamLanguage.define(powerShell),
    highlighting,
    look,
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({
      "aria-label": "Script",
      "aria-readonly": "true",
      "aria-multiline": "true",
      role: "textbox",
      tabindex: "0",
      translate: "no",
    }),
    drawSelection(),
    keymap.of([]),
    EditorView.domEventHandlers({
      click(event, view) {
        if (!view.state.selection.main.empty) return false;
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (position === null) return false;
        const number = view.state.doc.lineAt(position).number - 1;
        const found = lineAt(view.state.field(shown).blocks, number);
        const connector = found?.block.connector;
        if (connector) onOpen(connector, found.block.lines[found.index]?.parameter);
        return false;
      },
    }),
  ];
}
