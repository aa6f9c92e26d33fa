import { isApple } from "../keysText";
import { type Command, isPossible, keysOf } from "./command";
import { commandStore } from "./commandStore";
import { isSingleKey, pressed, strokesOf } from "./keyMatch";
import { singleKeysOn } from "./singleKeys";

/** True where letters are text: fields, editors, and lists of suggestions. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable=true]")) return true;
  // An open list finds its entries by letters.
  if (target.closest("[role=listbox],[role=menu]")) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !/^(checkbox|radio|button|file|range)$/.test(target.type)
  );
}

const undoKeys = /^Ctrl (Shift )?[ZY]$/;

/** A filter or a dialog's field has an undo of its own; everywhere else undo is the workspace's. */
function ownsUndo(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[data-own-undo],[role=dialog]") !== null;
}

function inDialog(): boolean {
  return document.querySelector('[role="dialog"][data-open]:not([data-nested])') !== null;
}

/** Listens for the keys of all commands; returns the end of it. */
export function listenForKeys(target: Window = window): () => void {
  let prefix: { key: string; at: number } | null = null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const mac = isApple();
    const typing = takesText(event.target);
    const waiting = prefix && event.timeStamp - prefix.at < 1500 ? prefix.key : null;
    prefix = null;
    let starts: string | null = null;
    for (const command of commandStore.get())
      for (const keys of keysOf(command)) {
        if (isSingleKey(keys) && (typing || !singleKeysOn() || inDialog())) continue;
        if (undoKeys.test(keys) && ownsUndo(event.target)) continue;
        const [first, second] = strokesOf(keys);
        if (second !== undefined && waiting === null) {
          if (pressed(first ?? "", event, mac) && isPossible(command)) starts = first ?? null;
          continue;
        }
        if (second === undefined ? waiting !== null && isSingleKey(keys) : waiting !== first)
          continue;
        if (pressed(second ?? keys, event, mac) && isPossible(command) && go(command, event))
          return;
      }
    if (starts) prefix = { key: starts, at: event.timeStamp };
  };

  target.addEventListener("keydown", onKeyDown, true);
  return () => target.removeEventListener("keydown", onKeyDown, true);
}

/** Runs it; a command that answers false leaves the key to others. */
function go(command: Command, event: KeyboardEvent): boolean {
  if (command.run() === false) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
