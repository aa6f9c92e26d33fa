import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ImportRequest } from "../../workers/import.protocol";
import { Choices } from "./Choices";
import { addText, startOver } from "./importStore";

const asked: ImportRequest[] = [];

/** A worker that is asked and never answers. */
class StillWorker {
  onmessage = null;
  onerror = null;
  postMessage(request: ImportRequest): void {
    asked.push(request);
  }
  terminate(): void {}
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("Worker", StillWorker);
});
afterEach(() => {
  act(startOver);
  vi.unstubAllGlobals();
});

const choice = (id: string, chosen: string) => ({
  what: `What of ${id}?`,
  chosen,
  file: "pasted",
  line: 4,
  choice: { id, options: ["read", "left out"] },
});

it("shows the reading that was taken, and reads the same inputs with another one", async () => {
  act(() => addText("Set-ReceiveConnector"));
  render(
    <Choices
      of={[choice("a", "read as if it were not there"), choice("b", "read"), choice("c", "read")]}
      chosen={{ b: "left out" }}
    />,
  );
  const selects = screen.getAllByRole("combobox");
  expect(selects.map(({ textContent }) => textContent)).toEqual(["read", "left out", "read"]);
  expect(screen.getAllByText("pasted, line 4")).toHaveLength(3);
  await userEvent.click(screen.getByRole("combobox", { name: "What of a?" }));
  await userEvent.click(await screen.findByRole("option", { name: "left out" }));
  const [first, second] = asked;
  expect(first?.choices).toEqual({});
  expect(second?.choices).toEqual({ a: "left out" });
  expect(second?.files).toEqual(first?.files);
});
