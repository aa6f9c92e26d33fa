import { clsx } from "clsx";
import { FolderOpen, FolderTree } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./Button";
import { chosenFiles, droppedFiles, type GivenFiles } from "./droppedFiles";

export interface FileDropProps {
  /** Name of the zone: `Exports of your organisation`. */
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Folders are taken too, with all that is in them; without it, only files are. */
  readonly onFolders?: ((given: GivenFiles) => void) | undefined;
  /** Text pasted while the zone, or nothing that takes text, has focus. */
  readonly onText?: ((text: string) => void) | undefined;
  /** `.clixml,.xml` */
  readonly accept?: string | undefined;
  readonly chooseLabel?: string | undefined;
  readonly folderLabel?: string | undefined;
  /** A drop anywhere on the page counts. */
  readonly wholeWindow?: boolean | undefined;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

function takesText(element: Element | null): boolean {
  return (
    element instanceof HTMLElement && element.matches("input, textarea, [contenteditable=true]")
  );
}

/** Three ways in, since dragging is never the only one: drop, choose, paste. */
export function FileDrop({
  name,
  onFiles,
  onFolders,
  onText,
  accept,
  chooseLabel = "Choose files",
  folderLabel = "Choose folder",
  wholeWindow = true,
  children,
  className,
}: FileDropProps) {
  const zone = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const target: HTMLElement | Window | null = wholeWindow ? window : zone.current;
    if (!target) return;
    let depth = 0;
    const enter = (event: Event) => {
      if (!(event instanceof DragEvent) || !holdsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: Event) => {
      if (event instanceof DragEvent && holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: Event) => {
      if (!(event instanceof DragEvent) || !holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (!event.dataTransfer) return;
      if (onFolders) {
        void droppedFiles(event.dataTransfer).then(onFolders);
        return;
      }
      const files = [...event.dataTransfer.files];
      if (files.length > 0) onFiles(files);
    };
    target.addEventListener("dragenter", enter);
    target.addEventListener("dragleave", leave);
    target.addEventListener("dragover", hover);
    target.addEventListener("drop", drop);
    return () => {
      target.removeEventListener("dragenter", enter);
      target.removeEventListener("dragleave", leave);
      target.removeEventListener("dragover", hover);
      target.removeEventListener("drop", drop);
    };
  }, [onFiles, onFolders, wholeWindow]);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesText(document.activeElement)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) onFiles(files);
      else if (text !== "" && onText) onText(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [onFiles, onText]);

  return (
    <section
      ref={zone}
      aria-label={name}
      className={clsx(
        "flex flex-col items-start gap-3 rounded-card border border-dashed p-5 transition-colors",
        over ? "border-accent bg-selected" : "border-line-3 bg-raised",
        className,
      )}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" size="form" icon={FolderOpen} onClick={() => input.current?.click()}>
          {chooseLabel}
        </Button>
        {onFolders ? (
          <Button size="form" icon={FolderTree} onClick={() => folder.current?.click()}>
            {folderLabel}
          </Button>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        tabIndex={-1}
        aria-label={chooseLabel}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again must count again.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      {onFolders ? (
        <input
          ref={folder}
          type="file"
          {...{ webkitdirectory: "" }}
          tabIndex={-1}
          aria-label={folderLabel}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            if (files.length > 0) onFolders(chosenFiles(files));
          }}
        />
      ) : null}
    </section>
  );
}
