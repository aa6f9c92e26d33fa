import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { type BlockLike, difference, firstLineOf, textOf } from "./difference";
import { extensions, show } from "./editor";

interface Props {
  readonly blocks: readonly BlockLike[];
  readonly connector: string | undefined;
  readonly parameter: string | undefined;
  readonly onOpen: (connector: string, parameter: string | undefined) => void;
}

/**
 * The script, read-only. It lives in a shadow root, where the editor's styles are constructed sheets
 * that a strict CSP allows. A change replaces only the text of the blocks that changed.
 */
export function ScriptView({ blocks, connector, parameter, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const drawn = useRef<readonly BlockLike[]>([]);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: "",
        extensions: extensions((at, field) => open.current(at, field)),
      }),
    });
    view.current = editor;
    drawn.current = [];
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const changes = difference(drawn.current, blocks);
    editor.dispatch({
      ...(changes ? { changes } : {}),
      effects: show.of({ blocks, connector, parameter }),
    });
    drawn.current = blocks;
  }, [blocks, connector, parameter]);

  // A newly selected connector's lines come into view; typing does not scroll.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => {
    const editor = view.current;
    if (!editor || !connector) return;
    const first = firstLineOf(blocks, connector);
    if (first === null) return;
    const from = editor.state.doc.line(first + 1).from;
    editor.dispatch({ effects: EditorView.scrollIntoView(from, { y: "nearest", yMargin: 24 }) });
  }, [connector]);

  return <div ref={host} className="h-full min-h-0" data-testid="script-text" />;
}

/** The whole script as text, for copying and downloading. */
export const scriptText = (blocks: readonly BlockLike[]): string => blocks.map(textOf).join("");
