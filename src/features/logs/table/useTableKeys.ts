import { type KeyboardEvent, useState } from "react";
import { announce } from "../../../ui/announce";
import type { SessionRow } from "../../../workers/logs.protocol";
import type { SessionColumn } from "./sessionColumns";
import { tsvOf } from "./tsv";

/** Rows of a page. */
const page = 15;

interface Given {
  readonly list: Uint32Array;
  /** Place of the selected session in the list; -1 where there is none. */
  readonly here: number;
  /** The selected session, once it is known. */
  readonly row: SessionRow | undefined;
  readonly columns: readonly SessionColumn[];
  readonly onSelect: (number: number) => void;
  readonly onOpen: (number: number) => void;
}

/**
 * Keys of the table: up and down by rows and pages, Home and End, left and right into the cells of the row,
 * Enter opens, Escape goes back to the whole row, and the row or the cell is copied.
 */
export function useTableKeys({ list, here, row, columns, onSelect, onOpen }: Given) {
  const [cell, setCell] = useState<string>();
  const at = columns.findIndex(({ id }) => id === cell);
  const goTo = (place: number): void => {
    const next = list[Math.min(list.length - 1, Math.max(0, place))];
    if (next !== undefined) onSelect(next);
  };
  const goInto = (place: number): void => {
    const column = columns[Math.min(columns.length - 1, place)];
    setCell(place < 0 ? undefined : column?.id);
    if (row && column && place >= 0) announce(`${column.label}: ${column.value(row) || "empty"}`);
  };
  const act = (key: string): boolean => {
    switch (key) {
      case "ArrowDown":
        goTo(here + 1);
        return true;
      case "ArrowUp":
        goTo(here - 1);
        return true;
      case "PageDown":
        goTo(here + page);
        return true;
      case "PageUp":
        goTo(here - page);
        return true;
      case "Home":
        if (at < 0) goTo(0);
        else goInto(0);
        return true;
      case "End":
        if (at < 0) goTo(list.length - 1);
        else goInto(columns.length - 1);
        return true;
      case "ArrowRight":
        goInto(at + 1);
        return true;
      case "ArrowLeft":
        goInto(at - 1);
        return true;
      case "Enter":
        if (here >= 0) onOpen(list[here] as number);
        return here >= 0;
      case "Escape":
        setCell(undefined);
        return at >= 0;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() === "c" && !event.shiftKey) copy(event);
      return;
    }
    if (act(event.key)) event.preventDefault();
  };
  const copy = (event: KeyboardEvent): void => {
    // What is marked by hand is copied by the browser.
    if (!row || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const column = columns[at];
    const text = column ? column.value(row) : tsvOf(columns, [row]);
    const said = column ? `Copied ${column.label}.` : "Copied 1 session.";
    navigator.clipboard.writeText(text).then(
      () => announce(said),
      () => announce("The browser did not let it be copied.", { urgent: true }),
    );
  };
  return { cell: at < 0 ? undefined : cell, onKeyDown };
}
