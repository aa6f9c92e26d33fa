import { Dialog } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Icon } from "../../ui/Icon";
import { Kbd } from "../../ui/Kbd";
import { answer, type Entry, type EntryGroup } from "./entry";
import { recentEntries, rememberEntry } from "./recent";
import { useEntries } from "./useEntries";
import { useReferenceEntries } from "./useReferenceEntries";
import { useScenarioEntries } from "./useScenarioEntries";

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** One list of everything that can be found or run (visual.md 5.10). */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil z-dialog" />
        <Dialog.Popup
          initialFocus={input}
          className="popup fixed top-[10vh] left-1/2 z-dialog flex max-h-105 w-140 max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-col overflow-hidden rounded-dialog shadow-3 outline-none max-tablet:top-2"
        >
          <Dialog.Title className="sr-only">Find or run</Dialog.Title>
          <Palette input={input} close={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({
  input,
  close,
}: {
  input: React.RefObject<HTMLInputElement | null>;
  close: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const own = useEntries();
  const scenarios = useScenarioEntries();
  const pages = useReferenceEntries();
  // Without a query the many pages would only be in the way.
  const entries = useMemo(
    () => (typed.trim() === "" ? own : [...own, ...scenarios, ...pages]),
    [own, scenarios, pages, typed],
  );
  const groups = useMemo(() => answer(entries, typed, recentEntries()), [entries, typed]);
  const shown = groups.flatMap((group) => group.entries);
  const chosen = shown[Math.min(at, shown.length - 1)];

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is chosen
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, [chosen?.id]);

  const run = (entry: Entry) => {
    rememberEntry(entry.id);
    close();
    // After the dialog has given focus back, so that what runs may move it.
    setTimeout(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move !== undefined && shown.length > 0) {
      const next = Math.abs(move) === 1 ? (at + move + shown.length) % shown.length : at + move;
      setAt(Math.max(0, Math.min(shown.length - 1, next)));
    } else if (event.key === "Enter" && chosen) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line-1 px-4">
        <Icon of={Search} className="text-ink-3" />
        <input
          ref={input}
          role="combobox"
          aria-label="Find or run"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          data-own-undo
          autoComplete="off"
          spellCheck={false}
          value={typed}
          placeholder="Find or run…"
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-input text-ink-1 outline-none"
        />
        <Kbd keys="Esc" className="max-tablet:hidden" />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Answers"
        className="min-h-0 flex-1 overflow-y-auto pb-1.5"
      >
        {groups.map((group) => (
          <Group
            key={group.kind}
            group={group}
            idOf={(entry) => `${id}-${entry.id}`}
            chosen={chosen?.id}
            onHover={(entry) => setAt(shown.indexOf(entry))}
            onRun={run}
          />
        ))}
        {shown.length === 0 ? (
          <p className="px-4 py-3 text-ink-3">
            Nothing is called <span className="text-ink-1">{typed}</span>.
            {entries.some(({ kind }) => kind === "parameter")
              ? null
              : " Parameters are found while a connector is open."}
          </p>
        ) : null}
      </div>
      <p className="flex h-8 shrink-0 items-center gap-3 border-t border-line-1 bg-sunken px-4 text-micro text-ink-3 max-tablet:hidden">
        <span>&gt; actions</span>
        <span>@ connectors</span>
        <span># parameters</span>
        <span>? help</span>
      </p>
    </>
  );
}

interface GroupProps {
  readonly group: EntryGroup;
  readonly idOf: (entry: Entry) => string;
  readonly chosen: string | undefined;
  readonly onHover: (entry: Entry) => void;
  readonly onRun: (entry: Entry) => void;
}

function Group({ group, idOf, chosen, onHover, onRun }: GroupProps) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className="flex gap-1.5 px-4 pt-2.5 pb-0.5 text-micro text-ink-3">
        {group.title}
        <span aria-hidden>{group.count}</span>
      </div>
      {group.entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
        <div
          key={entry.id}
          id={idOf(entry)}
          role="option"
          tabIndex={-1}
          aria-selected={entry.id === chosen}
          onPointerMove={() => entry.id !== chosen && onHover(entry)}
          onClick={() => onRun(entry)}
          className={clsx(
            "flex min-h-row items-center gap-2 px-4",
            entry.id === chosen && "row-selected",
          )}
        >
          <span className="truncate text-ink-1">{entry.label}</span>
          {entry.detail ? (
            <span
              className={clsx(
                "min-w-0 truncate text-ink-3",
                entry.kind === "parameter" ? "font-machine text-param" : "text-small",
              )}
            >
              {entry.detail}
            </span>
          ) : null}
          {entry.keys ? <Kbd keys={entry.keys} className="ml-auto max-tablet:hidden" /> : null}
        </div>
      ))}
    </div>
  );
}
