/** One thing that a person can do: the palette, the shortcut sheet, menus and buttons all read this. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Heading in palette and shortcut sheet. */
  readonly group: string;
  /** `Ctrl K`, `Shift F6`, `/`, or one key after another: `g d`. The first is shown. */
  readonly keys?: string | readonly string[] | undefined;
  /** Words that find it in the palette too. */
  readonly also?: string | undefined;
  readonly when?: (() => boolean) | undefined;
  /** false = it did nothing here, so the browser may have the key. */
  readonly run: () => void | false | Promise<void>;
  /** Kept out of the palette, e.g. since it acts on what has focus. */
  readonly hidden?: boolean | undefined;
}

export function keysOf(command: Command): readonly string[] {
  if (command.keys === undefined) return [];
  return typeof command.keys === "string" ? [command.keys] : command.keys;
}

export function isPossible(command: Command): boolean {
  return command.when?.() ?? true;
}
