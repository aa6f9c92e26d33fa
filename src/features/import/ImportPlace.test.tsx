import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { nothingRead } from "../../testing/imports";
import { renderPlace } from "../../testing/renderPlace";
import type { ImportMessage, ImportOutcome } from "../../workers/import.protocol";
import { ImportPlace } from "./ImportPlace";
import { startOver } from "./importStore";

/** A worker that answers when it is told to. */
class StillWorker {
  static last: StillWorker;
  ended = false;
  onmessage: ((event: MessageEvent<ImportMessage>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  constructor() {
    StillWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => vi.stubGlobal("Worker", StillWorker));
afterEach(() => {
  act(startOver);
  vi.unstubAllGlobals();
});

const cut: ImportOutcome = {
  files: [
    {
      name: "cut.clixml",
      bytes: 900,
      fault: {
        code: "clixml-cut",
        what: "The file stops inside <S>.",
        mend: "Copy it again.",
        line: 9,
        column: 4,
      },
    },
  ],
  imported: nothingRead,
  figures: { used: 0, setAside: 0, ambiguous: 0, computed: 0, unknown: 0, refused: 0 },
  designs: [],
};

const choose = (...names: string[]) =>
  userEvent.upload(
    screen.getByLabelText<HTMLInputElement>("Choose files", { selector: "input" }),
    names.map((name) => new File(["x"], name)),
  );

const say = (data: ImportMessage) =>
  act(async () => StillWorker.last.onmessage?.(new MessageEvent("message", { data })));

it("tells a bad file once, with its place and the way out", async () => {
  await renderPlace(ImportPlace);
  expect(screen.getByText("Nothing read yet")).toBeInTheDocument();
  await choose("cut.clixml");
  await say({ is: "done", outcome: cut });
  const told = screen.getByRole("alert");
  expect(told).toHaveTextContent("cut.clixml, line 9, column 4");
  expect(told).toHaveTextContent("The file stops inside <S>.");
  expect(told).toHaveTextContent("Copy it again.");
  expect(screen.getByRole("heading", { name: "Nothing could be read" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Open this organisation" })).toBeNull();
});

it("cancels a reading: the worker ends, and what was shown before is shown", async () => {
  await renderPlace(ImportPlace);
  await choose("cut.clixml");
  await say({ is: "done", outcome: cut });
  await choose("big.clixml");
  await say({ is: "progress", read: 1, of: 2 });
  const worker = StillWorker.last;
  await userEvent.click(screen.getByRole("button", { name: "Cancel reading" }));
  expect(worker.ended).toBe(true);
  expect(screen.queryByRole("button", { name: "Cancel reading" })).toBeNull();
  expect(screen.getByRole("alert")).toHaveTextContent("cut.clixml");
  expect(within(screen.getByRole("list", { name: "Files" })).getAllByRole("listitem")).toHaveLength(
    1,
  );
});

it("is empty again when the last file is taken off", async () => {
  await renderPlace(ImportPlace);
  await choose("cut.clixml");
  await say({ is: "done", outcome: cut });
  await userEvent.click(screen.getByRole("button", { name: "Take cut.clixml off" }));
  expect(screen.getByText("Nothing read yet")).toBeInTheDocument();
});

it("says why where the reader itself failed", async () => {
  await renderPlace(ImportPlace);
  await choose("a.clixml");
  await say({ is: "failed", why: "The memory of this tab is used up." });
  expect(screen.getByRole("alert")).toHaveTextContent("The memory of this tab is used up.");
  await userEvent.click(screen.getByRole("button", { name: "Start over" }));
  expect(screen.getByText("Nothing read yet")).toBeInTheDocument();
});
