/** Whether this browser lets a page write to a file that a person chose: Chromium does, and nobody else so far. */
export const canKeep = (): boolean => "showSaveFilePicker" in globalThis;
