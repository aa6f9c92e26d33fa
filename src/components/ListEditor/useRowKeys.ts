import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

interface Options {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly texts: readonly string[];
  readonly put: (texts: readonly string[]) => void;
}

/**
 * Keys of a list: Enter adds a row below, ↑ ↓ move between rows, Alt ↑ ↓ move the row itself,
 * Backspace or Delete on an empty row takes it away, Ctrl D doubles it.
 */
export function useRowKeys({ root, texts, put }: Options) {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    focusRow(root.current, wanted.current);
    wanted.current = null;
  });

  const insert = (at: number, text: string) => {
    wanted.current = at;
    put([...texts.slice(0, at), text, ...texts.slice(at)]);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= texts.length) return;
    const next = [...texts];
    const [text] = next.splice(from, 1);
    next.splice(to, 0, text as string);
    wanted.current = to;
    put(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    const { key } = event;
    const empty = (texts[index] ?? "") === "";
    const act = (): boolean => {
      if (key === "Enter" && !event.ctrlKey) insert(index + 1, "");
      else if ((key === "ArrowUp" || key === "ArrowDown") && event.altKey)
        move(index, index + (key === "ArrowUp" ? -1 : 1));
      else if (key === "ArrowUp") focusRow(root.current, index - 1);
      else if (key === "ArrowDown") focusRow(root.current, index + 1);
      else if ((key === "Backspace" || key === "Delete") && empty) {
        wanted.current = Math.max(0, index - 1);
        put(texts.filter((_, at) => at !== index));
      } else if (key === "d" && (event.ctrlKey || event.metaKey))
        insert(index + 1, texts[index] ?? "");
      else return false;
      return true;
    };
    if (act()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return Object.assign(onKey, { add: () => insert(texts.length, "") });
}

function focusRow(root: HTMLElement | null, index: number): void {
  root?.querySelector<HTMLInputElement>(`input[data-row="${index}"]`)?.focus();
}
