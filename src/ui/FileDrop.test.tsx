import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FileDrop } from "./FileDrop";

test("files are chosen, and the same file can be chosen again", async () => {
  const user = userEvent.setup();
  const onFiles = vi.fn();
  const { container } = render(<FileDrop name="Exports" onFiles={onFiles} />);
  const input = container.querySelector<HTMLInputElement>("input[type=file]")!;
  const file = new File(["x"], "receive.clixml");
  await user.upload(input, file);
  await user.upload(input, file);
  expect(onFiles).toHaveBeenCalledTimes(2);
  expect(onFiles.mock.calls[0]?.[0]).toEqual([file]);
});

test("text pasted on the page arrives, text pasted into a field does not", () => {
  const onText = vi.fn();
  render(
    <>
      <input aria-label="field" />
      <FileDrop name="Exports" onFiles={() => {}} onText={onText} />
    </>,
  );
  const clipboardData = { files: [], getData: () => "<Objs>" };
  screen.getByLabelText("field").focus();
  fireEvent.paste(screen.getByLabelText("field"), { clipboardData });
  expect(onText).not.toHaveBeenCalled();
  screen.getByLabelText("field").blur();
  fireEvent.paste(document.body, { clipboardData });
  expect(onText).toHaveBeenCalledExactlyOnceWith("<Objs>");
});

/** A file or a folder as a drop has it; a folder gives its entries two at a time, as browsers give a hundred. */
const fileEntry = (path: string): unknown => ({
  ...{ isFile: true, isDirectory: false, fullPath: `/${path}` },
  file: (done: (file: File) => void, failed: (why: Error) => void) =>
    path.endsWith("locked") ? failed(new Error()) : done(new File(["x"], path)),
});
const folderEntry = (path: string, entries: readonly unknown[]): unknown => ({
  ...{ isFile: false, isDirectory: true, fullPath: `/${path}` },
  createReader: () => {
    const left = [...entries];
    return { readEntries: (done: (some: unknown[]) => void) => done(left.splice(0, 2)) };
  },
});

test("a folder that is dropped gives all files in it with their paths, and what could not be opened", async () => {
  const onFolders = vi.fn();
  render(<FileDrop name="Logs" onFiles={() => {}} onFolders={onFolders} />);
  const entries = [
    folderEntry("Logs", [
      fileEntry("Logs/z.log"),
      folderEntry("Logs/Hub", [
        fileEntry("Logs/Hub/b"),
        fileEntry("Logs/Hub/a"),
        fileEntry("Logs/Hub/locked"),
      ]),
      folderEntry("Logs/empty", []),
    ]),
    fileEntry("alone.log"),
  ];
  const items = entries.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry }));
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  Object.setPrototypeOf(drop, DragEvent.prototype);
  Object.defineProperty(drop, "dataTransfer", { value: { types: ["Files"], items, files: [] } });
  window.dispatchEvent(drop);
  await vi.waitFor(() => expect(onFolders).toHaveBeenCalledOnce());
  const { files, paths, unread } = onFolders.mock.calls[0]?.[0] ?? {};
  expect(paths).toEqual(["Logs/Hub/a", "Logs/Hub/b", "Logs/z.log", "alone.log"]);
  expect(files).toHaveLength(4);
  expect(unread).toEqual(["Logs/Hub/locked"]);
});

test("a folder is chosen with a button of its own", async () => {
  const onFolders = vi.fn();
  render(<FileDrop name="Logs" onFiles={() => {}} onFolders={onFolders} />);
  const file = new File(["x"], "a.log");
  Object.defineProperty(file, "webkitRelativePath", { value: "Logs/Hub/a.log" });
  await userEvent.upload(screen.getByLabelText("Choose folder", { selector: "input" }), file);
  expect(onFolders.mock.calls[0]?.[0].paths).toEqual(["Logs/Hub/a.log"]);
});
